package assay.check;

import assay.law.Clause;
import assay.law.Condition;
import assay.law.Conditions;
import assay.law.Consequence;
import assay.law.DimensionRule;
import assay.law.Finding;
import assay.law.ListRule;
import assay.law.Listing;
import assay.law.Name;
import assay.law.PointRule;
import assay.law.Rulebook;
import assay.law.ScoreRule;
import assay.law.Vocabulary;
import assay.question.Question;
import assay.society.LatentFact;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks whether what rulebooks name is known, and whether their conditions can be understood. */
final class RulesCheck {

    private final Question question;
    private final Vocabularies vocabularies;
    private final Problems problems;
    private final Set<String> lists = new LinkedHashSet<>();

    RulesCheck(Question question, Vocabularies vocabularies, List<Rulebook> books, Problems problems) {
        this.question = question;
        this.vocabularies = vocabularies;
        this.problems = problems;
        books.forEach(b -> b.sections().lists().keySet().forEach(l -> lists.add(b.id() + "." + l)));
    }

    void check(Rulebook book) {
        Set<String> behaviours = question.catalogue().behaviours().keySet();
        Set<String> heard = Vocabularies.behaviours(book, behaviours);
        if (book.subjects().kind() == Rulebook.Subjects.Kind.FIRM
                && question.place().ties().firms().isEmpty()) {
            problems.warning(
                    "W-FIRMS",
                    book.subjects().at(),
                    book.id() + " is about firms, and the place "
                            + question.place().id() + " has none ('firms: …'): it applies to nobody there");
        }
        book.subjects()
                .when()
                .ifPresent(c -> vocabularies
                        .attributes()
                        .read(c, problems)
                        .ifPresent(
                                read -> CutBands.warn(vocabularies.attributes(), c, read, question.place(), problems)));
        book.sections().listens().values().forEach(l -> l.behaviour().known(behaviours, "a behaviour", problems));
        book.sections().points().stream()
                .map(PointRule::behaviour)
                .forEach(b -> b.known(behaviours, "a behaviour", problems));
        for (Finding finding : book.sections().finds().values()) {
            finding.fact().known(vocabularies.facts(), "a fact of the place or of an assumption", problems);
            if (finding.fact().id().equals(LatentFact.HEADS_A_FIRM)) {
                problems.error(
                        "E-FINDS", finding.fact().at(), "who heads a firm is known to everybody and need not be found");
            }
            finding.finder().ifPresent(f -> f.on().known(heard, "a behaviour that this regime listens to", problems));
        }
        for (ScoreRule score : book.sections().score()) {
            score.needs()
                    .ifPresent(n -> n.known(vocabularies.facts(), "a fact of the place or of an assumption", problems));
        }
        if (!book.sections().sees().isEmpty()) {
            book.sections().listens().values().forEach(l -> seen(book, l.source(), l.versions()));
            book.sections()
                    .points()
                    .forEach(p -> seen(book, p.source(), p.rule().versions()));
        }
        book.standing().partOf().ifPresent(of -> {
            Set<String> known = new LinkedHashSet<>(question.regimesOfLibrary());
            question.rulebooks().values().forEach(b -> known.add(b.id()));
            of.known(known, "a regime", problems);
        });
        book.sections().points().forEach(p -> p.dimension().ifPresent(d -> dimension(book, p, d)));
        ambiguous(book);
        Conditions conditions = vocabularies.of(book);
        for (Listing list : book.sections().lists().values()) {
            for (ListRule rule : list.rules()) {
                clause(rule)
                        .flatMap(c -> conditions.read(c, problems).map(read -> Map.entry(c, read)))
                        .ifPresent(e -> {
                            factsAreFound(book, e.getKey(), e.getValue());
                            afterAListing(conditions, rule, e.getValue());
                            CutBands.warn(conditions, e.getKey(), e.getValue(), question.place(), problems);
                        });
                if (rule instanceof ListRule.Repair repair) {
                    repair.by().known(heard, "a behaviour that this regime listens to", problems);
                }
            }
        }
        for (Consequence consequence : book.sections().consequences()) {
            consequence.list().ifPresent(l -> list(book, l));
        }
    }

