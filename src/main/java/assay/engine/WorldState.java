package assay.engine;

import assay.plan.Behaviour;
import assay.plan.Regime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// All that is true of the residents of one community in one world on one day, as arrays of primitives,
/// one per attribute.
///
/// Roughly 300 bytes a resident with three lists and one score; a community of 4,096 stays in the second-level cache.
final class WorldState {
    static final int EXPIRE_PLAIN = 0;
    static final int EXPIRE = 1;
    static final int CLOSE = 2;
    static final int OVER = 3;
    static final int TOUCH = 4;
    static final int RECUR = 5;
    static final int ARRIVE = 6;
    static final int NOTICE = 7;
    static final int FILE = 8;

    final WorldTables tables;
    final People people;
    final Shared shared;
    final CalmMonth calm;
    final int days;
    final Calendar calendar;
    final Pieces pieces = new Pieces();
    final Ledger ledger;
    final Scores scores;
    final Lists lists;
    final Counting counting;
    final Events events;
    final Causes causes;
    final Redress redress;
    final Conduct conduct;
    final Wants wants;
    /// null unless somebody looks on
    final @Nullable Tracer trace;
    final long[] redrawKeys;
    final long[] factStartKeys;

    /// first day on which a version begins that has not begun
    int nextVersion;
    /// version in force per regime, −1 before the first
    final int[] version;
    final int[] lastOldLaw;
    /// day on which a version last began after another
    int versionBeganOn;
    /// scoring in force per regime, or null
    final Regime.@Nullable Scoring[] scoring;
    /// the four lanes of a resident may differ; where false they are equal and only the first is worked on
    final boolean[] split;
    /// bits: 1 split, 2 watched records, 4 a response is on; 0: nothing is out of the ordinary
    final byte[] busy;
    /// on some list in some lane, or from before; may be left set after the last listing ended until the next judging
    final boolean[] onSome;
    /// who was denied something this month, and last month
    int[] deniedList = new int[64];
    int deniedCount;
    int[] deniedBeforeList = new int[64];
    int deniedBeforeCount;
    final long[] personMark;
    final int[] incarnation;
    final boolean[][] truth;
    /// per finding: 0 none, 1 no, 2 yes
    final byte[][] found;
    /// per behaviour: 0 no, 1 running, 2 over tomorrow
    final byte[][] spell;
    final long[][] spellMark;
    final int[][] spellStart;
    final int[][] spellPieces;
    final int[][] actedInMonth;
    final int[] responding;
    final int[] denied;
    final int[] deniedBefore;

    final int[] touched;
    int touchedCount;
    boolean everybody;
    private final int[] touchedOn;
    int today;

    WorldState(
            WorldTables tables,
            People people,
            Shared shared,
            CalmMonth calm,
            int months,
            int most,
            Counting counting,
            @Nullable Watch watch) {
        this.calm = calm;
        this.tables = tables;
        this.people = people;
        this.shared = shared;
        this.counting = counting;
        events = new Events(counting, people);
        days = 30 * months;
        calendar = new Calendar(days);
        version = new int[tables.regimes.length];
        lastOldLaw = new int[tables.regimes.length];
        scoring = new Regime.Scoring[tables.regimes.length];
        split = new boolean[most];
        busy = new byte[most];
        onSome = new boolean[most];
        personMark = new long[most];
        incarnation = new int[most];
        truth = new boolean[tables.world.facts().size()][most];
        found = new byte[tables.findings.length][most];
        int behaviours = tables.behaviours.length;
        spell = new byte[behaviours][];
        spellMark = new long[behaviours][];
        spellStart = new int[behaviours][];
        spellPieces = new int[behaviours][];
        actedInMonth = new int[behaviours][];
        for (Behaviour behaviour : tables.behaviours) {
            int b = behaviour.index();
            boolean lasts =
                    behaviour.nature() == Behaviour.Nature.SPELL || behaviour.nature() == Behaviour.Nature.MONTHLY;
            spell[b] = new byte[lasts ? most : 0];
            spellMark[b] = new long[lasts ? most : 0];
            spellStart[b] = new int[lasts ? most : 0];
            spellPieces[b] = new int[lasts ? most : 0];
            actedInMonth[b] = new int[behaviour.repeatable() ? 0 : most];
        }
        responding = new int[most];
        denied = new int[most];
        deniedBefore = new int[most];
        touched = new int[most];
        touchedOn = new int[most];
        ledger = new Ledger(this, most);
        scores = new Scores(this, ledger, most);
        lists = new Lists(this, most);
        causes = new Causes(this);
        redress = new Redress(this, most);
        conduct = new Conduct(this);
        wants = new Wants(this, most);
        trace = watch == null ? null : new Tracer(this, watch, most);
        redrawKeys = keys("redraw");
        factStartKeys = keys("start");
    }

