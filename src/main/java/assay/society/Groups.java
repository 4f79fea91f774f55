package assay.society;

import java.util.Arrays;

/**
 * A division of the residents of one community into numbered groups, readable from both sides.
 *
 * <p>The arrays are handed out as they are, because the engine reads them for every event; nobody writes to them.
 *
 * @param of the group of each resident, or -1
 * @param start where the members of each group begin in {@code members}; one more entry than there are groups
 * @param members the residents, group by group, ascending within each
 */
@SuppressWarnings("ArrayRecordComponent")
public record Groups(int[] of, int[] start, int[] members) {

    /** Groups from the group of each resident; groups are numbered from 0, and -1 is no group. */
    static Groups of(int[] of, int count) {
        int[] start = new int[count + 1];
        for (int group : of) {
            if (group >= 0) {
                start[group + 1]++;
            }
        }
        for (int group = 0; group < count; group++) {
            start[group + 1] += start[group];
        }
        int[] next = Arrays.copyOf(start, count);
        int[] members = new int[start[count]];
        for (int resident = 0; resident < of.length; resident++) {
            if (of[resident] >= 0) {
                members[next[of[resident]]++] = resident;
            }
        }
        return new Groups(of, start, members);
    }

    public int count() {
        return start.length - 1;
    }

    public int size(int group) {
        return start[group + 1] - start[group];
    }

    /** The {@code index}-th member of a group, in ascending order. */
    public int member(int group, int index) {
        return members[start[group] + index];
    }
}
