package assay.reading;

import assay.law.Clause;
import assay.law.Condition;
import assay.law.Conditions;
import assay.law.ListRule;
import assay.law.Rulebook;
import assay.law.Ruled;
import assay.law.Term;
import assay.law.Vocabulary;
import assay.text.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The conditions of one rulebook, read without a study. What a name stands for is guessed from the rulebook and from how the name
 * is used: what is compared with a word is an attribute, what the regime hears of is a behaviour, and a name that nothing
 * tells of is a fact. Whether the names exist is for a check to say and not for a reader.
 */
public final class Clauses {
    private static final Pattern NAME = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"[^\"]*\"|[A-Za-z_][A-Za-z_0-9]*");
    private static final Set<String> WORDS = Set.of("in", "true", "false");

    private final Conditions conditions;

    /** @param lists the lists of other regimes, as {@code REGIME.LIST} */
    public Clauses(Rulebook book, Collection<String> lists) {
        List<Clause> clauses = written(book).toList();
        SequencedMap<String, Term> terms = new LinkedHashMap<>();
        Set<String> words = new LinkedHashSet<>();
        clauses.forEach(clause -> words(clause.text()).forEach(words::add));
        for (Clause clause : clauses) {
            for (String name : names(clause.text())) {
                terms.putIfAbsent(name, term(book, name, clause.text(), List.copyOf(words), lists));
            }
        }
        conditions = new Conditions(new Vocabulary(terms), "of " + book.id());
    }

    /** The condition; empty if it cannot be understood, and then its text speaks for itself. */
    public Optional<Condition> read(Clause clause) {
        return conditions.read(clause, new Problems());
    }

    /** Every condition of a rulebook. */
    static Stream<Clause> written(Rulebook book) {
        return Stream.concat(
                book.subjects().when().stream(), book.sections().all().flatMap(Clauses::of));
    }

    /** The condition of a rule, if it has one. */
    static Stream<Clause> of(Ruled ruled) {
        return switch (ruled) {
            case ListRule.Enter enter -> Stream.of(enter.when());
            case ListRule.Never never -> Stream.of(never.when());
            case ListRule.Extend extend -> Stream.of(extend.when());
            default -> Stream.of();
        };
    }

    /** The names in a condition, in the order in which they are written. */
    static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher found = NAME.matcher(text);
        while (found.find()) {
            String name = found.group();
            if (!WORDS.contains(name) && name.charAt(0) != '\'' && name.charAt(0) != '"') {
                names.add(name);
            }
        }
        return names;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher found = NAME.matcher(text);
        while (found.find()) {
            String word = found.group();
            if (word.charAt(0) == '\'' || word.charAt(0) == '"') {
                words.add(word.substring(1, word.length() - 1));
            }
        }
        return words;
    }

    private static Term term(Rulebook book, String name, String text, List<String> words, Collection<String> lists) {
        String id = name.replace('_', '-');
        if (name.equals("age")) {
            return new Term.Age();
        }
        if (name.equals("denied")) {
            return new Term.Denied();
        }
        if (name.equals("listed_any")) {
            return new Term.ListedAny();
        }
        if (name.startsWith("count_")) {
            return new Term.Count(id.substring("count-".length()));
        }
        if (name.equals("score") || name.startsWith("score_")) {
            return new Term.Score(name.equals("score") ? book.id() : id.substring("score-".length()));
        }
        if (name.equals("grade") || name.startsWith("grade_")) {
            return new Term.Grade(name.equals("grade") ? book.id() : id.substring("grade-".length()), words);
        }
        if (book.sections().lists().containsKey(id)) {
            return new Term.Listed(book.id(), id);
        }
        if (book.behaviours().contains(id)) {
            return new Term.Recorded(id);
        }
        for (String list : lists) {
            if (Vocabulary.written(list.replace('.', '_')).equals(name)) {
                int dot = list.indexOf('.');
                return new Term.Listed(list.substring(0, dot), list.substring(dot + 1));
            }
        }
        boolean comparedWithAWord = Pattern.compile(
                        "(?<![A-Za-z_0-9])" + Pattern.quote(name) + "\\s*(==|!=|in)\\s*[\\['\"]")
                .matcher(text)
                .find();
        return comparedWithAWord ? new Term.Attribute(id, words) : new Term.Fact(id);
    }
}
