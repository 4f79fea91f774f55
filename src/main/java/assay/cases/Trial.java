package assay.cases;

import assay.cases.CaseFile.Case;
import assay.cases.CaseFile.Expectation;
import assay.cases.CaseFile.Facet;
import assay.cases.CaseFile.Stand;
import assay.cases.CaseFile.Way;
import assay.cases.Verdict.Failure;
import assay.law.Consequence.Effect;
import assay.law.Name;
import assay.life.Happening;
import assay.life.Lane;
import assay.life.Life;
import assay.plan.Consequence;
import assay.tally.Kind;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Plays one case and says whether it passes. The life begins on 1 January of the first year that the case names; an
 * expectation looks at the person as she stands after all that happens on a day.
 */
final class Trial {

    private final CaseFile file;
    private final Case example;
    private final Stage stage;
    private final Lookup lookup;
    private final Wording wording;
    private final Life life;
    private final int regime;
    private final Set<String> exercised = new TreeSet<>();

    /** The side of a person's state that an expectation is about, as numbers. */
    private record Asked(Facet facet, int number, List<Integer> grades) {}

    private Trial(CaseFile file, Case example, Stage stage, Lookup lookup, int first) {
        this.file = file;
        this.example = example;
        this.stage = stage;
        this.lookup = lookup;
        this.life = new Life(
                stage.model(),
                stage.world(),
                lookup.stratum(),
                first,
                new AsSaid(example, stage.world(), stage.names()),
                stage.names());
        this.regime = stage.world().regimes().stream()
                .filter(r -> r.id().equals(stage.written().id()))
                .findFirst()
                .orElseThrow()
                .index();
        this.wording = new Wording(stage, lookup, regime);
    }

    /** The verdict; empty if the case or its rulebooks have mistakes, and then the problems say what. */
    static Optional<Verdict> of(CaseFile file, Case example, Stages stages, Problems problems) {
        List<LocalDate> dates = example.dates();
        Optional<Stage> stage = dates.isEmpty() ? Optional.empty() : stages.of(example, problems);
        if (stage.isEmpty()) {
            return Optional.empty();
        }
        Lookup lookup = new Lookup(example, stage.get(), problems);
        int first = lookup.day(LocalDate.of(dates.getFirst().getYear(), 1, 1));
        Trial trial = new Trial(file, example, stage.get(), lookup, first);
        int last = lookup.day(dates.getLast());
        Map<Integer, List<Happening>> script = Script.of(example, stage.get(), lookup, last, problems);
        List<List<Asked>> asked = trial.asked();
        example.facts().forEach((name, is) -> lookup.fact(name).ifPresent(f -> trial.life.given(f, is)));
        if (problems.anyError()) {
            return Optional.empty();
        }
        try {
            return Optional.of(trial.play(script, asked, last));
        } catch (Unsaid unsaid) {
            Position at = example.decided().keySet().stream()
                    .filter(n -> n.id().equals(unsaid.key))
                    .map(Name::at)
                    .findFirst()
                    .orElse(example.at());
            problems.add(Problem.error("E-DECIDED", at, unsaid.getMessage() + ", and the case does not say it")
                    .allowing("decided: {" + unsaid.key + ": " + unsaid.form + "}"));
            return Optional.empty();
        }
    }

    // ---- what is asked

    private List<List<Asked>> asked() {
        List<List<Asked>> all = new ArrayList<>();
        for (Expectation expectation : example.expect()) {
            expectation.because().forEach(lookup::rule);
            List<Asked> facets = new ArrayList<>();
            for (Facet facet : expectation.facets()) {
                switch (facet) {
                    case Facet.Score _ -> facets.add(new Asked(facet, regime, List.of()));
                    case Facet.Grade grade ->
                        facets.add(new Asked(
                                facet,
                                regime,
                                grade.grades().stream()
                                        .map(lookup::grade)
                                        .filter(OptionalInt::isPresent)
                                        .map(OptionalInt::getAsInt)
                                        .toList()));
                    case Facet.Listing listing ->
                        lookup.list(listing.list()).ifPresent(l -> facets.add(new Asked(facet, l, List.of())));
                    case Facet.Door door ->
                        lookup.domain(door.domain()).ifPresent(d -> facets.add(new Asked(facet, d, List.of())));
                }
            }
            all.add(facets);
        }
        return all;
    }

    // ---- the play

    private Verdict play(Map<Integer, List<Happening>> script, List<List<Asked>> asked, int last) {
        for (int day = life.day(); day <= last; day++) {
            List<Happening> today = new ArrayList<>();
            for (Happening happening : script.getOrDefault(day, List.of())) {
                today.add(happening instanceof Happening.ObjectionGranted granted ? asHeld(granted) : happening);
            }
            life.live(today);
            for (int e = 0; e < asked.size(); e++) {
                Expectation expectation = example.expect().get(e);
                if (day >= lookup.day(expectation.from()) && day <= lookup.day(expectation.to())) {
                    Optional<Failure> failure = failure(expectation, asked.get(e), day);
                    if (failure.isPresent()) {
                        return verdict(failure);
                    }
                }
            }
        }
        return verdict(Optional.empty());
    }

