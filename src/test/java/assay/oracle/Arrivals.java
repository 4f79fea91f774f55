package assay.oracle;

import assay.plan.Behaviour;
import assay.plan.Feed;
import assay.plan.Listing;
import assay.plan.Process;
import assay.plan.Regime;
import assay.society.Groups;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Records that arrive today, and the ledger entries that regimes make of them (section 5, from arrival). */
final class Arrivals {
    static final Comparator<OnItsWay> BY_FEED =
            Comparator.comparingInt((OnItsWay record) -> record.feed().index()).thenComparingLong(OnItsWay::creation);

    private final WorldRun run;

    Arrivals(WorldRun run) {
        this.run = run;
    }

    void today() {
        List<OnItsWay> due = run.underway.stream()
                .filter(record -> record.arrival() == run.day)
                .sorted(BY_FEED)
                .toList();
        run.underway.removeAll(due);
        due.stream().filter(record -> record.written() < run.day).forEach(this::arrive);
        due.stream().filter(record -> record.written() == run.day).forEach(this::arrive);
        if (run.day % 30 == 29) {
            quotas().forEach(this::arrive);
            run.writing.endOfMonth();
        }
    }

    /** The records for the quotas of this month, in the order in which they arrive. */
    List<OnItsWay> quotas() {
        List<OnItsWay> records = new ArrayList<>();
        for (Process process : run.model.processes()) {
            if (process.kind() != Process.Kind.QUOTA) {
                continue;
            }
            Feed feed = run.world.feeds().get(process.subject());
            int lacking = run.writing.lacking(feed);
            List<Occasion> reserve = new ArrayList<>(run.occasions.of(process, run.day / 30));
            reserve.sort(Occasions.BY_RESIDENT);
            for (Occasion occasion : reserve) {
                if (feed.quota() > 0
                        && lacking > 0
                        && run.happens(occasion)
                        && run.writing.mayInvent(feed, run.slots.get(occasion.resident()))) {
                    lacking--;
                    records.add(run.writing.forTheQuota(run.slots.get(occasion.resident()), feed, occasion.mark()));
                }
            }
        }
        records.sort(BY_FEED);
        return records;
    }

    private void arrive(OnItsWay record) {
        Person person = record.addressee();
        if (person.gone) {
            run.seen("a record comes after its addressee left");
            return;
        }
        if (record.open() && record.closesOn() <= run.day) {
            run.seen("a record comes after its spell is over");
            return;
        }
        for (Regime regime : run.world.regimes()) {
            int version = versionFor(regime, record);
            if (regime.subjects() == Regime.Subjects.FIRMS && run.eligible(person, regime)) {
                run.seen("a record of a firm");
            }
            if (version < 0) {
                continue;
            }
            for (Person subject : subjects(person, regime)) {
                if (!run.eligible(subject, regime)) {
                    continue;
                }
                if (subject != person) {
                    run.seen("a record of another member of the household");
                }
                for (Regime.EntryRule rule : regime.entryRules()) {
                    if (rule.feed() == record.feed().index() && rule.versions()[version]) {
                        enter(subject, regime, rule, record);
                    }
                }
            }
            if (run.eligible(person, regime)) {
                find(person, regime, version, record);
            }
        }
    }

    /** Whose ledgers a record about somebody enters. */
    private List<Person> subjects(Person person, Regime regime) {
        if (regime.subjects() != Regime.Subjects.HOUSEHOLDS) {
            return List.of(person);
        }
        Groups households = run.community.households();
        int own = households.of()[person.resident];
        List<Person> members = new ArrayList<>();
        for (int k = 0; k < households.size(own); k++) {
            members.add(run.slots.get(households.member(own, k)));
        }
        return members;
    }

    private int versionFor(Regime regime, OnItsWay record) {
        int version = run.inForce(regime);
        if (version >= 0) {
            return version;
        }
        Behaviour.Nature nature =
                run.world.behaviours().get(record.feed().behaviour()).nature();
        boolean spell = nature == Behaviour.Nature.SPELL || nature == Behaviour.Nature.COMPANION;
        boolean backlog =
                regime.backlog() == Regime.Backlog.ALL || (regime.backlog() == Regime.Backlog.SPELLS && spell);
        if (backlog) {
            run.seen("backlog " + regime.backlog());
        }
        return backlog ? 0 : -1;
    }

    private void enter(Person person, Regime regime, Regime.EntryRule rule, OnItsWay record) {
        LedgerEntry entry = new LedgerEntry(record, run.day, regime, rule);
        boolean ends = rule.life() >= 0 && !record.open();
        int end = (rule.fromConduct() ? record.written() : run.day) + rule.life();
        String purpose = regime.id() + "/" + rule.id();
        int late = 0;
        if (ends && regime.lateExpiry().yes(Hash.h(record.mark(), purpose + "/late"))) {
            late = regime.lateExpiryDays().days(Hash.h(record.mark(), purpose + "/late-days"));
            run.seen("an entry will expire late");
        }
        for (Lane lane : record.lanes()) {
            int endHere = ends ? end + (lane.mayBeLate() ? late : 0) : LedgerEntry.FOR_EVER;
            if (endHere > run.day) {
                entry.ends.put(lane, endHere);
            }
        }
        if (entry.ends.isEmpty()) {
            run.seen("an entry is over before it arrives");
            return;
        }
        if (entry.ends.size() < record.lanes().size()) {
            run.seen("an entry is over in some lanes before it arrives");
        }
        if (rule.fromConduct() && ends) {
            run.seen("a life counts from conduct");
        }
        person.ledgers.get(regime.index()).entries.add(entry);
        Set<Lane> lanes = EnumSet.copyOf(entry.ends.keySet());
        person.touched = true;
        person.freshGround(regime.index(), lanes);
        if (lanes.contains(Lane.RECORDED)) {
            person.lastArrived.set(regime.index(), entry.behaviour());
            run.books.entry(run, person, regime, entry);
            for (Listing list : regime.lists()) {
                for (Lane lane : Lane.ALL) {
                    LaneState here = person.lists.get(list.index()).in(lane);
                    if (here.cleared) {
                        run.seen("a new record lifts what was cleared");
                    }
                    here.cleared = false;
                }
            }
        }
        repair(person, regime, entry, lanes);
    }

    private void repair(Person person, Regime regime, LedgerEntry entry, Set<Lane> lanes) {
        int version = run.inForce(regime);
        for (Listing list : regime.lists()) {
            Listing.Repair repair = list.repair();
            if (repair == null || version < 0 || !repair.versions()[version] || repair.by() != entry.behaviour()) {
                continue;
            }
            long hash = Hash.h(entry.record.mark(), regime.id() + "/" + list.id() + "/repair");
            for (Lane lane : lanes) {
                LaneState here = person.lists.get(list.index()).in(lane);
                if (here.listed(run.day)
                        && run.day >= here.entered + repair.after()
                        && repair.chance().yes(hash)) {
                    run.seen("a listing is worked off");
                    here.end();
                }
            }
        }
    }

    private void find(Person person, Regime regime, int version, OnItsWay record) {
        for (Regime.Finding finding : regime.findings()) {
            if (finding.on() == record.feed().behaviour() && finding.versions()[version]) {
                String fact = run.world.facts().get(finding.fact()).id();
                boolean right = finding.right().yes(Hash.h(record.mark(), regime.id() + "/" + fact + "/finding"));
                run.seen(right ? "a finding is right" : "a finding is wrong");
                person.findings.get(regime.index()).put(finding.fact(), right == person.fact(finding.fact()));
                person.touched = true;
            }
        }
    }
}
