package assay.oracle;

import assay.oracle.Person.Standard;
import assay.plan.Regime;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Score and grade of a person in one regime and lane (section 6). */
final class Scores {
    private final WorldRun run;

    Scores(WorldRun run) {
        this.run = run;
    }

    /** Days on which everybody is touched: assessments, and the first of a year where a cap looks at years. */
    void today() {
        for (Regime regime : run.world.regimes()) {
            Regime.Scoring scoring = run.scoringInForce(regime);
            if (scoring != null && scoring.assessedOn(run.day)) {
                run.seen("everybody is assessed");
                run.slots.forEach(person -> person.touched = true);
            }
            if (scoring != null && scoring.cap() == Regime.Cap.PERIOD_END && run.day % 360 == 0) {
                run.seen("a year of a cap begins");
                run.slots.forEach(person -> person.touched = true);
            }
        }
    }

    /** @param without an entry that is taken away for the question, or null */
    Standard of(Person person, Regime regime, Lane lane, @Nullable LedgerEntry without) {
        Regime.Scoring scoring = run.scoringInForce(regime);
        if (scoring == null || !run.eligible(person, regime)) {
            return Standard.NONE;
        }
        if ((without == null || scoring.every() == 0)
                && scoring.needsFact() >= 0
                && !person.fact(scoring.needsFact())) {
            return Standard.NONE;
        }
        boolean trial = without != null && scoring.every() > 0;
        int asOf = trial ? person.assessed.get(regime.index()) : run.day;
        if (trial && !person.standard(regime.index(), lane).scored()) {
            return Standard.NONE;
        }
        List<LedgerEntry> now = person.ledgers.get(regime.index()).live(lane).stream()
                .filter(entry -> entry != without)
                .toList();
        List<LedgerEntry> live =
                now.stream().filter(entry -> entry.arrival <= asOf).toList();
        long score = score(scoring, live, asOf);
        int grade = -1;
        for (int g = 0; g < scoring.lowest().length; g++) {
            if (scoring.lowest()[g] <= score) {
                grade = g;
            }
        }
        for (LedgerEntry entry : now) {
            boolean counts = entry.atOnce || entry.arrival <= asOf;
            if (counts && entry.gradeAtMost >= 0 && grade > entry.gradeAtMost) {
                grade = entry.gradeAtMost;
                run.seen("grade limit lowers a grade");
            }
        }
        return new Standard(true, score, grade);
    }

    /** As it stands from the last assessment, under the limits that do not wait for the next one. */
    Standard standing(Person person, Regime regime, Lane lane) {
        Standard before = person.standard(regime.index(), lane);
        if (!before.scored()) {
            return before;
        }
        int grade = before.grade();
        for (LedgerEntry entry : person.ledgers.get(regime.index()).live(lane)) {
            if (entry.atOnce && entry.gradeAtMost >= 0 && grade > entry.gradeAtMost) {
                grade = entry.gradeAtMost;
                run.seen("a grade limit acts at once");
            }
        }
        return new Standard(true, before.score(), grade);
    }

    private long score(Regime.Scoring scoring, List<LedgerEntry> live, int day) {
        long score = scoring.start();
        switch (scoring.cap()) {
            case NONE -> {
                for (LedgerEntry entry : live) {
                    score += entry.points;
                }
            }
            case TOTAL -> {
                for (LedgerEntry entry : live) {
                    score += entry.points;
                }
                score = clamped(scoring, score, "total");
            }
            case EACH_EVENT -> {
                List<LedgerEntry> inOrder = live.stream()
                        .sorted(java.util.Comparator.comparingInt(entry -> entry.arrival))
                        .toList();
                for (LedgerEntry entry : inOrder) {
                    score = clamped(scoring, score + entry.points, "each event");
                }
            }
            case PERIOD_END -> {
                TreeMap<Integer, Long> years = new TreeMap<>();
                for (LedgerEntry entry : live) {
                    years.merge(entry.arrival / 360, (long) entry.points, Long::sum);
                }
                for (var year : years.entrySet()) {
                    score += year.getValue();
                    if (year.getKey() != day / 360) {
                        score = clamped(scoring, score, "period end");
                    }
                }
            }
        }
        return score;
    }

    private long clamped(Regime.Scoring scoring, long score, String cap) {
        long clamped = Math.clamp(score, scoring.floor(), scoring.ceiling());
        if (clamped != score) {
            run.seen("cap " + cap + (clamped < score ? " ceiling" : " floor"));
        }
        return clamped;
    }
}
