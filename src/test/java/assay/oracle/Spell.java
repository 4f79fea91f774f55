package assay.oracle;

import java.util.ArrayList;
import java.util.List;

/** A stretch of lasting conduct of one person; a companion is a spell of its own that ends with its leader. */
final class Spell {
    static final int NOT_YET = Integer.MAX_VALUE;

    final int behaviour;
    final int begun;
    final long mark;
    final List<Spell> companions = new ArrayList<>();
    /** The day at whose step 4 it is over. */
    int overOn = NOT_YET;

    Spell(int behaviour, int begun, long mark) {
        this.behaviour = behaviour;
        this.begun = begun;
        this.mark = mark;
    }

    void endOn(int day) {
        overOn = day;
        for (Spell companion : companions) {
            companion.endOn(day);
        }
    }
}
