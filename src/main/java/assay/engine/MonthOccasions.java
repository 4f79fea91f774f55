package assay.engine;

import assay.chance.Cell;
import assay.chance.Fnv;
import assay.chance.Mark;
import assay.chance.Owners;
import assay.chance.PoissonTable;
import assay.chance.PoissonTables;
import assay.chance.Rates;
import assay.chance.SplitMix;
import assay.chance.Words;
import assay.plan.Model;
import assay.plan.Process;
import java.util.List;

/// The occasions of one community and one month, drawn once for all worlds, in the order in which worlds take them.
///
/// ```
///   slot   day 1: conduct | applications | wants   day 2: conduct | …          90 slots, `from[slot]`
/// … `from[slot + 1]`
///   entry  mark (64 bits), meta = owner (12) | band (3) | process (17)
/// ```
///
/// Within a slot entries stand in order of resident, process and index if the order can show
/// (`ordered`), else of process
/// and index. Turnover and quota occasions are kept apart. Memory: 24 bytes an occasion of the fullest month.
final class MonthOccasions {
    static final int CONDUCT = 0;
    static final int APPLICATIONS = 1;
    static final int WANTS = 2;
    static final int STEPS = 3;
    private static final int SLOTS = 30 * STEPS;

    long[] marks = new long[0];
    int[] metas = new int[0];
    final int[] from = new int[SLOTS + 2];
    /// who leaves, in order of (day, resident)
    final Batch turnover = new Batch();
    /// one per process; null unless it is a quota
    final Batch[] quota;

    private final Model model;
    private final PoissonTables tables;
    private final boolean ordered;
    private final Process[] processes;
    private final int[] keys;
    private final Owners[] owners;
    private final PoissonTable[][] counts;
    private final long[][] means;
    private long[] rawMarks = new long[1024];
    private int[] rawMetas = new int[1024];
    private byte[] rawSteps = new byte[1024];
    private byte[] rawSlots = new byte[1024];
    private long[] rawDays = new long[1024];
    private long[] even = new long[0];
    private long[] ownerWords = new long[0];
    private long[] markWords = new long[0];
    private long[] hashes = new long[0];
    private int[] order = new int[1024];
    private int[] scratch = new int[1024];
    private int raw;
    private int community;
    private int[] seated = new int[0];

    private final People people;
    private final Shared shared;
    private final CalmMonth calm;

    MonthOccasions(Model model, PoissonTables tables, boolean ordered, People people, Shared shared, CalmMonth calm) {
        this.calm = calm;
        this.people = people;
        this.shared = shared;
        this.model = model;
        this.tables = tables;
        this.ordered = ordered;
        List<Process> all = model.processes();
        processes = all.toArray(new Process[0]);
        keys = new int[processes.length];
        owners = new Owners[processes.length];
        counts = new PoissonTable[processes.length][];
        means = new long[processes.length][];
        quota = new Batch[processes.length];
        for (int p = 0; p < processes.length; p++) {
            keys[p] = Fnv.hash32(model.place() + "/" + processes[p].id());
            owners[p] = new Owners(Rates.of(processes[p].referenceRate()));
            counts[p] = new PoissonTable[processes[p].bands()];
            means[p] = new long[processes[p].bands()];
            if (processes[p].kind() == Process.Kind.QUOTA) {
                quota[p] = new Batch();
            }
        }
    }

    static int owner(int meta) {
        return meta & 0xFFF;
    }

    static int band(int meta) {
        return meta >>> 12 & 7;
    }

    static int process(int meta) {
        return meta >>> 15;
    }

    /// Takes up a community: who the owners are and how many occasions to expect.
    void seat(int number) {
        community = number;
        int[] first = people.firstOfStratum;
        if (java.util.Arrays.equals(first, seated)) {
            return;
        }
        seated = first.clone();
        for (int p = 0; p < processes.length; p++) {
            owners[p].seat(first);
            for (int band = 0; band < counts[p].length; band++) {
                means[p][band] = owners[p].mean(band);
                counts[p][band] = tables.of(means[p][band]);
            }
        }
    }

    /// Draws who leaves in a month: what happens by the rates of world 0, the first of each resident.
    void drawTurnover(int month) {
        turnover.clear();
        for (int p = 0; p < processes.length; p++) {
            if (processes[p].kind() == Process.Kind.TURNOVER) {
                drawApart(p, month, turnover);
                turnover.sort();
                turnover.keepFirst(model.worlds().getFirst().base()[p], people);
            }
        }
    }

