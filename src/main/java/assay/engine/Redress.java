package assay.engine;

import assay.chance.Mark;
import assay.plan.Capacity;
import assay.plan.Listing;
import assay.plan.Regime;
import assay.tally.Kind;
import assay.tally.WorldSections;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Step 7: notice of a listing, objection, and the review office for each list. It is that of the
/// community, or of the whole place, which then says at the beginning of each month how many filings of
/// this community's queue it takes.
///
/// A filing waits as one `long`, so that the queue's order (filing day, top byte of the entry's mark,
/// resident) is that of the
/// numbers: day (20) | byte (8) | resident (12) | wronged when filed (1) | entry day (20).
final class Redress {
    private static final int KNOWN = 1;
    private static final int BEGUN_IN_WINDOW = 2;
    private static final int COUNTED_FOR_REDRESS = 4;
    private static final int DENIED = 8;
    private static final int SOON = 90;

    private final WorldState s;
    private final WorldTables tables;
    private final byte[][] flags;
    private final long[][] queue;
    private final int[] waiting;
    private final int[][] queueIncarnation;
    private final int[] decidedInMonth;
    private final int[] monthly;
    /// per list: how many of the queue the office of the place decides on the first day of the month
    private final int[] taken;

    Redress(WorldState state, int most) {
        s = state;
        tables = state.tables;
        int lists = tables.lists.length;
        flags = new byte[lists][most];
        queue = new long[lists][16];
        queueIncarnation = new int[lists][16];
        waiting = new int[lists];
        decidedInMonth = new int[lists];
        monthly = new int[lists];
        taken = new int[lists];
    }

    void clear() {
        Arrays.fill(waiting, 0);
        for (byte[] f : flags) {
            Arrays.fill(f, (byte) 0);
        }
    }

    void newMonth(int month) {
        for (int l = 0; l < tables.lists.length; l++) {
            Listing.Review review = tables.lists[l].list.review();
            decidedInMonth[l] = 0;
            if (review != null) {
                monthly[l] = (int) Capacity.ofMonth(review.capacity(), s.people.size, month);
            }
        }
    }

    private Listing.@Nullable Review review(int l) {
        Listing.Review review = tables.lists[l].list.review();
        return review != null && s.inForce(review.versions(), tables.lists[l].list.regime()) ? review : null;
    }

    /// A listing began in the recorded lane on day t.
    void entered(int l, int i, int t) {
        flags[l][i] = 0;
        if (s.counting.open) {
            flags[l][i] |= BEGUN_IN_WINDOW;
            s.events.listing(l, WorldSections.BEGUN, i);
            if (tables.ofFirms[tables.lists[l].list.regime()]) {
                s.events.staff(l, i);
            }
            if (Kind.of(s.lists.lanes(l, i, t), false).wrongful() && t <= s.counting.windowEnd - SOON) {
                flags[l][i] |= COUNTED_FOR_REDRESS;
                s.events.redress(l, WorldSections.BEGUN, i);
            }
        }
        Listing.Review review = review(l);
        if (review == null) {
            return;
        }
        long mark = s.lists.entryMark[l][i];
        WorldTables.ListTable table = tables.lists[l];
        if (review.notice()[s.people.stratum[i]].yes(Mark.hash(mark, table.noticeKey))) {
            int day = t + 1 + review.noticeDays().days(Mark.hash(mark, table.noticeDaysKey));
            s.calendar.add(day, WorldState.review(WorldState.NOTICE, l, i, t, s.incarnation[i]));
        }
    }

    private boolean stands(int l, int i, int entered, int t) {
        return (s.lists.lanes(l, i, t) & 1) != 0 && s.lists.entered[l][4 * i] == entered;
    }

    private void befell(int l, int i, int column, int t) {
        if ((flags[l][i] & BEGUN_IN_WINDOW) != 0) {
            s.events.listing(l, column, i);
        }
        if ((flags[l][i] & COUNTED_FOR_REDRESS) != 0 && t - s.lists.entered[l][4 * i] < SOON) {
            s.events.redress(l, column, i);
        }
    }

