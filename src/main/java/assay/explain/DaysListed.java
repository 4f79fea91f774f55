package assay.explain;

import assay.engine.Trace;
import assay.plan.Listing;
import assay.plan.Model;
import assay.tally.Kind;
import java.util.Arrays;
import java.util.List;

/**
 * Days of the window that one person spends in one world on any list against her, as recorded, by what they are worth: a day
 * has the first kind that any of these lists has.
 */
final class DaysListed {
    private final List<Listing> lists;
    private final int first;
    private final Kind[] kinds;
    private final long[] days = new long[Kind.values().length];
    private Kind now = Kind.NONE;
    private int since;

    DaysListed(Model model, int world) {
        lists = model.worlds().get(world).lists();
        first = 30 * model.warmUp();
        kinds = new Kind[lists.size()];
        Arrays.fill(kinds, Kind.NONE);
    }

    /** What a listing is worth turns. */
    void turns(Trace.Listed listed) {
        until(listed.day());
        kinds[listed.list()] = listed.kind();
        now = Kind.NONE;
        for (Listing list : lists) {
            if (list.against() && kinds[list.index()].compareTo(now) < 0) {
                now = kinds[list.index()];
            }
        }
    }

    /** It stays as it is until this day. */
    void until(int day) {
        days[now.ordinal()] += Math.max(0, day - Math.max(first, since));
        since = day;
    }

    long of(Kind kind) {
        return days[kind.ordinal()];
    }

    long wrongful() {
        return of(Kind.FACT) + of(Kind.STALE) + of(Kind.LAW);
    }

    /** Listings of before the study left out. */
    long listed() {
        return of(Kind.LAWFUL) + wrongful();
    }
}
