package assay.society;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From fitted shares to whole persons: exact in the total and in the primary marginal, everything else as near as can be.
 *
 * <ol>
 *   <li>Each share becomes a whole number of units of 2⁻²⁰ person, so that the last bit of a double decides nothing.
 *   <li>The categories of the primary marginal get whole persons by largest remainder; within each, so do its strata. Ties
 *       go to the lower index. (Largest remainder: the method of Hamilton and Hare; Michel L. Balinski and H. Peyton Young,
 *       "Fair Representation", 1982.)
 *   <li>The other marginals get whole-person targets in the same way. As long as moving one person between two strata of
 *       one primary category brings the sum of all deviations down, the first such move in order of index is made.
 * </ol>
 *
 * <p>What remains is returned as {@link Residue}s, at most one person a category. More than that means that two marginals
 * contradict each other, and which two is said.
 */
public final class Integerisation {

    private static final int UNIT_BITS = 20;

    private final Strata strata;
    private final List<Marginal> marginals;
    private final int[][] cellOfStratum;
    private final long[] persons;
    private long[][] off = new long[0][];

    private Integerisation(Strata strata, List<Marginal> marginals) {
        this.strata = strata;
        this.marginals = marginals;
        this.cellOfStratum = new int[marginals.size()][];
        for (int m = 0; m < cellOfStratum.length; m++) {
            cellOfStratum[m] = marginals.get(m).cellOfStratum(strata);
        }
        this.persons = new long[strata.count()];
    }

    /**
     * Whole persons.
     *
     * @param persons how many residents each stratum has
     * @param residues where a marginal is off by a person
     */
    public record Persons(List<Long> persons, List<Residue> residues) {
        public Persons {
            persons = List.copyOf(persons);
            residues = List.copyOf(residues);
        }
    }

    /**
     * Rounds fitted shares.
     *
     * @param strata the strata
     * @param marginals the marginals that were fitted, at most one of them primary
     * @param fitted the fitted shares
     * @param residents how many persons to distribute
     * @throws MarginalConflict if a category stays off by more than one person
     */
    public static Persons round(Strata strata, List<Marginal> marginals, Fitting.Fitted fitted, long residents) {
        Integerisation rounding = new Integerisation(strata, marginals);
        rounding.distribute(fitted.shares(), residents);
        rounding.repair();
        List<Residue> residues = rounding.residues();
        rounding.refuseConflicts(residues);
        List<Long> boxed = new ArrayList<>();
        for (long count : rounding.persons) {
            boxed.add(count);
        }
        return new Persons(boxed, residues);
    }

    private void distribute(List<Double> shares, long residents) {
        long[] units = new long[shares.size()];
        for (int stratum = 0; stratum < units.length; stratum++) {
            units[stratum] = (long) Math.floor(shares.get(stratum) * residents * (1 << UNIT_BITS) + 0.5);
        }
        int primary = primary();
        if (primary < 0) {
            apportion(units, residents, persons);
            return;
        }
        long[] wanted = wholeTargets(marginals.get(primary), residents);
        for (int cell = 0; cell < wanted.length; cell++) {
            long[] inCell = new long[units.length];
            for (int stratum = 0; stratum < units.length; stratum++) {
                inCell[stratum] = cellOfStratum[primary][stratum] == cell ? units[stratum] : 0;
            }
            apportion(inCell, wanted[cell], persons);
        }
    }

    private int primary() {
        for (int m = 0; m < marginals.size(); m++) {
            if (marginals.get(m).primary()) {
                return m;
            }
        }
        return -1;
    }

    private boolean isPrimary(String marginal) {
        int primary = primary();
        return primary >= 0 && marginals.get(primary).id().equals(marginal);
    }

    private static void apportion(long[] units, long total, long[] into) {
        apportion(Arrays.stream(units).mapToObj(BigInteger::valueOf).toList(), total, into);
    }

