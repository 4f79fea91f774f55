package assay.measure;

import assay.tally.WorldSections;

/**
 * How a figure of one world is taken from a tally: which counts, and what is done with them.
 *
 * <p>Every section that measures read has the reporting cell as its last dimension. A <em>row</em> is where such a run of
 * cells begins in the tally, so a group's count is the sum over its cells at a row.
 */
sealed interface Reading {
    /** How many counts it takes. */
    int width();

    /** Adds up the counts of some cells. */
    void take(long[] tally, int[] cells, long[] into, int at);

    /** The figure from such counts, not a number if it is undefined. */
    double figure(long[] counts, int at);

    /** Numerator, denominator and persons from such counts. */
    Counts counts(long[] counts, int at);

    /** Some rows added and some taken away. */
    record Rows(int[] plus, int[] minus) {
        static Rows of(int... plus) {
            return new Rows(plus, new int[0]);
        }

        long sum(long[] tally, int[] cells) {
            long sum = 0;
            for (int cell : cells) {
                for (int row : plus) {
                    sum += tally[row + cell];
                }
                for (int row : minus) {
                    sum -= tally[row + cell];
                }
            }
            return sum;
        }
    }

    /** One count as a share of another. */
    record Share(Rows numerator, Rows denominator, Rows persons, int scale) implements Reading {
        @Override
        public int width() {
            return 3;
        }

        @Override
        public void take(long[] tally, int[] cells, long[] into, int at) {
            into[at] += numerator.sum(tally, cells);
            into[at + 1] += denominator.sum(tally, cells);
            into[at + 2] += persons.sum(tally, cells);
        }

        @Override
        public double figure(long[] counts, int at) {
            return counts[at + 1] == 0 ? Double.NaN : scale * (double) counts[at] / counts[at + 1];
        }

        @Override
        public Counts counts(long[] counts, int at) {
            return new Counts(counts[at], counts[at + 1], counts[at + 2]);
        }
    }

    /**
     * The figure that so many per cent of the persons of a histogram do not exceed; within a bin persons are taken to lie
     * evenly.
     */
    record Quantile(int row, int stride, int percent) implements Reading {
        @Override
        public int width() {
            return WorldSections.BINS;
        }

        @Override
        public void take(long[] tally, int[] cells, long[] into, int at) {
            for (int bin = 0; bin < WorldSections.BINS; bin++) {
                for (int cell : cells) {
                    into[at + bin] += tally[row + bin * stride + cell];
                }
            }
        }

        @Override
        public double figure(long[] counts, int at) {
            double wanted = counts(counts, at).persons() * percent / 100.0;
            long below = 0;
            for (int bin = 0; bin < WorldSections.BINS; bin++) {
                long here = counts[at + bin];
                if (here > 0 && below + here >= wanted) {
                    double low = least(bin);
                    return (low + (wanted - below) / here * (least(bin + 1) - low)) / 64;
                }
                below += here;
            }
            return Double.NaN;
        }

        private static double least(int bin) {
            return bin < 8 ? bin : (double) ((8L + bin % 8) << (bin / 8 - 1));
        }

        @Override
        public Counts counts(long[] counts, int at) {
            long persons = 0;
            for (int bin = 0; bin < WorldSections.BINS; bin++) {
                persons += counts[at + bin];
            }
            return new Counts(persons, persons, persons);
        }
    }

    /** Something of the durations of spells, ended and censored. */
    record Spells(int endedRow, int censoredRow, int stride, int horizon, boolean mean) implements Reading {
        @Override
        public int width() {
            return 2 * (horizon + 1);
        }

        @Override
        public void take(long[] tally, int[] cells, long[] into, int at) {
            for (int day = 0; day <= horizon; day++) {
                for (int cell : cells) {
                    into[at + day] += tally[endedRow + day * stride + cell];
                    into[at + horizon + 1 + day] += tally[censoredRow + day * stride + cell];
                }
            }
        }

        @Override
        public double figure(long[] counts, int at) {
            return estimate(counts, at) instanceof Estimate.Known(double value, Bounds _) ? value : Double.NaN;
        }

        @Override
        public Counts counts(long[] counts, int at) {
            long ended = 0;
            long censored = 0;
            for (int day = 0; day <= horizon; day++) {
                ended += counts[at + day];
                censored += counts[at + horizon + 1 + day];
            }
            return new Counts(ended, ended + censored, ended + censored);
        }

        /** Mean up to the horizon in days, or the percentage that lasts as long as the horizon. */
        Estimate estimate(long[] counts, int at) {
            long[] ended = java.util.Arrays.copyOfRange(counts, at, at + horizon + 1);
            long[] censored = java.util.Arrays.copyOfRange(counts, at + horizon + 1, at + width());
            KaplanMeier curve = KaplanMeier.of(ended, censored);
            return mean ? curve.restrictedMean(horizon) : percent(curve.survival(horizon - 1));
        }

        private static Estimate percent(Estimate share) {
            return switch (share) {
                case Estimate.Known(double value, Interval(double low, double high, Interval.Method method)) ->
                    new Estimate.Known(100 * value, new Interval(100 * low, 100 * high, method));
                case Estimate.Known(double value, NoInterval none) -> new Estimate.Known(100 * value, none);
                case Estimate.Undefined undefined -> undefined;
            };
        }
    }
}
