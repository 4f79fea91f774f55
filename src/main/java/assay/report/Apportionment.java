package assay.report;

import java.math.BigInteger;

/// Whole seats in proportion to counts, by largest remainders (Hamilton 1792; Balinski and Young 1982, "Fair
/// Representation", ch. 2): each gets the whole part of its quota, what is left goes to the largest
/// remainders, the earlier
/// one where two are equal.
final class Apportionment {
    private Apportionment() {}

    static int[] of(long[] counts, int seats) {
        BigInteger total = BigInteger.ZERO;
        for (long count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException("a negative count: " + count);
            }
            total = total.add(BigInteger.valueOf(count));
        }
        int[] seated = new int[counts.length];
        if (total.signum() == 0) {
            return seated;
        }
        BigInteger[] remainder = new BigInteger[counts.length];
        int left = seats;
        for (int i = 0; i < counts.length; i++) {
            BigInteger[] quota = BigInteger.valueOf(counts[i])
                    .multiply(BigInteger.valueOf(seats))
                    .divideAndRemainder(total);
            seated[i] = quota[0].intValueExact();
            remainder[i] = quota[1];
            left -= seated[i];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < counts.length; i++) {
                if (remainder[i].compareTo(remainder[largest]) > 0) {
                    largest = i;
                }
            }
            seated[largest]++;
            remainder[largest] = BigInteger.ONE.negate();
        }
        return seated;
    }
}