    private void seen(Rulebook book, Name source, List<String> versions) {
        var sees = book.sections().sees();
        if (!sees.containsKey(source.id())) {
            problems.add(Problem.error(
                            "E-SEES", source.at(), book.id() + " does not say that it sees the source '" + source + "'")
                    .allowing(List.copyOf(sees.keySet()))
                    .maybe(assay.text.Nearest.maybe(source.id(), sees.keySet())));
        } else if (versions.isEmpty()) {
            problems.error(
                    "E-SEES",
                    source.at(),
                    "in none of the versions of this rule does " + book.id() + " see the source '" + source + "'");
        }
    }

    /** The condition of a rule, if it has one. */
    static Optional<Clause> clause(ListRule rule) {
        return switch (rule) {
            case ListRule.Enter enter -> Optional.of(enter.when());
            case ListRule.Never never -> Optional.of(never.when());
            case ListRule.Extend extend -> Optional.of(extend.when());
            default -> Optional.empty();
        };
    }

    private void list(Rulebook book, Name name) {
        Set<String> known = new LinkedHashSet<>(book.sections().lists().keySet());
        known.addAll(lists);
        name.known(known, "a list", problems);
    }

    private void factsAreFound(Rulebook book, Clause clause, Condition condition) {
        condition.each(part -> {
            if (part instanceof Condition.Fact fact
                    && !fact.fact().equals(LatentFact.HEADS_A_FIRM)
                    && !book.sections().finds().containsKey(fact.fact())) {
                problems.add(Problem.error(
                                "E-FINDS",
                                vocabularies.of(book).at(clause, part),
                                "this condition asks for '" + fact.fact() + "', but nothing says how " + book.id()
                                        + " knows it")
                        .allowing(
                                "finds: {" + fact.fact() + ": {presume: yes, …}}",
                                "finds: {" + fact.fact() + ": {known: yes, …}}"));
            }
        });
    }

    /** The dimension of a rule of points is weighed, and once, and the scale has two ends. */
    private void dimension(Rulebook book, PointRule rule, Name dimension) {
        Set<String> known = new LinkedHashSet<>();
        book.sections().dimensions().forEach(d -> known.addAll(d.weights().keySet()));
        if (!dimension.known(known, "a dimension of this regime", problems)) {
            return;
        }
        List<DimensionRule> weighing = book.sections().dimensions().stream()
                .filter(d -> d.weights().containsKey(dimension.id())
                        && rule.rule().versions().stream().anyMatch(d.rule()::inForce))
                .toList();
        List<ScoreRule> scales = book.sections().score().stream()
                .filter(s -> rule.rule().versions().stream().anyMatch(s.rule()::inForce))
                .toList();
        if (weighing.size() != 1 || scales.size() != 1) {
            problems.error(
                    "E-DIMENSION",
                    dimension.at(),
                    "in the versions in which " + rule.rule().id() + " is in force, " + dimension + " is weighed by "
                            + weighing.size() + " rules on " + scales.size()
                            + " scales; it must be one of each: write a rule for each version");
        } else if (scales.getFirst().floor().isEmpty()
                || scales.getFirst().ceiling().isEmpty()) {
            problems.error(
                    "E-DIMENSION",
                    dimension.at(),
                    "the score " + scales.getFirst().rule().id()
                            + " has no floor or no ceiling, so that nobody knows what a hundredth of it is");
        }
    }

    private void afterAListing(Conditions conditions, ListRule rule, Condition condition) {
        if (rule instanceof ListRule.Enter enter
                && enter.after().isPresent()
                && !(condition instanceof Condition.Listed)) {
            problems.add(Problem.error(
                            "E-AFTER",
                            conditions.at(enter.when(), condition),
                            "'after' counts from the day of entry on a list, and this condition is not the name of one")
                    .allowing("if: LIST", "if: REGIME_LIST"));
        }
    }

    private void ambiguous(Rulebook book) {
        Map<String, String> meanings = new HashMap<>();
        Map<String, Position> places = new LinkedHashMap<>();
        book.sections().lists().values().forEach(l -> {
            meanings.put(Vocabulary.written(l.id()), "a list");
            places.put(Vocabulary.written(l.id()), l.at());
        });
        Map<String, String> others = new LinkedHashMap<>();
        book.behaviours().forEach(b -> others.put(Vocabulary.written(b), "a behaviour"));
        vocabularies.facts().forEach(f -> others.put(Vocabulary.written(f), "a fact"));
        others.forEach((name, what) -> {
            Position at = places.get(name);
            if (at != null) {
                problems.error(
                        "E-NAME", at, "in conditions '" + name + "' would be " + meanings.get(name) + " and " + what);
            }
        });
    }
}
