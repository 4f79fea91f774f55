package assay.oracle;

import java.util.Set;

/** One listing as recorded, from its entry on: why it came about, who knows of it and what was done about it. */
final class Standing {
    final Person person;
    final int list;
    final int entered;
    /** `em` of the model page. */
    final long mark;
    /** But-for behaviours fixed at entry. */
    final Set<Integer> butFor;
    /** Behaviour whose record had arrived last at entry, or −1. */
    final int proximate;

    int noticeOn = LaneState.NONE;
    int fileOn = LaneState.NONE;
    boolean knows;
    boolean noticed;
    boolean denied;
    boolean wrongedAtFiling;
    /** Its kind on the day of entry was wrongful. */
    boolean wrongAtEntry;

    Standing(Person person, int list, int entered, long mark, Set<Integer> butFor, int proximate) {
        this.person = person;
        this.list = list;
        this.entered = entered;
        this.mark = mark;
        this.butFor = butFor;
        this.proximate = proximate;
    }

    boolean stands(int day) {
        ListState state = person.lists.get(list);
        return !person.gone && state.standing == this && state.in(Lane.RECORDED).listed(day);
    }
}