    /// Draws all other occasions of a month, when the responses of all worlds are known.
    void draw(int month) {
        raw = 0;
        shared.newMonth();
        calm.newMonth(month);
        for (int p = 0; p < processes.length; p++) {
            Process.Kind kind = processes[p].kind();
            switch (kind) {
                case TURNOVER -> {}
                case QUOTA -> {
                    Batch batch = quota[p];
                    batch.clear();
                    drawApart(p, month, batch);
                }
                case APPLICATION -> drawInto(p, month, APPLICATIONS);
                case WANT -> drawInto(p, month, WANTS);
                case ACT -> {
                    int first = raw;
                    drawInto(p, month, CONDUCT);
                    noteBeginnings(p, first, month);
                }
                default -> drawInto(p, month, CONDUCT);
            }
        }
        for (Batch batch : quota) {
            if (batch != null) {
                batch.sort();
            }
        }
        calm.settle(month, this);
        arrange();
    }

    /// One more occasion of conduct, of band 0.
    void add(long mark, int meta) {
        if (raw == rawMarks.length) {
            reserve(raw + 1);
        }
        raw = keep(raw, mark, meta, CONDUCT);
    }

    /// Process and owner of every occasion that is kept so far, process −1 for quotas.
    void eachOwner(Visitor visitor) {
        for (int k = 0; k < raw; k++) {
            visitor.visit(rawMetas[k] >>> 15, rawMetas[k] & 0xFFF);
        }
        for (Batch batch : quota) {
            for (int k = 0; batch != null && k < batch.size; k++) {
                visitor.visit(-1, batch.residents[k]);
            }
        }
    }

    /// Takes note of an occasion.
    interface Visitor {
        void visit(int process, int resident);
    }

    private void drawInto(int p, int month, int step) {
        Owners owner = owners[p];
        for (int band = 0; band < counts[p].length; band++) {
            long mean = means[p][band];
            if (mean == 0) {
                continue;
            }
            Cell cell = Cell.of(model.seed(), keys[p], community, month, band);
            long gamma = cell.gamma();
            long at = cell.start() + gamma;
            int n = counts[p][band].count(SplitMix.mix64(at));
            reserve(raw + n);
            int meta = p << 15 | band << 12;
            if (processes[p].kind() == Process.Kind.END && month > 0 && beginsBefore(p)) {
                raw = ends(owner, p, band, mean, at, gamma, n, meta, month);
                continue;
            }
            raw = band > 0
                    ? above(owner, p, band, mean, at, gamma, n, meta, step)
                    : calm.batched[p]
                            ? batched(owner, p, mean, at, gamma, n)
                            : shared.quick[p]
                                    ? quick(owner, p, mean, at, gamma, n, meta)
                                    : plain(owner, mean, at, gamma, n, meta, step);
        }
    }

    private int plain(Owners owner, long mean, long start, long gamma, int n, int meta, int step) {
        words(n, start, gamma);
        int k = raw;
        for (int j = 0; j < n; j++) {
            int resident = owner.owner(ownerWords[j], mean, 0);
            if (resident >= 0) {
                k = keep(k, markWords[j], meta | resident, step);
            }
        }
        return k;
    }

    /// Owner words and marks of the next n occasions of a cell whose count word stands at `start`.
    private void words(int n, long start, long gamma) {
        room(n);
        Words.everySecond(ownerWords, even, n, start, gamma, 1);
        Words.everySecond(markWords, even, n, start, gamma, 2);
    }

    private void room(int n) {
        if (n > even.length) {
            even = new long[2 * n];
            for (int j = 0; j < even.length; j++) {
                even[j] = 2L * j;
            }
            ownerWords = new long[2 * n];
            markWords = new long[2 * n];
            hashes = new long[2 * n];
        }
    }

