package assay.engine;

import java.util.Arrays;

/// What is to happen on later days in one world and community: a first-in-first-out chain of events per day.
///
/// An event is one `long`: kind (4 bits) and 60 bits that the kind gives a meaning. Events beyond the last day are not
/// kept. 12 bytes an event that is waiting, 8 bytes a day; nothing is allocated once the pool has grown.
final class Calendar {
    private final int days;
    private final int[] head;
    private final int[] tail;
    private long[] what = new long[256];
    private int[] next = new int[256];
    private int used;
    private int free = -1;

    Calendar(int days) {
        this.days = days;
        head = new int[days];
        tail = new int[days];
        clear();
    }

    void clear() {
        Arrays.fill(head, -1);
        used = 0;
        free = -1;
    }

    void add(int day, long event) {
        if (day >= days) {
            return;
        }
        int at;
        if (free >= 0) {
            at = free;
            free = next[at];
        } else {
            at = used++;
            if (at == what.length) {
                what = Arrays.copyOf(what, 2 * at);
                next = Arrays.copyOf(next, 2 * at);
            }
        }
        what[at] = event;
        next[at] = -1;
        if (head[day] < 0) {
            head[day] = at;
        } else {
            next[tail[day]] = at;
        }
        tail[day] = at;
    }

    /// The first event of a day, or −1; walk with {@link #next}.
    int first(int day) {
        return head[day];
    }

    long what(int at) {
        return what[at];
    }

    int next(int at) {
        return next[at];
    }

    /// Gives the events of a day back to the pool.
    void done(int day) {
        int first = head[day];
        if (first >= 0) {
            next[tail[day]] = free;
            free = first;
            head[day] = -1;
        }
    }
}