    private long[] keys(String what) {
        return tables.world.facts().stream()
                .mapToLong(f -> WorldTables.key("fact/" + f.id() + "/" + what))
                .toArray();
    }

    void clear() {
        calendar.clear();
        pieces.clear();
        ledger.clear();
        scores.clear();
        lists.clear();
        redress.clear();
        conduct.clear();
        wants.clear();
        Arrays.fill(version, -1);
        Arrays.fill(lastOldLaw, -1);
        versionBeganOn = -1;
        if (trace != null) {
            trace.clear();
        }
        Arrays.fill(scoring, null);
        Arrays.fill(split, false);
        Arrays.fill(busy, (byte) 0);
        Arrays.fill(onSome, false);
        deniedCount = 0;
        deniedBeforeCount = 0;
        Arrays.fill(incarnation, 0);
        Arrays.fill(responding, 0);
        Arrays.fill(denied, 0);
        Arrays.fill(deniedBefore, 0);
        Arrays.fill(touchedOn, -1);
        touchedCount = 0;
        for (byte[] f : found) {
            Arrays.fill(f, (byte) 0);
        }
        for (int b = 0; b < spell.length; b++) {
            Arrays.fill(spell[b], (byte) 0);
            Arrays.fill(spellPieces[b], -1);
            Arrays.fill(actedInMonth[b], -1);
        }
    }

    /// Whether a version of a regime begins on one of these days, so that everybody is judged.
    boolean versionBegins(int from, int until) {
        return nextVersion >= from && nextVersion < until;
    }

    /// From now on the lanes of a resident are worked on one by one.
    void part(int i) {
        split[i] = true;
        busy[i] |= 1;
    }

    /// One more denial of the month.
    void deny(int i) {
        if (denied[i]++ == 0) {
            if (deniedCount == deniedList.length) {
                deniedList = Arrays.copyOf(deniedList, 2 * deniedCount);
            }
            deniedList[deniedCount++] = i;
        }
    }

    void busy(int i, int bit, boolean on) {
        busy[i] = (byte) (on ? busy[i] | bit : busy[i] & ~bit);
    }

    void touch(int i) {
        if (touchedOn[i] != today) {
            touchedOn[i] = today;
            touched[touchedCount++] = i;
        }
    }

    /// Everybody is to be judged today.
    void touchAll() {
        everybody = true;
    }

    /// Whether a resident is a subject of a regime.
    boolean eligible(int r, int i) {
        return tables.eligible[r][people.stratum[i]] && (!tables.ofFirms[r] || people.heads[i]);
    }

    boolean isTouched(int i) {
        return touchedOn[i] == today;
    }

    void newDay(int t) {
        today = t;
        touchedCount = 0;
        everybody = false;
    }

    /// What a lane believes of a fact: the truth in the lawful lane or where it is known, else the finding
    /// or the presumption.
    boolean believed(int findingIndex, int fact, int i, int x) {
        if (x == 3 || findingIndex < 0) {
            return truth[fact][i];
        }
        WorldTables.FindingTable of = tables.findings[findingIndex];
        Regime.Finding finding = of.finding;
        if (finding.known()) {
            return truth[fact][i];
        }
        int v = version[of.regime];
        if (v >= 0 && finding.versions()[v] && found[findingIndex][i] != 0) {
            return found[findingIndex][i] == 2;
        }
        return finding.presumption();
    }

    boolean inForce(boolean[] versions, int regime) {
        return version[regime] >= 0 && versions[version[regime]];
    }

    static long expirePlain(int i, int incarnation, int rule, int points, int lanes) {
        return (long) EXPIRE_PLAIN << 60
                | (long) i << 48
                | (long) (incarnation & 0xFFFF) << 32
                | (long) rule << 20
                | (long) (points & 0xFFFF) << 4
                | lanes;
    }

    static long expire(int entry, int lanes, int generation) {
        return (long) EXPIRE << 60 | (long) entry << 32 | (long) (generation & 0x0FFF_FFFF) << 4 | lanes;
    }

    static long close(int piece, int generation) {
        return (long) CLOSE << 60 | (long) piece << 30 | (generation & 0x3FFF_FFFF);
    }

    static long over(int i, int behaviour, int start) {
        return (long) OVER << 60 | (long) i << 48 | (long) behaviour << 36 | start;
    }

    static long touchLater(int i) {
        return (long) TOUCH << 60 | i;
    }

    static long recur(int i, int behaviour, int start, int round) {
        return (long) RECUR << 60 | (long) i << 48 | (long) behaviour << 36 | (long) start << 16 | round;
    }

    static long arrive(int pending) {
        return (long) ARRIVE << 60 | pending;
    }

    static long review(int kind, int list, int i, int entered, int incarnation) {
        return (long) kind << 60 | (long) list << 52 | (long) i << 40 | (long) entered << 20 | (incarnation & 0xFFFFF);
    }
}