    /// Band 0 of an act that is quick in all worlds: counted here unless somebody responds, kept if anybody can see it.
    private int quick(Owners owner, int p, long mean, long start, long gamma, int n, int meta) {
        words(n, start, gamma);
        int k = raw;
        Words.hash(hashes, markWords, n, shared.coverageKey[p]);
        long limit = shared.coverage[p] ^ Long.MIN_VALUE;
        int all = shared.coverage[p] == -1L ? 1 : 0;
        long[] seenBy = hashes;
        long[] found = ownerWords;
        long[] drawn = markWords;
        byte[] responding = shared.responding;
        long[] acts = shared.acts[p];
        long[] covered = shared.covered[p];
        int[] cells = people.cell;
        long[] keptMarks = rawMarks;
        int[] keptMetas = rawMetas;
        byte[] keptSteps = rawSteps;
        for (int j = 0; j < n; j++) {
            int resident = owner.owner(found[j], mean, 0);
            if (resident < 0) {
                continue;
            }
            int seen = 1;
            if (responding[resident] == 0) {
                // without a branch: whether a record is made is a matter of chance that no processor foresees
                seen = (seenBy[j] ^ Long.MIN_VALUE) < limit ? 1 : all;
                int cell = cells[resident] + 1;
                acts[cell]++;
                covered[cell] += seen;
            }
            keptMarks[k] = drawn[j];
            keptMetas[k] = meta | resident;
            keptSteps[k] = CONDUCT;
            k += seen;
        }
        return k;
    }

    /// Band 0 of an act whose records are added up by the month where nobody can see their order.
    private int batched(Owners owner, int p, long mean, long start, long gamma, int n) {
        words(n, start, gamma);
        Words.hash(hashes, markWords, n, shared.coverageKey[p]);
        calm.take(p, owner, mean, ownerWords, markWords, hashes, n, this);
        return raw;
    }

    private int above(Owners owner, int p, int band, long mean, long start, long gamma, int n, int meta, int step) {
        int k = raw;
        int lowest = 1 << (band + 23);
        boolean somebody = false;
        for (int most : shared.greatest[p]) {
            somebody |= most > lowest;
        }
        room(n);
        Words.everySecond(ownerWords, even, n, start, gamma, 1);
        byte[] responding = shared.responding;
        int[] greatest = shared.greatest[p];
        for (int j = 0; j < n; j++) {
            int resident = owner.owner(ownerWords[j], mean, band);
            if (resident >= 0
                    && (responding[resident] != 0 || (somebody && greatest[people.stratum[resident]] > lowest))) {
                k = keep(k, SplitMix.mix64(start + (2L * j + 2) * gamma), meta | resident, step);
            }
        }
        return k;
    }

    private int ends(Owners owner, int p, int band, long mean, long start, long gamma, int n, int meta, int month) {
        words(n, start, gamma);
        int k = raw;
        byte[] running = shared.inSpell[processes[p].subject()];
        int[] mayBegin = shared.mayBegin[processes[p].subject()];
        for (int j = 0; j < n; j++) {
            int resident = owner.owner(ownerWords[j], mean, band);
            if (resident >= 0 && (running[resident] != 0 || mayBegin[resident] == month)) {
                k = keep(k, markWords[j], meta | resident, CONDUCT);
            }
        }
        return k;
    }

    private boolean beginsBefore(int end) {
        for (int p = end; p < processes.length; p++) {
            if (processes[p].kind() == Process.Kind.ACT && processes[p].subject() == processes[end].subject()) {
                return false;
            }
        }
        return true;
    }

    /// Notes who may begin a spell this month; processes of beginnings stand before those of ends.
    private void noteBeginnings(int p, int first, int month) {
        int[] mayBegin = shared.mayBegin.length == 0 ? new int[0] : shared.mayBegin[processes[p].subject()];
        for (int k = first; mayBegin.length > 0 && k < raw; k++) {
            mayBegin[rawMetas[k] & 0xFFF] = month;
        }
    }

    private int keep(int k, long mark, int meta, int step) {
        rawMarks[k] = mark;
        rawMetas[k] = meta;
        rawSteps[k] = (byte) step;
        return k + 1;
    }

    private void drawApart(int p, int month, Batch batch) {
        for (int band = 0; band < counts[p].length; band++) {
            long mean = means[p][band];
            if (mean == 0) {
                continue;
            }
            Cell cell = Cell.of(model.seed(), keys[p], community, month, band);
            int n = counts[p][band].count(cell.word(1));
            for (int j = 0; j < n; j++) {
                int resident = owners[p].owner(cell.word(2L + 2 * j), mean, band);
                if (resident >= 0) {
                    batch.add(cell.word(3L + 2 * j), resident, band);
                }
            }
        }
    }

