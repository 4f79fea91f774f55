package assay.check;

import assay.assume.Assumptions;
import assay.law.Conditions;
import assay.law.Listing;
import assay.law.Rulebook;
import assay.law.Term;
import assay.law.Vocabulary;
import assay.question.Question;
import assay.society.Attribute;
import assay.society.Category;
import assay.society.LatentFact;
import assay.text.Nearest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The names that conditions may use, one vocabulary for each place where conditions stand: attributes alone, each
 * regime's rules, and responses. A regime's vocabulary is the same in all alternatives.
 */
public final class Vocabularies {

    private final Conditions attributes;
    private final Map<String, Conditions> regimes = new LinkedHashMap<>();
    private final Conditions responses;
    private final Set<String> facts = new LinkedHashSet<>();

    Vocabularies(Question question, List<Rulebook> books) {
        Vocabulary fixed = attributes(question);
        attributes =
                new Conditions(fixed, "on attributes of " + question.place().id());
        facts.add(LatentFact.HEADS_A_FIRM);
        question.place().facts().forEach(f -> facts.add(f.id()));
        facts.addAll(question.assumptions().facts().keySet());
        question.patches().values().stream().map(Assumptions::facts).forEach(f -> facts.addAll(f.keySet()));
        Map<String, Term> shared = shared(books);
        SequencedMap<String, SequencedMap<String, Term>> own = new LinkedHashMap<>();
        for (Rulebook book : books) {
            own.computeIfAbsent(book.id(), _ -> new LinkedHashMap<>())
                    .putAll(own(book, question.catalogue().behaviours().keySet()));
        }
        own.forEach((id, terms) -> {
            Map<String, Term> factTerms = new LinkedHashMap<>();
            facts.forEach(f -> factTerms.put(Vocabulary.written(f), new Term.Fact(f)));
            Vocabulary all = fixed.and(terms).and(factTerms).and(shared);
            regimes.put(id, new Conditions(all, "of " + id));
        });
        Map<String, Term> more = new LinkedHashMap<>(shared);
        more.put("listed_any", new Term.ListedAny());
        more.put("denied", new Term.Denied());
        responses = new Conditions(fixed.and(more), "of responses");
    }

    private static Vocabulary attributes(Question question) {
        SequencedMap<String, Term> terms = new LinkedHashMap<>();
        terms.put("age", new Term.Age());
        for (Attribute attribute : question.place().strata().attributes()) {
            List<String> categories =
                    attribute.categories().stream().map(Category::id).toList();
            terms.putIfAbsent(Vocabulary.written(attribute.id()), new Term.Attribute(attribute.id(), categories));
        }
        return new Vocabulary(terms);
    }

    /** The behaviours of a rulebook; with a misspelt one, which is told where it stands, also the one that was meant. */
    static Set<String> behaviours(Rulebook book, Set<String> known) {
        Set<String> all = new LinkedHashSet<>(book.behaviours());
        for (String behaviour : book.behaviours()) {
            if (!known.contains(behaviour)) {
                Nearest.to(behaviour, known).ifPresent(all::add);
            }
        }
        return all;
    }

    private static Map<String, Term> own(Rulebook book, Set<String> known) {
        Map<String, Term> terms = new LinkedHashMap<>();
        for (String behaviour : behaviours(book, known)) {
            terms.put(Vocabulary.written(behaviour), new Term.Recorded(behaviour));
            terms.put("count_" + Vocabulary.written(behaviour), new Term.Count(behaviour));
        }
        for (Listing list : book.sections().lists().values()) {
            terms.put(Vocabulary.written(list.id()), new Term.Listed(book.id(), list.id()));
        }
        if (!book.sections().score().isEmpty()) {
            terms.put("score", new Term.Score(book.id()));
        }
        if (!book.grades().isEmpty()) {
            terms.put("grade", new Term.Grade(book.id(), book.grades()));
        }
        return terms;
    }

    private static Map<String, Term> shared(List<Rulebook> books) {
        Map<String, Term> terms = new LinkedHashMap<>();
        for (Rulebook book : books) {
            String id = Vocabulary.written(book.id());
            if (!book.sections().score().isEmpty()) {
                terms.put("score_" + id, new Term.Score(book.id()));
            }
            if (!book.grades().isEmpty()) {
                terms.put("grade_" + id, new Term.Grade(book.id(), book.grades()));
            }
            for (Listing list : book.sections().lists().values()) {
                terms.put(id + "_" + Vocabulary.written(list.id()), new Term.Listed(book.id(), list.id()));
            }
        }
        return terms;
    }

    /** Conditions over attributes alone: who is counted, who is a subject, who does something. */
    public Conditions attributes() {
        return attributes;
    }

    /** Conditions of a regime's rules. */
    public Conditions of(Rulebook book) {
        return Optional.ofNullable(regimes.get(book.id()))
                .orElseThrow(() -> new IllegalArgumentException("no vocabulary of " + book.id()));
    }

    public Conditions responses() {
        return responses;
    }

    /** Every latent fact that the place or an assumption declares, and the one that every place has. */
    public Set<String> facts() {
        return Set.copyOf(facts);
    }
}