    /// A notice or a filing falls due.
    void due(int kind, int l, int i, int entered, int t) {
        if (!stands(l, i, entered, t) || review(l) == null) {
            return;
        }
        if (kind == WorldState.NOTICE) {
            befell(l, i, WorldSections.NOTICED, t);
            know(l, i, true, t);
        } else {
            file(l, i, entered, t);
        }
    }

    private void know(int l, int i, boolean byNotice, int t) {
        if ((flags[l][i] & KNOWN) != 0) {
            return;
        }
        flags[l][i] |= KNOWN;
        Listing.Review review = review(l);
        if (review == null) {
            return;
        }
        WorldTables.ListTable table = tables.lists[l];
        long mark = s.lists.entryMark[l][i];
        int stratum = s.people.stratum[i];
        boolean objects = (wronged(l, i, t) ? review.objectsWronged() : review.objectsRightly())
                [stratum].yes(Mark.hash(mark, table.objectsKey));
        if (s.trace != null) {
            s.trace.knows(l, i, byNotice, objects, t);
        }
        if (objects) {
            int day = t + 1 + review.filingDays().days(Mark.hash(mark, table.filingDaysKey));
            s.calendar.add(day, WorldState.review(WorldState.FILE, l, i, s.lists.entered[l][4 * i], s.incarnation[i]));
        }
    }

    private boolean wronged(int l, int i, int t) {
        int lanes = s.lists.lanes(l, i, t);
        return (lanes & 1) != 0 && (lanes & 8) == 0;
    }

    private void file(int l, int i, int entered, int t) {
        befell(l, i, WorldSections.FILED, t);
        if (s.trace != null) {
            s.trace.files(l, i, wronged(l, i, t), t);
        }
        s.events.office(l, 0, i, 1);
        long filing = (long) t << 41
                | (s.lists.entryMark[l][i] >>> 56) << 33
                | (long) i << 21
                | (wronged(l, i, t) ? 1L << 20 : 0)
                | entered;
        int n = waiting[l]++;
        if (n == queue[l].length) {
            queue[l] = Arrays.copyOf(queue[l], 2 * n);
            queueIncarnation[l] = Arrays.copyOf(queueIncarnation[l], 2 * n);
        }
        int at = n;
        while (at > 0 && queue[l][at - 1] > filing) {
            queue[l][at] = queue[l][at - 1];
            queueIncarnation[l][at] = queueIncarnation[l][at - 1];
            at--;
        }
        queue[l][at] = filing;
        queueIncarnation[l][at] = s.incarnation[i];
    }

    /// The offices decide what their capacity allows by day t.
    void decide(int t) {
        for (int l = 0; l < tables.lists.length; l++) {
            Listing.Review review = waiting[l] == 0 ? null : review(l);
            if (review == null) {
                continue;
            }
            if (review.local()) {
                decide(l, waiting[l], Capacity.byDay(monthly[l], t), t);
            } else if (t % 30 == 0) {
                decide(l, taken[l], Integer.MAX_VALUE, t);
            }
        }
    }

    /// Decides the first filings of a queue, as far as the month allows; those whose listing no longer stands are put
    /// aside and cost nothing.
    private void decide(int l, int first, int allowed, int t) {
        int at = 0;
        for (; at < first; at++) {
            if (isOpen(l, at, t)) {
                if (decidedInMonth[l] >= allowed) {
                    break;
                }
                decidedInMonth[l]++;
                decide(l, queue[l][at], t);
            }
        }
        drop(l, at);
    }

    /// The office of the place takes the first filings of a queue on the first day of the month.
    void takes(int l, int filings) {
        taken[l] = filings;
    }

    /// The filings open at the end of day t, in order: filing day << 8 | top byte of the mark. Others are
    /// put aside, so that the office can count from the first.
    int[] handsOver(int l, int t) {
        int kept = 0;
        for (int k = 0; k < waiting[l]; k++) {
            if (isOpen(l, k, t)) {
                queue[l][kept] = queue[l][k];
                queueIncarnation[l][kept++] = queueIncarnation[l][k];
            }
        }
        waiting[l] = kept;
        int[] open = new int[kept];
        for (int k = 0; k < kept; k++) {
            open[k] = (int) (queue[l][k] >>> 33);
        }
        return open;
    }

