package assay.check;

import assay.check.Checked.Alternated;
import assay.law.Name;
import assay.law.Rulebook;
import assay.law.Variant;
import assay.question.Question;
import assay.question.Study;
import assay.question.Study.Alternative;
import assay.society.Anchor;
import assay.society.Attribute;
import assay.text.Problem;
import assay.text.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Checks whether the files of a question fit together, and puts each alternative's rules together. */
public final class Check {

    private final Question question;
    /// rules left out somewhere: an unknown one is told once
    private final Set<String> leftOut = new LinkedHashSet<>();
    private final Problems problems;

    private Check(Question question, Problems problems) {
        this.question = question;
        this.problems = problems;
    }

    /** The checked question; empty if something does not fit, and then the problems say what. */
    public static Optional<Checked> of(Question question, Problems problems) {
        Checked checked = new Check(question, problems).checked();
        return problems.anyError() ? Optional.empty() : Optional.of(checked);
    }

    /**
     * Looks up the names that rulebooks use, and nothing else: where what else they need is not settled, or where other
     * mistakes stand in the way of a whole check.
     */
    public static Vocabularies names(Question question, Problems problems) {
        Check check = new Check(question, problems);
        Set<Rulebook> written = new LinkedHashSet<>();
        for (Alternative alternative : question.study().alternatives().values()) {
            alternative.regimes().keySet().forEach(name -> written.add(question.reformed(name.id(), alternative)));
        }
        return check.rules(List.copyOf(written));
    }

    private Vocabularies rules(List<Rulebook> books) {
        Vocabularies vocabularies = new Vocabularies(question, books);
        RulesCheck rules = new RulesCheck(question, vocabularies, books, problems);
        books.forEach(rules::check);
        Circles.refuse(books, vocabularies, problems);
        Set<String> regimes = new LinkedHashSet<>(question.regimesOfLibrary());
        books.forEach(b -> regimes.add(b.id()));
        Sharing.check(books, regimes, problems);
        return vocabularies;
    }

    private Checked checked() {
        Study study = question.study();
        idsAreTheirOwn();
        Set<Rulebook> written = new LinkedHashSet<>(question.rulebooks().values());
        List<String> notes = new ArrayList<>();
        List<Alternated> worlds = new ArrayList<>();
        for (Alternative alternative : study.alternatives().values()) {
            worlds.add(alternated(alternative, written, notes));
        }
        List<Rulebook> books = List.copyOf(written);
        worlds.replaceAll(w -> new Alternated(w.alternative(), w.books(), Stands.in(w.assumptions(), books)));
        Vocabularies vocabularies = rules(books);
        AssumptionsCheck assumptions = new AssumptionsCheck(question, vocabularies, books, problems);
        worlds.forEach(w -> assumptions.check(w.assumptions()));
        NeedsCheck needs = new NeedsCheck(question, vocabularies.facts(), problems);
        worlds.forEach(needs::check);
        study.counts()
                .ifPresent(c -> vocabularies
                        .attributes()
                        .read(c, problems)
                        .ifPresent(
                                read -> CutBands.warn(vocabularies.attributes(), c, read, question.place(), problems)));
        groups(study);
        study.excuse()
                .ifPresent(f -> f.known(vocabularies.facts(), "a fact of the place or of an assumption", problems));
        List<String> anchors =
                question.place().anchors().stream().map(Anchor::id).toList();
        study.anchors()
                .used()
                .forEach(
                        a -> a.known(anchors, "an anchor of " + question.place().id(), problems));
        study.anchors()
                .left()
                .forEach(
                        a -> a.known(anchors, "an anchor of " + question.place().id(), problems));
        return new Checked(question, vocabularies, worlds, List.copyOf(new LinkedHashSet<>(notes)));
    }

    private Alternated alternated(Alternative alternative, Set<Rulebook> written, List<String> notes) {
        SequencedMap<String, Rulebook> books = new LinkedHashMap<>();
        alternative.regimes().forEach((name, variant) -> {
            Rulebook reformed = question.reformed(name.id(), alternative);
            written.add(reformed);
            List<String> said = new ArrayList<>();
            books.put(reformed.id(), variant.of(reformed, alternative.without(), said));
            said.forEach(s -> notes.add(s + inWhich(variant)));
        });
        for (String rule : alternative.without()) {
            if (leftOut.add(rule)) {
                new Name(rule, alternative.at()).known(rules(), "a rule of any alternative", problems);
            }
        }
        for (Name name : alternative.reforms()) {
            Optional.ofNullable(question.reforms().get(name.id()))
                    .filter(r -> !books.containsKey(r.of().id()))
                    .ifPresent(r -> problems.add(Problem.error(
                                    "E-REFORM",
                                    name.at(),
                                    "'" + name.id() + "' changes " + r.of().id()
                                            + ", which is not a regime of alternative " + alternative.id())
                            .allowing(List.copyOf(books.keySet()))));
        }
        return new Alternated(
                alternative, Collections.unmodifiableSequencedMap(books), question.assumptions(alternative));
    }

    /** Rules of all alternatives: one that is left out everywhere need not stand in each of them. */
    private Set<String> rules() {
        Set<String> rules = new LinkedHashSet<>();
        for (Alternative alternative : question.study().alternatives().values()) {
            alternative
                    .regimes()
                    .keySet()
                    .forEach(name -> question.reformed(name.id(), alternative)
                            .sections()
                            .all()
                            .forEach(ruled -> rules.add(ruled.rule().id())));
        }
        return rules;
    }

    private static String inWhich(Variant variant) {
        return variant == Variant.DOCUMENTED ? " (documented)" : " (as told)";
    }

    private void idsAreTheirOwn() {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        question.rulebooks().forEach((name, book) -> {
            String other = names.putIfAbsent(book.id(), name);
            if (other != null) {
                problems.error("E-DUPLICATE", book.at(), "'" + book.id() + "' is the id of two regimes of this study");
            }
            if (question.regimesOfLibrary().contains(name) && !name.equals(book.id())) {
                problems.add(Problem.error(
                                "E-ID",
                                book.at(),
                                "the file is called '" + name + "', the regime in it '" + book.id() + "'")
                        .maybe("'regime: " + name + "'"));
            }
        });
    }

    private void groups(Study study) {
        List<Attribute> attributes = question.place().strata().attributes();
        List<String> known = attributes.stream().map(Attribute::id).toList();
        for (Study.Grouping grouping : study.groups()) {
            if (!grouping.attribute()
                            .known(known, "an attribute of " + question.place().id(), problems)
                    || grouping.bands().isEmpty()) {
                continue;
            }
            Attribute attribute =
                    attributes.get(known.indexOf(grouping.attribute().id()));
            if (!attribute.isNumeric()) {
                problems.error(
                        "E-BANDS",
                        grouping.bands().getFirst().at(),
                        "'" + attribute.id() + "' has words as categories, which make no bands");
                continue;
            }
            for (Study.Band band : grouping.bands()) {
                for (var category : attribute.categories()) {
                    var bounds = category.bounds().orElseThrow();
                    boolean cutBelow = band.lowest() != Integer.MIN_VALUE && bounds.isCutBy(band.lowest());
                    boolean cutAbove = band.highest() != Integer.MAX_VALUE && bounds.isCutBy(band.highest() + 1);
                    if (cutBelow || cutAbove) {
                        problems.error(
                                "E-BANDS",
                                band.at(),
                                "the band " + band.name() + " cuts the category " + category.id() + " of the place");
                    }
                }
            }
        }
    }
}
