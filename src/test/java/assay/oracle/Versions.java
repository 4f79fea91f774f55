package assay.oracle;

import assay.plan.Listing;
import assay.plan.Regime;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** Versions that begin today, and what they make of ledgers and listings (section 4, step 3). */
final class Versions {
    private final WorldRun run;
    /** Day on which the version in force began, by regime. */
    private final Map<Integer, Integer> begun = new HashMap<>();

    Versions(WorldRun run) {
        this.run = run;
    }

    void today() {
        for (Regime regime : run.world.regimes()) {
            int before = run.inForce(regime);
            int now = before;
            while (now + 1 < regime.versions().size()
                    && Math.max(0, regime.versions().get(now + 1).from()) <= run.day) {
                now++;
            }
            if (now == before) {
                continue;
            }
            run.bringIntoForce(regime, now);
            begun.put(regime.index(), run.day);
            run.seen("a version begins");
            boolean transition = before >= 0;
            for (Person person : run.slots) {
                if (transition) {
                    change(person, regime, regime.versions().get(now));
                }
                person.touched = true;
            }
        }
    }

    /** Whether a version of the regime begins today. */
    boolean began(Regime regime) {
        return begun.getOrDefault(regime.index(), -1) == run.day;
    }

    private void change(Person person, Regime regime, Regime.Version version) {
        Ledger ledger = person.ledgers.get(regime.index());
        switch (version.ledger()) {
            case KEEP -> {}
            case DROP -> {
                ledger.entries.forEach(entry -> run.seen("a version drops an entry"));
                ledger.entries.clear();
            }
            case RESCORE -> rescore(ledger, regime, version);
        }
        for (Lane lane : Lane.ALL) {
            person.standards.get(regime.index()).put(lane, run.scores.of(person, regime, lane, null));
        }
        for (Listing list : regime.lists()) {
            ListState state = person.lists.get(list.index());
            for (Lane lane : Lane.ALL) {
                LaneState here = state.in(lane);
                if (!here.listed(run.day)) {
                    continue;
                }
                switch (version.listings()) {
                    case KEEP_OLD_TERMS -> run.seen("a listing runs on under old terms");
                    case LAPSE -> {
                        run.seen("a listing lapses");
                        here.end();
                    }
                    case RETEST -> retest(person, list, lane, here, version);
                }
            }
        }
    }

    private void rescore(Ledger ledger, Regime regime, Regime.Version version) {
        for (Iterator<LedgerEntry> entries = ledger.entries.iterator(); entries.hasNext(); ) {
            LedgerEntry entry = entries.next();
            Regime.EntryRule found = null;
            for (Regime.EntryRule rule : regime.entryRules()) {
                if (found == null
                        && rule.versions()[version.index()]
                        && rule.feed() == entry.record.feed().index()) {
                    found = rule;
                }
            }
            if (found == null) {
                run.seen("an entry without a rule vanishes");
                entries.remove();
            } else {
                run.seen("an entry is rescored");
                entry.score(regime, found);
            }
        }
    }

    private void retest(Person person, Listing list, Lane lane, LaneState here, Regime.Version version) {
        boolean ground = list.entries().stream()
                .anyMatch(rule -> rule.versions()[version.index()]
                        && run.conditions.entryRule(list, rule, person, lane, run.day, null));
        if (ground) {
            run.seen("a listing passes its retest");
            here.law = version.index();
        } else {
            run.seen("a listing fails its retest");
            here.end();
        }
    }
}
