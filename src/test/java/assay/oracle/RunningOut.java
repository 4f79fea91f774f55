package assay.oracle;

import java.util.Iterator;

/** What runs out today: spells, open records, ledger entries, listings; and derived listings that take effect (section 4, step 4). */
final class RunningOut {
    private final WorldRun run;

    RunningOut(WorldRun run) {
        this.run = run;
    }

    void today() {
        for (Person person : run.slots) {
            for (Iterator<Spell> spells = person.spells.values().iterator(); spells.hasNext(); ) {
                if (spells.next().overOn <= run.day) {
                    run.seen("a spell is over");
                    spells.remove();
                    person.touched = true;
                }
            }
            for (Ledger ledger : person.ledgers) {
                for (Iterator<LedgerEntry> entries = ledger.entries.iterator(); entries.hasNext(); ) {
                    LedgerEntry entry = entries.next();
                    if (runsOut(entry)) {
                        person.touched = true;
                    }
                    if (entry.ends.isEmpty()) {
                        entries.remove();
                    }
                }
            }
            person.touched |= run.day == 0;
            for (ListState state : person.lists) {
                for (Lane lane : Lane.ALL) {
                    if (state.in(lane).until == run.day || state.in(lane).release == run.day) {
                        person.touched = true;
                        run.seen(state.in(lane).until == run.day ? "a term is over" : "a release is due");
                    }
                }
                if (stoodLongEnough(person, state)) {
                    person.touched = true;
                    run.seen("a listing has stood long enough");
                }
                if (state.stockUntil == run.day) {
                    person.touched = true;
                    run.seen("a stock listing is over");
                }
            }
        }
        run.contagion.takeEffect();
    }

    private boolean stoodLongEnough(Person person, ListState state) {
        return run.world.lists().stream()
                .flatMap(list -> list.entries().stream())
                .flatMap(rule -> Conditions.sinces(rule.condition()).stream())
                .filter(since -> person.lists.get(since.list()) == state)
                .anyMatch(since -> Lane.ALL.stream()
                        .map(state::in)
                        .anyMatch(here -> here.listed(run.day) && Conditions.due(since, here) == run.day));
    }

    private boolean runsOut(LedgerEntry entry) {
        if (entry.record.open()) {
            if (entry.record.closesOn() <= run.day) {
                run.seen(entry.record.spell() == null ? "an untrue open record closes" : "an open record closes");
                entry.ends.clear();
                return true;
            }
            return false;
        }
        int before = entry.ends.size();
        entry.ends.values().removeIf(end -> end <= run.day);
        if (entry.ends.size() < before) {
            run.seen(entry.ends.isEmpty() ? "an entry's life ends" : "an entry's life ends in some lanes only");
        }
        return entry.ends.size() < before;
    }
}
