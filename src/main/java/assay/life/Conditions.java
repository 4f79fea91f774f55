package assay.life;

import assay.life.Subject.LedgerEntry;
import assay.life.Subject.Standard;
import assay.plan.Expression;
import assay.plan.Listing;
import assay.plan.Model;
import assay.plan.Regime;
import assay.plan.World;
import assay.society.Strata;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What scores, grades and conditions are of the person on a day, lane by lane (docs/model.md, sections 6 and 7). */
final class Conditions {

    private final World world;
    private final Strata strata;
    private final Subject subject;

    Conditions(Model model, World world, Subject subject) {
        this.world = world;
        this.strata = model.population().strata();
        this.subject = subject;
    }

    boolean eligible(Regime regime) {
        return regime.eligible()[subject.stratum]
                && (regime.subjects() != Regime.Subjects.FIRMS || subject.fact(Life.heads(world)));
    }

    // ---- score and grade

    /** The scoring of the version in force, if it has one. */
    Regime.@Nullable Scoring scoring(Regime regime) {
        int version = subject.versions[regime.index()];
        return version < 0 ? null : regime.versions().get(version).scoring();
    }

    /** @param without an entry that is taken away for the question */
    Standard standard(Regime regime, Lane lane, int day, @Nullable LedgerEntry without) {
        Regime.Scoring scoring = scoring(regime);
        Subject.File file = subject.files.get(regime.index());
        boolean trial = scoring != null && scoring.every() > 0 && without != null;
        boolean none = trial
                ? file.standard(lane).score().isEmpty()
                : scoring != null && scoring.needsFact() >= 0 && !subject.fact(scoring.needsFact());
        if (scoring == null || !eligible(regime) || none) {
            return Standard.NONE;
        }
        int asOf = trial ? file.assessed : day;
        List<LedgerEntry> now =
                file.live(lane).stream().filter(e -> e != without).toList();
        List<LedgerEntry> live = now.stream().filter(e -> e.arrival <= asOf).toList();
        int score = (int) score(scoring, live, asOf);
        int grade = -1;
        for (int g = 0; g < scoring.lowest().length; g++) {
            if (scoring.lowest()[g] <= score) {
                grade = g;
            }
        }
        for (LedgerEntry entry : now) {
            if (entry.rule.gradeAtMost() >= 0 && (entry.rule.atOnce() || entry.arrival <= asOf)) {
                grade = Math.min(grade, entry.rule.gradeAtMost());
            }
        }
        return new Standard(OptionalInt.of(score), grade);
    }

    /** As it stands from the last assessment, under the limits that do not wait for the next one. */
    Standard standing(Regime regime, Lane lane) {
        Subject.File file = subject.files.get(regime.index());
        Standard before = file.standard(lane);
        int grade = before.grade();
        for (LedgerEntry entry : file.live(lane)) {
            if (entry.rule.atOnce() && entry.rule.gradeAtMost() >= 0) {
                grade = Math.min(grade, entry.rule.gradeAtMost());
            }
        }
        return before.score().isEmpty() ? before : new Standard(before.score(), grade);
    }

    private static long score(Regime.Scoring scoring, List<LedgerEntry> live, int day) {
        long score = scoring.start();
        switch (scoring.cap()) {
            case NONE, TOTAL -> {
                for (LedgerEntry entry : live) {
                    score += entry.points;
                }
                if (scoring.cap() == Regime.Cap.TOTAL) {
                    score = within(scoring, score);
                }
            }
            case EACH_EVENT -> {
                List<LedgerEntry> inOrder = live.stream()
                        .sorted(java.util.Comparator.comparingInt(e -> e.arrival))
                        .toList();
                for (LedgerEntry entry : inOrder) {
                    score = within(scoring, score + entry.points);
                }
            }
            case PERIOD_END -> {
                TreeMap<Integer, Long> years = new TreeMap<>();
                live.forEach(e -> years.merge(e.arrival / 360, (long) e.points, Long::sum));
                for (var year : years.entrySet()) {
                    score += year.getValue();
                    if (year.getKey() != day / 360) {
                        score = within(scoring, score);
                    }
                }
            }
        }
        return score;
    }

    private static long within(Regime.Scoring scoring, long score) {
        return Math.clamp(score, scoring.floor(), scoring.ceiling());
    }

    // ---- conditions

    /** Whether a rule of entry is true; `never` keeps it from being so. */
    boolean entry(Listing list, Listing.Entry rule, Lane lane, int day, @Nullable LedgerEntry without) {
        return holds(rule.condition(), lane, day, without) && !holds(list.never(), lane, day, without);
    }

    boolean holds(Expression condition, Lane lane, int day, @Nullable LedgerEntry without) {
        return switch (condition) {
            case Expression.Constant constant -> constant.value();
            case Expression.Not not -> !holds(not.of(), lane, day, without);
            case Expression.All all -> all.of().stream().allMatch(c -> holds(c, lane, day, without));
            case Expression.Any any -> any.of().stream().anyMatch(c -> holds(c, lane, day, without));
            case Expression.HasCategory has ->
                has.categories().contains(strata.category(subject.stratum, has.attribute()));
            case Expression.Age age -> age.comparison().holds(strata.ageFrom(subject.stratum), age.years());
            case Expression.Score score -> {
                OptionalInt of = judged(score.regime(), lane, day, without).score();
                yield of.isPresent() && score.comparison().holds(of.getAsInt(), score.points());
            }
            case Expression.GradeIn in ->
                in.grades().contains(judged(in.regime(), lane, day, without).grade());
            case Expression.Records records ->
                records.comparison()
                        .holds(
                                subject.files.get(records.regime()).live(lane).stream()
                                        .filter(e -> e != without && e.behaviour == records.behaviour())
                                        .count(),
                                records.count());
            case Expression.Fact fact -> fact(fact, lane);
            case Expression.Listed listed ->
                subject.lists.get(listed.list()).in(lane).listed(day);
            case Expression.Since since -> {
                Subject.Standing there = subject.lists.get(since.list()).in(lane);
                yield there.listed(day) && day >= since.due(there.entered);
            }
            case Expression.Denied denied -> denied.comparison().holds(0, denied.count());
        };
    }

    private Standard judged(int regime, Lane lane, int day, @Nullable LedgerEntry without) {
        Subject.File file = subject.files.get(regime);
        return without != null && file.entries.contains(without)
                ? standard(world.regimes().get(regime), lane, day, without)
                : file.standard(lane);
    }

    private boolean fact(Expression.Fact asked, Lane lane) {
        if (world.facts().get(asked.fact()).heads()) {
            return subject.fact(asked.fact());
        }
        Regime regime = world.regimes().get(asked.regime());
        Regime.Finding finding = regime.findings().stream()
                .filter(f -> f.fact() == asked.fact())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(regime.id() + " finds nothing of fact " + asked.fact()));
        if (lane == Lane.LAWFUL || finding.known()) {
            return subject.fact(asked.fact());
        }
        int version = subject.versions[regime.index()];
        Boolean found = subject.files.get(regime.index()).findings.get(asked.fact());
        return version < 0 || !finding.versions()[version] || found == null ? finding.presumption() : found;
    }
}
