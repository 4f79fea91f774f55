package assay.oracle;

import assay.chance.Cell;
import assay.chance.PoissonTable;
import assay.chance.PoissonTables;
import assay.plan.Model;
import assay.plan.Process;
import assay.society.Community;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All occasions of one community, drawn process by process and month by month (section 2). */
final class Occasions {
    /** The order of events of one day and step. */
    static final Comparator<Occasion> BY_RESIDENT = Comparator.comparingInt(Occasion::day)
            .thenComparingInt(Occasion::resident)
            .thenComparingInt(Occasion::process)
            .thenComparingInt(Occasion::index);

    private final Model model;
    private final Community community;
    private final PoissonTables tables;
    private final Map<Long, List<Occasion>> drawn = new HashMap<>();

    Occasions(Model model, Community community, PoissonTables tables) {
        this.model = model;
        this.tables = tables;
        this.community = community;
    }

    /** The person mark of a first resident. */
    long firstResident(int resident) {
        return cell("resident", 0, 0).word(resident + 1);
    }

    /** The occasions of a process in a month, in order of index. */
    List<Occasion> of(Process process, int month) {
        return drawn.computeIfAbsent(1000L * month + process.index(), key -> List.copyOf(draw(process, month)));
    }

    private List<Occasion> draw(Process process, int month) {
        List<Occasion> occasions = new ArrayList<>();
        for (int band = 0; band < process.bands(); band++) {
            int width = band <= 1 ? 1 : 1 << (band - 1);
            long sum = 0;
            for (int resident = 0; resident < community.size(); resident++) {
                sum += rate(process, resident) * width;
            }
            long mean = PoissonTable.gridMean(sum);
            if (mean == 0) {
                continue;
            }
            Cell cell = cell(process.id(), month, band);
            int count = tables.of(mean).count(cell.word(1));
            for (int j = 0; j < count; j++) {
                int owner = owner(process, cell.word(2 + 2L * j), mean, width);
                long mark = cell.word(3 + 2L * j);
                if (owner >= 0) {
                    int day = 30 * month + Hash.below(Hash.h(mark, "day"), 30);
                    occasions.add(new Occasion(process.index(), occasions.size(), owner, day, level(mark, band), mark));
                }
            }
        }
        return occasions;
    }

    private int owner(Process process, long word, long mean, int width) {
        long point = new BigInteger(Long.toUnsignedString(word))
                .multiply(BigInteger.valueOf(mean))
                .shiftRight(64)
                .longValueExact();
        long upTo = 0;
        for (int resident = 0; resident < community.size(); resident++) {
            upTo += rate(process, resident) * width;
            if (point < upTo) {
                return resident;
            }
        }
        return -1;
    }

    private static int level(long mark, int band) {
        long hash = Hash.h(mark, "level");
        long one = 1L << 24;
        long from = band == 0 ? 0 : one << (band - 1);
        long wide = band == 0 ? one : one << (band - 1);
        return (int) (from + Math.unsignedMultiplyHigh(hash, wide));
    }

    private long rate(Process process, int resident) {
        return process.referenceRate()[community.stratum()[resident]];
    }

    private Cell cell(String id, int month, int band) {
        return Cell.of(model.seed(), Hash.fnv32(model.place() + "/" + id), community.id(), month, band);
    }
}
