package assay.society;

import java.util.Arrays;

/**
 * Who in a community heads a firm and who works for one: an assumed rule, without chance.
 *
 * <p>Heads are taken evenly from the residents of working age, staff evenly from the others of them. The firm of rank r
 * has staff in proportion to 1 / r (Robert L. Axtell, "Zipf distribution of U.S. firm sizes", Science 293, 2001), so many
 * firms consist of their head alone. Ranks and staff are dealt across strata. A firm never has staff of another community,
 * so the largest has some hundred.
 */
final class Firms {

    private final Strata strata;
    private final Ties ties;

    Firms(Strata strata, Ties ties) {
        this.strata = strata;
        this.ties = ties;
    }

    /** The firms of a community: who belongs to which, and who heads each. */
    record Staffed(Groups firms, int[] heads) {}

    Staffed of(int community, short[] stratum, int wantedFirms) {
        int[] firm = new int[stratum.length];
        Arrays.fill(firm, -1);
        int[] workers = workers(stratum);
        int firms = Math.min(wantedFirms, workers.length);
        int[] heads = new int[firms];
        int[] others = new int[workers.length - firms];
        Spread.Evenly chosen = new Spread.Evenly(firms, workers.length, Spread.below(workers.length, community));
        Spread.Walk ranks = new Spread.Walk(firms, Spread.below(firms, community));
        int other = 0;
        for (int worker : workers) {
            if (chosen.next()) {
                int rank = ranks.next();
                heads[rank] = worker;
                firm[worker] = rank;
            } else {
                others[other++] = worker;
            }
        }
        hire(community, others, firms, (int) Math.min(ties.staff().of(workers.length), others.length), firm);
        return new Staffed(Groups.of(firm, firms), heads);
    }

    private int[] workers(short[] stratum) {
        int[] workers = new int[stratum.length];
        int count = 0;
        for (int resident = 0; resident < stratum.length; resident++) {
            if (strata.works(stratum[resident], ties.working())) {
                workers[count++] = resident;
            }
        }
        return Arrays.copyOf(workers, count);
    }

    private static void hire(int community, int[] candidates, int firms, int staff, int[] firm) {
        if (firms == 0 || staff == 0) {
            return;
        }
        int[] firmAt = firmOfPost(firms, staff);
        Spread.Evenly chosen =
                new Spread.Evenly(staff, candidates.length, Spread.below(candidates.length, community + 1L));
        Spread.Walk posts = new Spread.Walk(staff, Spread.below(staff, community));
        for (int candidate : candidates) {
            if (chosen.next()) {
                firm[candidate] = firmAt[posts.next()];
            }
        }
    }

    /** The firm of each post, firms of low rank first and with most posts. */
    private static int[] firmOfPost(int firms, int staff) {
        long one = 1L << 32;
        long all = 0;
        for (int rank = 1; rank <= firms; rank++) {
            all += one / rank;
        }
        int[] firmAt = new int[staff];
        long upTo = 0;
        int post = 0;
        for (int rank = 1; rank <= firms; rank++) {
            upTo += one / rank;
            long last = staff * upTo / all;
            while (post < last) {
                firmAt[post++] = rank - 1;
            }
        }
        return firmAt;
    }
}