    /** Adds {@code total} persons to {@code into}, in proportion to the units, by largest remainder. */
    private static void apportion(List<BigInteger> units, long total, long[] into) {
        BigInteger sum = units.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            return;
        }
        BigInteger[] remainder = new BigInteger[into.length];
        long left = total;
        for (int i = 0; i < into.length; i++) {
            BigInteger[] parts =
                    units.get(i).multiply(BigInteger.valueOf(total)).divideAndRemainder(sum);
            into[i] += parts[0].longValueExact();
            left -= parts[0].longValueExact();
            remainder[i] = parts[1];
        }
        List<Integer> byRemainder = IntStream.range(0, into.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainder[i]).reversed())
                .toList();
        for (int i : byRemainder.subList(0, Math.toIntExact(left))) {
            into[i]++;
        }
    }

    /** The persons that each cell of a marginal should have among those who were asked. */
    private static long[] wholeTargets(Marginal marginal, long asked) {
        int digits =
                marginal.shares().stream().mapToInt(BigDecimal::scale).max().orElse(0);
        long[] targets = new long[marginal.shares().size()];
        apportion(
                marginal.shares().stream()
                        .map(share -> share.movePointRight(digits).toBigIntegerExact())
                        .toList(),
                asked,
                targets);
        return targets;
    }

    private void repair() {
        off = new long[marginals.size()][];
        for (int m = 0; m < off.length; m++) {
            long[] now = new long[marginals.get(m).shares().size()];
            long asked = 0;
            for (int stratum = 0; stratum < persons.length; stratum++) {
                if (cellOfStratum[m][stratum] >= 0) {
                    now[cellOfStratum[m][stratum]] += persons[stratum];
                    asked += persons[stratum];
                }
            }
            long[] wanted = wholeTargets(marginals.get(m), asked);
            for (int cell = 0; cell < now.length; cell++) {
                now[cell] -= wanted[cell];
            }
            off[m] = now;
        }
        int moves = 0;
        int mostMoves = 16 * (persons.length + 64);
        boolean moved = true;
        while (moved && moves < mostMoves) {
            moved = false;
            for (int from = 0; from < persons.length && moves < mostMoves; from++) {
                for (int to = 0; to < persons.length && moves < mostMoves; to++) {
                    if (persons[from] > 0 && from != to && strata.possible(to) && gain(from, to) > 0) {
                        move(from, to);
                        moved = true;
                        moves++;
                    }
                }
            }
        }
    }

    /** By how much the sum of deviations falls when one person goes from one stratum to another. */
    private long gain(int from, int to) {
        long gain = 0;
        for (int m = 0; m < off.length; m++) {
            int left = cellOfStratum[m][from];
            int entered = cellOfStratum[m][to];
            if (left == entered) {
                continue;
            }
            if (marginals.get(m).primary()) {
                return 0;
            }
            if (left >= 0) {
                gain += off[m][left] > 0 ? 1 : -1;
            }
            if (entered >= 0) {
                gain += off[m][entered] < 0 ? 1 : -1;
            }
        }
        return gain;
    }

    private void move(int from, int to) {
        persons[from]--;
        persons[to]++;
        for (int m = 0; m < off.length; m++) {
            if (cellOfStratum[m][from] >= 0) {
                off[m][cellOfStratum[m][from]]--;
            }
            if (cellOfStratum[m][to] >= 0) {
                off[m][cellOfStratum[m][to]]++;
            }
        }
    }

    private List<Residue> residues() {
        List<Residue> residues = new ArrayList<>();
        for (int m = 0; m < off.length; m++) {
            for (int cell = 0; cell < off[m].length; cell++) {
                if (off[m][cell] != 0) {
                    Marginal marginal = marginals.get(m);
                    residues.add(new Residue(marginal.id(), marginal.cell(strata, cell), off[m][cell]));
                }
            }
        }
        return residues;
    }

    private void refuseConflicts(List<Residue> residues) {
        Residue worst = null;
        for (Residue residue : residues) {
            long bearable = isPrimary(residue.marginal()) ? 0 : 1;
            if (Math.abs(residue.persons()) > bearable
                    && (worst == null || Math.abs(residue.persons()) > Math.abs(worst.persons()))) {
                worst = residue;
            }
        }
        if (worst != null) {
            String first = worst.marginal();
            throw new MarginalConflict(first, opponent(first), worst);
        }
    }

    /** The marginal that cannot be met together with this one; where only three or more conflict, the last of the others. */
    private String opponent(String first) {
        Marginal missed = marginals.stream()
                .filter(marginal -> marginal.id().equals(first))
                .findFirst()
                .orElseThrow();
        String last = first;
        for (Marginal other : marginals) {
            if (!other.id().equals(first)) {
                last = other.id();
                if (!Fitting.fit(strata, List.of(other, missed)).converged()) {
                    return other.id();
                }
            }
        }
        return last;
    }
}
