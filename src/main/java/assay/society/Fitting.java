package assay.society;

import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Iterative proportional fitting: the shares of the strata that meet every marginal and otherwise keep the odds ratios
 * that they started with.
 *
 * <p>Each marginal in turn scales the strata of each of its cells to the share published for that cell; the round is
 * repeated until nothing is off by more than {@value #TOLERANCE} or {@value #MOST_ROUNDS} rounds are over. The marginal
 * declared primary comes last, so it holds exactly whatever the others do. A marginal of some residents only (education
 * of those aged 5 and over) divides those residents as the other marginals leave them and binds nobody else.
 *
 * <p>Only additions, multiplications and divisions of doubles, in order of index: the result is the same to the bit on
 * every machine.
 *
 * <p>W. Edwards Deming and Frederick F. Stephan, "On a least squares adjustment of a sampled frequency table when the
 * expected marginal totals are known", Annals of Mathematical Statistics 11 (1940), 427–444. Convergence where a table
 * exists, and that odds ratios are kept: Stephen E. Fienberg, "An iterative procedure for estimation in contingency
 * tables", Annals of Mathematical Statistics 41 (1970), 907–917.
 */
public final class Fitting {

    /** The largest difference between a fitted and a published share that counts as met. */
    public static final double TOLERANCE = 1e-13;

    /** The most rounds over all marginals. */
    public static final int MOST_ROUNDS = 2_000;

    private Fitting() {}

    /**
     * Fitted shares.
     *
     * @param shares the share of each stratum, adding up to 1
     * @param rounds how many rounds it took
     * @param deviation the largest difference left between a fitted and a published share
     */
    public record Fitted(List<Double> shares, int rounds, double deviation) {
        public Fitted {
            shares = List.copyOf(shares);
        }

        /** Whether every marginal is met. */
        public boolean converged() {
            return deviation <= TOLERANCE;
        }
    }

    /** Fits from independence: apart from what the marginals say, attributes have nothing to do with one another. */
    public static Fitted fit(Strata strata, List<Marginal> marginals) {
        return fit(strata, marginals, List.of());
    }

    /**
     * Fits from the given odds ratios.
     *
     * @param strata the strata
     * @param marginals the marginals to meet
     * @param associations what is assumed about attributes that were not published together
     * @return the fitted shares; not converged where the marginals contradict one another
     */
    public static Fitted fit(Strata strata, List<Marginal> marginals, List<Association> associations) {
        double[] shares = seed(strata, associations);
        List<Target> targets = targets(strata, marginals);
        int rounds = 0;
        double deviation;
        do {
            for (Target target : targets) {
                target.scale(shares);
            }
            rounds++;
            deviation = 0;
            for (Target target : targets) {
                deviation = Math.max(deviation, target.deviation(shares));
            }
        } while (deviation > TOLERANCE && rounds < MOST_ROUNDS);
        List<Double> boxed = new ArrayList<>(shares.length);
        for (double share : shares) {
            boxed.add(share);
        }
        return new Fitted(boxed, rounds, deviation);
    }

    private static double[] seed(Strata strata, List<Association> associations) {
        double[] shares = new double[strata.count()];
        double sum = 0;
        for (int stratum = 0; stratum < shares.length; stratum++) {
            double share = strata.possible(stratum) ? 1 : 0;
            for (Association association : associations) {
                share *= association.factor(strata, stratum);
            }
            shares[stratum] = share;
            sum += share;
        }
        for (int stratum = 0; stratum < shares.length; stratum++) {
            shares[stratum] /= sum;
        }
        return shares;
    }

    private static List<Target> targets(Strata strata, List<Marginal> marginals) {
        List<Target> targets = new ArrayList<>();
        for (Marginal marginal : marginals) {
            if (!marginal.primary()) {
                targets.add(Target.of(strata, marginal));
            }
        }
        for (Marginal marginal : marginals) {
            if (marginal.primary()) {
                targets.add(Target.of(strata, marginal));
            }
        }
        return targets;
    }

    /** A marginal ready for scaling: where each stratum is counted, and the share wanted there. */
    private record Target(int[] cellOfStratum, double[] share, double[] now) {

        static Target of(Strata strata, Marginal marginal) {
            double[] share = new double[marginal.shares().size()];
            for (int cell = 0; cell < share.length; cell++) {
                share[cell] = marginal.shares()
                        .get(cell)
                        .divide(marginal.sum(), MathContext.DECIMAL64)
                        .doubleValue();
            }
            return new Target(marginal.cellOfStratum(strata), share, new double[share.length]);
        }

        /** Adds the strata up by cell and returns the share of the residents who were asked. */
        private double count(double[] shares) {
            double asked = 0;
            java.util.Arrays.fill(now, 0);
            for (int stratum = 0; stratum < shares.length; stratum++) {
                if (cellOfStratum[stratum] >= 0) {
                    now[cellOfStratum[stratum]] += shares[stratum];
                    asked += shares[stratum];
                }
            }
            return asked;
        }

        void scale(double[] shares) {
            double asked = count(shares);
            for (int stratum = 0; stratum < shares.length; stratum++) {
                int cell = cellOfStratum[stratum];
                if (cell >= 0 && now[cell] > 0) {
                    shares[stratum] *= share[cell] * asked / now[cell];
                }
            }
        }

        double deviation(double[] shares) {
            double asked = count(shares);
            double deviation = 0;
            for (int cell = 0; cell < now.length; cell++) {
                deviation = Math.max(deviation, Math.abs(now[cell] - share[cell] * asked));
            }
            return deviation;
        }
    }
}