    private static int resident(long filing) {
        return (int) (filing >>> 21) & 0xFFF;
    }

    private static int filedOn(long filing) {
        return (int) (filing >>> 41);
    }

    private boolean isOpen(int l, int k, int t) {
        long filing = queue[l][k];
        int i = resident(filing);
        return queueIncarnation[l][k] == s.incarnation[i] && stands(l, i, (int) filing & 0xFFFFF, t);
    }

    private void drop(int l, int first) {
        if (first > 0) {
            System.arraycopy(queue[l], first, queue[l], 0, waiting[l] - first);
            System.arraycopy(queueIncarnation[l], first, queueIncarnation[l], 0, waiting[l] - first);
            waiting[l] -= first;
        }
    }

    private void decide(int l, long filing, int t) {
        int i = resident(filing);
        int filedOn = filedOn(filing);
        boolean wrongedThen = (filing >>> 20 & 1) != 0;
        WorldTables.ListTable table = tables.lists[l];
        Listing.Review review = table.list.review();
        if (review == null) {
            return;
        }
        int r = table.list.regime();
        boolean wronged = s.lastOldLaw[r] > filedOn ? wrongedThen : wronged(l, i, t);
        befell(l, i, WorldSections.DECIDED, t);
        s.events.office(l, 1, i, 1);
        long mark = s.lists.entryMark[l][i];
        boolean granted = wronged
                ? review.findsError().yes(Mark.hash(mark, table.rightKey))
                : review.yields().yes(Mark.hash(mark, table.yieldsKey));
        if (s.trace != null) {
            s.trace.decided(l, i, filedOn, wronged, granted, t);
        }
        if (!granted) {
            return;
        }
        befell(l, i, WorldSections.CORRECTED, t);
        s.touch(i);
        s.part(i);
        if (!wronged) {
            s.lists.end(l, i, 0);
            s.lists.cleared[l][i] |= 1;
            return;
        }
        int lanes = s.lists.lanes(l, i, t);
        for (int x = 0; x < 3; x++) {
            if ((lanes >> x & 1) != 0 && (lanes & 8) == 0) {
                s.lists.end(l, i, x);
                s.lists.cleared[l][i] |= (byte) (1 << x);
            }
        }
        for (int f = 0; f < tables.findings.length; f++) {
            if (tables.findings[f].regime == r) {
                s.found[f][i] = (byte) (s.truth[tables.findings[f].finding.fact()][i] ? 2 : 1);
            }
        }
        if (s.trace != null) {
            s.trace.reviewed = i;
        }
        s.ledger.removeUntrue(r, i);
        if (s.trace != null) {
            s.trace.reviewed = -1;
        }
    }

    /// A denial in which the listing was a bar: it is counted once, and the person knows.
    void denied(int l, int i, int t) {
        if ((flags[l][i] & DENIED) == 0) {
            flags[l][i] |= DENIED;
            befell(l, i, WorldSections.DENIED_ONCE, t);
            if ((flags[l][i] & KNOWN) == 0) {
                befell(l, i, WorldSections.DENIED_BEFORE_NOTICE, t);
            }
        }
        know(l, i, false, t);
    }

    void leaves(int i) {
        for (byte[] f : flags) {
            f[i] = 0;
        }
    }

    void monthEnds(int t) {
        for (int l = 0; l < tables.lists.length; l++) {
            for (int k = 0; k < waiting[l]; k++) {
                if (isOpen(l, k, t)) {
                    long filing = queue[l][k];
                    s.events.office(l, 2, resident(filing), 1);
                    s.events.office(l, 3, resident(filing), t - filedOn(filing));
                }
            }
        }
    }

    /// Remembers that a version began under which pending filings keep the old law.
    void versionBegan(int r, Regime.PendingChange pending, int t) {
        if (pending == Regime.PendingChange.OLD_LAW) {
            s.lastOldLaw[r] = t;
        }
    }
}
