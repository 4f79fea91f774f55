package assay.oracle;

import assay.plan.Behaviour;
import assay.plan.Feed;
import assay.society.Groups;
import assay.tally.WorldSections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How sources write records down, rightly and wrongly (section 5, up to arrival). */
final class Writing {
    private static final Set<Lane> ALL = EnumSet.allOf(Lane.class);
    private static final Set<Lane> RECORDED = EnumSet.of(Lane.RECORDED);
    private static final Set<Lane> ALL_BUT_RECORDED = EnumSet.of(Lane.CLEAN, Lane.TIMELY, Lane.LAWFUL);

    private final WorldRun run;
    private long created;
    /** Records with an R entry written this month, by feed. */
    private final Map<Integer, Integer> made = new HashMap<>();

    Writing(WorldRun run) {
        this.run = run;
    }

    static String purpose(WorldRun run, Feed feed) {
        return feed.source() + "/"
                + run.world.behaviours().get(feed.behaviour()).id();
    }

    /** @param spell what the records stay open with, or null */
    void act(Person actor, Behaviour behaviour, long mark, @Nullable Spell spell) {
        for (Feed feed : run.world.feeds()) {
            if (feed.behaviour() == behaviour.index()) {
                write(actor, feed, mark, spell);
            }
        }
    }

    private void write(Person actor, Feed feed, long mark, @Nullable Spell spell) {
        String p = purpose(run, feed);
        if (!feed.coverage()[actor.stratum].yes(Hash.h(mark, p + "/coverage"))) {
            run.seen("an act is not covered");
            return;
        }
        count(actor, feed, WorldSections.COVERED);
        boolean missing = feed.missing().yes(Hash.h(mark, p + "/missing"));
        boolean severe = feed.severity().yes(Hash.h(mark, p + "/severity"));
        if (severe) {
            count(actor, feed, WorldSections.SEVERITY);
            run.seen("a record has the wrong severity");
        }
        int arrival = run.day + feed.delay().days(Hash.h(mark, p + "/delay"));
        if (missing) {
            count(actor, feed, WorldSections.MISSING);
            run.seen("a record is missing");
            send(feed, actor, ALL_BUT_RECORDED, false, mark, arrival, spell);
            return;
        }
        made.merge(feed.index(), 1, Integer::sum);
        Person receiver = actor;
        Set<Lane> kept = ALL;
        if (feed.misplaced().yes(Hash.h(mark, p + "/misplaced"))) {
            receiver = namesake(actor, Hash.h(mark, p + "/receiver"));
            if (receiver == actor) {
                count(actor, feed, WorldSections.NO_RECEIVER);
                run.seen("a misplaced record has no receiver");
            } else {
                count(actor, feed, WorldSections.MISPLACED);
                boolean too = feed.keptToo().yes(Hash.h(mark, p + "/kept"));
                run.seen(too ? "a record is misplaced and kept too" : "a record is misplaced");
                kept = too ? ALL : ALL_BUT_RECORDED;
                send(feed, receiver, RECORDED, severe, mark, arrival, spell);
            }
        }
        send(feed, actor, kept, severe, mark, arrival, spell);
        if (feed.duplicate().yes(Hash.h(mark, p + "/duplicate"))) {
            count(actor, feed, WorldSections.DUPLICATE);
            run.seen(receiver == actor ? "a duplicate" : "a duplicate of a misplaced record");
            send(feed, receiver, RECORDED, severe, mark, arrival, spell);
        }
    }

    private Person namesake(Person actor, long hash) {
        Groups classes = run.community.namesakes();
        int own = classes.of()[actor.resident];
        java.util.List<Integer> others = new java.util.ArrayList<>();
        for (int i = 0; i < classes.size(own); i++) {
            if (classes.member(own, i) != actor.resident) {
                others.add(classes.member(own, i));
            }
        }
        return others.isEmpty() ? actor : run.slots.get(others.get(Hash.below(hash, others.size())));
    }

    /** A severe record whose lanes differ in points is two: the recorded lane first, then the rest. */
    private void send(
            Feed feed, Person to, Set<Lane> lanes, boolean severe, long mark, int arrival, @Nullable Spell spell) {
        if (severe && lanes.contains(Lane.RECORDED)) {
            run.underway.add(new OnItsWay(feed, to, RECORDED, true, mark, run.day, arrival, created++, spell, 0));
            if (lanes.size() > 1) {
                run.underway.add(
                        new OnItsWay(feed, to, ALL_BUT_RECORDED, false, mark, run.day, arrival, created++, spell, 0));
            }
        } else {
            run.underway.add(new OnItsWay(feed, to, lanes, false, mark, run.day, arrival, created++, spell, 0));
        }
    }

    /** Of what firms do nothing is invented about somebody who heads none. */
    boolean mayInvent(Feed feed, Person person) {
        int onlyIf = run.world.behaviours().get(feed.behaviour()).onlyIf();
        if (onlyIf < 0 || !run.heads(onlyIf) || person.fact(onlyIf)) {
            return true;
        }
        run.seen("nothing is invented about who heads no firm");
        return false;
    }

    void untrue(Person owner, Feed feed, long mark) {
        count(owner, feed, WorldSections.UNTRUE);
        run.seen("an untrue record");
        made.merge(feed.index(), 1, Integer::sum);
        int delay = feed.delay().days(Hash.h(mark, purpose(run, feed) + "/delay"));
        run.underway.add(invented(owner, feed, mark, run.day + delay));
    }

    /** The records that the quota of a feed still lacks. */
    int lacking(Feed feed) {
        int target = (int) ((long) feed.quota() * run.community.size() / 1000);
        return Math.max(0, target - made.getOrDefault(feed.index(), 0));
    }

    OnItsWay forTheQuota(Person owner, Feed feed, long mark) {
        count(owner, feed, WorldSections.QUOTA);
        run.seen("a record for the quota");
        return invented(owner, feed, mark, run.day);
    }

    void endOfMonth() {
        made.clear();
    }

    private OnItsWay invented(Person owner, Feed feed, long mark, int arrival) {
        Behaviour.Nature nature = run.world.behaviours().get(feed.behaviour()).nature();
        boolean open = nature == Behaviour.Nature.SPELL || nature == Behaviour.Nature.COMPANION;
        int lasts = feed.untrueLasts().days(Hash.h(mark, purpose(run, feed) + "/lasts"));
        return new OnItsWay(
                feed, owner, RECORDED, false, mark, run.day, arrival, created++, null, open ? Math.max(1, lasts) : 0);
    }

    private void count(Person person, Feed feed, int column) {
        run.books.feed(run, person, feed, column);
    }
}