    /** The objection with what the office holds: that the person is wronged if she is. */
    private Happening asHeld(Happening.ObjectionGranted granted) {
        return new Happening.ObjectionGranted(granted.list(), life.wronged(granted.list()));
    }

    private Verdict verdict(Optional<Failure> failure) {
        return new Verdict(file.file(), stage.written().id(), example, failure, exercised);
    }

    private Optional<Failure> failure(Expectation expectation, List<Asked> asked, int day) {
        Set<String> reasons = new LinkedHashSet<>();
        for (Asked one : asked) {
            reasons.addAll(reasons(one));
        }
        exercised.addAll(reasons);
        for (Asked one : asked) {
            if (!holds(one)) {
                return Optional.of(new Failure(
                        lookup.date(day),
                        wording.what(one.facet()),
                        wording.expected(one.facet()),
                        found(one),
                        wording.parting(one.facet(), one.number(), life),
                        one.facet().at()));
            }
        }
        for (Name because : expectation.because()) {
            if (!reasons.contains(because.id())) {
                return Optional.of(new Failure(
                        lookup.date(day),
                        "the reasons of " + wording.facets(expectation.facets()),
                        because.id() + " among them",
                        reasons.isEmpty() ? "none" : String.join(", ", reasons),
                        asked.isEmpty()
                                ? Optional.empty()
                                : wording.parting(
                                        asked.getFirst().facet(),
                                        asked.getFirst().number(),
                                        life),
                        because.at()));
            }
        }
        return Optional.empty();
    }

    private Set<String> reasons(Asked asked) {
        return switch (asked.facet()) {
            case Facet.Score _ -> life.reasons().score(regime);
            case Facet.Grade _ -> life.reasons().grade(regime);
            case Facet.Listing _ -> life.reasons().list(asked.number());
            case Facet.Door door -> {
                Set<String> all = new LinkedHashSet<>();
                for (Consequence consequence : life.consequences(asked.number())) {
                    if (door.way() == Way.FREE || way(consequence) == door.way()) {
                        all.addAll(life.reasons().consequence(consequence));
                    }
                }
                yield all;
            }
        };
    }

    private boolean holds(Asked asked) {
        return switch (asked.facet()) {
            case Facet.Score score -> {
                OptionalInt is = life.score(regime, Lane.RECORDED);
                yield score.least().isEmpty()
                        ? is.isEmpty()
                        : is.isPresent()
                                && is.getAsInt() >= score.least().getAsInt()
                                && is.getAsInt() <= score.most().orElseThrow();
            }
            case Facet.Grade grade -> {
                int is = life.grade(regime, Lane.RECORDED);
                yield grade.grades().isEmpty() ? is < 0 : asked.grades().contains(is);
            }
            case Facet.Listing listing -> stands(listing.stand(), life.kind(asked.number()));
            case Facet.Door door -> {
                List<Way> ways = ways(asked.number());
                yield door.way() == Way.FREE
                        ? Collections.disjoint(ways, List.of(Way.BARRED, Way.LIMITED, Way.DEARER))
                        : ways.contains(door.way());
            }
        };
    }

    private static boolean stands(Stand stand, Kind kind) {
        return switch (stand) {
            case ON -> kind.listed();
            case OFF -> !kind.listed();
            case RIGHTLY_ON -> kind == Kind.LAWFUL;
            case WRONGLY_ON -> kind.wrongful();
        };
    }

    private List<Way> ways(int domain) {
        return life.consequences(domain).stream().map(this::way).toList();
    }

    private Way way(Consequence consequence) {
        Effect effect = stage.consequence(consequence)
                .map(assay.law.Consequence::effect)
                .orElseThrow();
        return switch (effect) {
            case BARS -> Way.BARRED;
            case LIMITS -> Way.LIMITED;
            case GRANTS -> Way.GRANTED;
            case DEARER -> Way.DEARER;
            case PRIORITY -> Way.PRIORITY;
        };
    }

    private String found(Asked asked) {
        return switch (asked.facet()) {
            case Facet.Score _ -> {
                OptionalInt score = life.score(regime, Lane.RECORDED);
                yield score.isPresent() ? String.valueOf(score.getAsInt()) : "no score";
            }
            case Facet.Grade _ -> wording.grade(life.grade(regime, Lane.RECORDED));
            case Facet.Listing _ -> wording.kind(life.kind(asked.number()));
            case Facet.Door _ -> {
                List<String> all = life.consequences(asked.number()).stream()
                        .map(c -> wording.way(way(c)) + " by " + c.id())
                        .toList();
                yield all.isEmpty() ? wording.way(Way.FREE) : String.join(", ", all);
            }
        };
    }
}