    private void reserve(int n) {
        if (n > rawMarks.length) {
            int size = Math.max(n, rawMarks.length * 2);
            rawMarks = java.util.Arrays.copyOf(rawMarks, size);
            rawMetas = java.util.Arrays.copyOf(rawMetas, size);
            rawSteps = java.util.Arrays.copyOf(rawSteps, size);
            rawSlots = new byte[size];
            rawDays = new long[size];
            order = new int[size];
            scratch = new int[size];
        }
        if (marks.length < rawMarks.length) {
            marks = new long[rawMarks.length];
            metas = new int[rawMarks.length];
        }
    }

    private void arrange() {
        reserve(raw);
        java.util.Arrays.fill(from, 0);
        Words.days(rawDays, rawMarks, raw);
        for (int k = 0; k < raw; k++) {
            int slot = (int) rawDays[k] * STEPS + rawSteps[k];
            rawSlots[k] = (byte) slot;
            from[slot + 1]++;
        }
        for (int s = 0; s <= SLOTS; s++) {
            from[s + 1] += from[s];
        }
        int[] next = java.util.Arrays.copyOf(from, SLOTS + 1);
        if (ordered) {
            byOwner();
            for (int k = 0; k < raw; k++) {
                int e = order[k];
                int at = next[rawSlots[e]]++;
                marks[at] = rawMarks[e];
                metas[at] = rawMetas[e];
            }
        } else {
            for (int k = 0; k < raw; k++) {
                int at = next[rawSlots[k]]++;
                marks[at] = rawMarks[k];
                metas[at] = rawMetas[k];
            }
        }
    }

    /// Two stable counting passes over the 12 bits of the owner.
    private void byOwner() {
        int[] low = new int[65];
        int[] high = new int[65];
        for (int k = 0; k < raw; k++) {
            low[(rawMetas[k] & 63) + 1]++;
            high[(rawMetas[k] >>> 6 & 63) + 1]++;
        }
        for (int i = 0; i < 64; i++) {
            low[i + 1] += low[i];
            high[i + 1] += high[i];
        }
        for (int k = 0; k < raw; k++) {
            scratch[low[rawMetas[k] & 63]++] = k;
        }
        for (int k = 0; k < raw; k++) {
            int e = scratch[k];
            order[high[rawMetas[e] >>> 6 & 63]++] = e;
        }
    }

    /// A few occasions, sorted by day, resident and index.
    static final class Batch {
        int size;
        long[] marks = new long[64];
        int[] residents = new int[64];
        int[] bands = new int[64];
        private long[] sortKeys = new long[64];

        void clear() {
            size = 0;
        }

        void add(long mark, int resident, int band) {
            if (size == marks.length) {
                marks = java.util.Arrays.copyOf(marks, 2 * size);
                residents = java.util.Arrays.copyOf(residents, 2 * size);
                bands = java.util.Arrays.copyOf(bands, 2 * size);
            }
            marks[size] = mark;
            residents[size] = resident;
            bands[size] = band;
            size++;
        }

        /// Keeps of each resident the first occasion that happens under these multipliers by stratum.
        void keepFirst(int[] multipliers, People people) {
            java.util.BitSet taken = new java.util.BitSet(people.size);
            int kept = 0;
            for (int k = 0; k < size; k++) {
                int resident = residents[k];
                if (!taken.get(resident) && Conduct.below(marks[k], bands[k], multipliers[people.stratum[resident]])) {
                    taken.set(resident);
                    marks[kept] = marks[k];
                    residents[kept] = resident;
                    bands[kept] = bands[k];
                    kept++;
                }
            }
            size = kept;
        }

        void sort() {
            if (sortKeys.length < size) {
                sortKeys = new long[marks.length];
            }
            for (int k = 0; k < size; k++) {
                sortKeys[k] = ((long) Mark.day(marks[k]) << 12 | residents[k]) << 32 | k;
            }
            java.util.Arrays.sort(sortKeys, 0, size);
            long[] m = marks.clone();
            int[] r = residents.clone();
            int[] b = bands.clone();
            for (int k = 0; k < size; k++) {
                int e = (int) sortKeys[k];
                marks[k] = m[e];
                residents[k] = r[e];
                bands[k] = b[e];
            }
        }
    }
}
