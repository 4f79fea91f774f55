package assay.oracle;

import assay.plan.Feed;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record that a source has written and that has yet to arrive.
 *
 * @param addressee the person on whom it will stand
 * @param severe it was entered with the wrong severity; then its only lane is the recorded one
 * @param written the day of the act
 * @param creation orders the records of a community
 * @param spell what it stays open with, or null
 * @param openDays days that an untrue record stays open, or 0
 */
record OnItsWay(
        Feed feed,
        Person addressee,
        Set<Lane> lanes,
        boolean severe,
        long mark,
        int written,
        int arrival,
        long creation,
        @Nullable Spell spell,
        int openDays) {

    boolean open() {
        return spell != null || openDays > 0;
    }

    /** The day at whose step 4 it closes as things stand now. */
    int closesOn() {
        return spell != null ? spell.overOn : openDays > 0 ? arrival + openDays : Spell.NOT_YET;
    }
}
