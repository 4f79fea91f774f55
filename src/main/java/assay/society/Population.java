package assay.society;

import java.util.Arrays;
import java.util.List;

/**
 * The residents of a place, cut into communities that are built when they are asked for.
 *
 * <p>Resident {@code i} in order of stratum belongs to community {@code i mod K}, so strata add up exactly, every
 * community has its share of each stratum to the person, and its residents are ordered by stratum. Kept are the counts of
 * the strata; memory does not grow with the number of residents. Equal arguments give equal communities, in any order and
 * on any thread. Immutable.
 */
public final class Population {

    /** The most residents of a community. */
    public static final int MOST_IN_COMMUNITY = 4_096;

    /** The fewest communities: there are 64 buckets for intervals, and one community at least belongs to each. */
    public static final int FEWEST_COMMUNITIES = 64;

    private final Strata strata;
    private final long[] upTo;
    private final int communities;
    private final Ties ties;
    private final Households households;
    private final Firms firms;

    private Population(Strata strata, long[] upTo, int communities, Ties ties) {
        this.strata = strata;
        this.upTo = upTo;
        this.communities = communities;
        this.ties = ties;
        this.households = new Households(strata, ties);
        this.firms = new Firms(strata, ties);
    }

    /** Cuts residents into communities of up to {@value #MOST_IN_COMMUNITY}. */
    public static Population cut(Strata strata, List<Long> persons, Ties ties) {
        return cut(strata, persons, ties, MOST_IN_COMMUNITY);
    }

    /**
     * Cuts residents into communities.
     *
     * @param strata the strata
     * @param persons the residents of each stratum
     * @param ties how residents hang together
     * @param most the most residents of a community, up to {@value #MOST_IN_COMMUNITY}
     */
    public static Population cut(Strata strata, List<Long> persons, Ties ties, int most) {
        if (most < 1 || most > MOST_IN_COMMUNITY) {
            throw new IllegalArgumentException("a community has 1 to " + MOST_IN_COMMUNITY + " residents, not " + most);
        }
        long[] upTo = new long[persons.size() + 1];
        for (int stratum = 0; stratum < persons.size(); stratum++) {
            upTo[stratum + 1] = Math.addExact(upTo[stratum], persons.get(stratum));
        }
        long residents = upTo[persons.size()];
        long communities = Math.max(FEWEST_COMMUNITIES, Math.ceilDiv(residents, most));
        return new Population(strata, upTo, Math.toIntExact(communities), ties);
    }

    /** How many residents there are. */
    public long residents() {
        return upTo[upTo.length - 1];
    }

    /** How many residents a stratum has. */
    public long residents(int stratum) {
        return upTo[stratum + 1] - upTo[stratum];
    }

    /** How many communities there are. */
    public int communities() {
        return communities;
    }

    public Strata strata() {
        return strata;
    }

    public Ties ties() {
        return ties;
    }

    /** How many residents a community has. */
    public int size(int community) {
        return (int) share(residents(), community);
    }

    /** How many residents of a stratum a community has. */
    public int size(int community, int stratum) {
        return (int) (share(upTo[stratum + 1], community) - share(upTo[stratum], community));
    }

    /** How many of the first {@code residents} residents belong to a community. */
    private long share(long residents, int community) {
        return Math.floorDiv(residents - community + communities - 1, (long) communities);
    }

    /** How many residents the communities before this one have. */
    private long before(int community) {
        return community * (residents() / communities) + Math.min(community, residents() % communities);
    }

    /** Builds a community with its ties: some ten microseconds per hundred residents, and nothing is kept. */
    public Community community(int id) {
        short[] stratum = stratumOf(id);
        long from = before(id);
        long to = before(id + 1);
        Firms.Staffed staffed = firms.of(id, stratum, (int) ties.firms().between(from, to));
        return new Community(
                id,
                stratum,
                households.of(id, stratum, (int) ties.outside().between(from, to)),
                staffed.firms(),
                staffed.heads(),
                Namesakes.of(id, stratum.length, (int) ties.namesakes().between(from, to)));
    }

    /** The stratum of each resident of a community, without its ties. */
    public short[] stratumOf(int id) {
        if (id < 0 || id >= communities) {
            throw new IndexOutOfBoundsException("community " + id + " of " + communities);
        }
        short[] stratum = new short[size(id)];
        int at = 0;
        for (int s = 0; s < strata.count(); s++) {
            int next = at + size(id, s);
            Arrays.fill(stratum, at, next, (short) s);
            at = next;
        }
        return stratum;
    }
}
