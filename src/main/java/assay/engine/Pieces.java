package assay.engine;

import java.util.Arrays;

/// Open records of spells: each knows its entries, so that they close together when the spell is over.
///
/// A piece belongs to the spell of an actor (chained from the spell) or, untrue, to nobody (closed by
/// the calendar). It lives
/// until it is closed and no arrival is pending; its number is then used again, with another generation.
final class Pieces {
    int[] entries = new int[64];
    int[] nextOfSpell = new int[64];
    boolean[] closed = new boolean[64];
    int[] pending = new int[64];
    int[] generation = new int[64];
    private int used;
    private int[] unused = new int[64];
    private int spare;

    void clear() {
        used = 0;
        spare = 0;
    }

    int open(int pendingArrivals) {
        int p;
        if (spare > 0) {
            p = unused[--spare];
        } else {
            p = used++;
            if (p == entries.length) {
                int size = 2 * p;
                entries = Arrays.copyOf(entries, size);
                nextOfSpell = Arrays.copyOf(nextOfSpell, size);
                closed = Arrays.copyOf(closed, size);
                pending = Arrays.copyOf(pending, size);
                generation = Arrays.copyOf(generation, size);
                unused = Arrays.copyOf(unused, size);
            }
        }
        entries[p] = -1;
        nextOfSpell[p] = -1;
        closed[p] = false;
        pending[p] = pendingArrivals;
        return p;
    }

    /// Takes an entry that is gone off the piece's chain.
    void forget(int piece, int entry, int[] nextOfPiece) {
        if (entries[piece] == entry) {
            entries[piece] = nextOfPiece[entry];
            return;
        }
        for (int e = entries[piece]; e >= 0; e = nextOfPiece[e]) {
            if (nextOfPiece[e] == entry) {
                nextOfPiece[e] = nextOfPiece[entry];
                return;
            }
        }
    }

    /// The spell is over: every entry of the piece vanishes, later arrivals come to nothing.
    void close(int piece, Ledger ledger) {
        if (closed[piece]) {
            return;
        }
        closed[piece] = true;
        while (entries[piece] >= 0) {
            int e = entries[piece];
            ledger.remove(e, ledger.lanes[e]);
        }
        recycle(piece);
    }

    void arrived(int piece) {
        pending[piece]--;
        recycle(piece);
    }

    private void recycle(int piece) {
        if (closed[piece] && pending[piece] == 0) {
            generation[piece]++;
            unused[spare++] = piece;
        }
    }
}
