package assay.society;

/**
 * Up to 4,096 residents of one place with their households, firms and namesakes: the unit of work. No tie leaves it.
 *
 * <p>Residents are numbered from 0 in order of stratum. What does not change is here; all that happens is elsewhere.
 *
 * @param id its number within the place
 * @param stratum the stratum of each resident, ascending; nobody writes to the array
 * @param households the household of each resident; who lives outside family households is a household of one
 * @param firms the firm of each resident who heads or works for one, -1 for all others
 * @param heads the head (legal representative) of each firm; nobody writes to the array
 * @param namesakes the residents whom a source can take for one another; a class of one is somebody without a namesake
 */
@SuppressWarnings("ArrayRecordComponent")
public record Community(int id, short[] stratum, Groups households, Groups firms, int[] heads, Groups namesakes) {

    /** How many residents it has. */
    public int size() {
        return stratum.length;
    }

    /** Whether a resident heads the firm to which the resident belongs. */
    public boolean isHead(int resident) {
        int firm = firms.of()[resident];
        return firm >= 0 && heads[firm] == resident;
    }
}
