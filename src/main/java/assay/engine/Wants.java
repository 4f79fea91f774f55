package assay.engine;

import assay.chance.Mark;
import assay.plan.Consequence;
import assay.plan.Domain;
import assay.tally.WorldSections;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Steps 10 and 11: bars that reach household and firm, and what becomes of wants.
final class Wants {
    private final WorldState s;
    private final WorldTables tables;
    private final Domain[] domains;
    /// [consequence][4i + x]: others of household or firm who are on the list
    private final short[][] derived;
    private final byte[][] member;
    private int[] pending = new int[64];
    private int pendingCount;
    final boolean contagious;
    final Turns turns;
    private final boolean[] reaches;

    Wants(WorldState state, int most) {
        s = state;
        tables = state.tables;
        domains = tables.world.domains().toArray(new Domain[0]);
        int n = tables.consequences.length;
        derived = new short[n][];
        member = new byte[n][];
        reaches = new boolean[n];
        boolean any = false;
        for (int c = 0; c < n; c++) {
            reaches[c] = reaches(c);
            if (reaches[c]) {
                derived[c] = new short[4 * most];
                member[c] = new byte[most];
                any = true;
            }
        }
        contagious = any;
        turns = new Turns(state, this);
    }

    /// Whether a consequence reaches others of the household or firm of who is listed.
    boolean reaches(int c) {
        Consequence of = tables.consequences[c];
        return of.list() >= 0 && (of.household() || of.firm());
    }

    void clear() {
        pendingCount = 0;
        turns.clear();
        for (int c = 0; c < derived.length; c++) {
            if (reaches[c]) {
                Arrays.fill(derived[c], (short) 0);
                Arrays.fill(member[c], (byte) 0);
            }
        }
    }

    /// Step 10: notes whose membership changed today; it reaches the others tomorrow.
    void spread(int t) {
        if (!contagious) {
            return;
        }
        for (int k = 0; k < s.touchedCount; k++) {
            int i = s.touched[k];
            for (int c = 0; c < tables.consequences.length; c++) {
                if (reaches[c]) {
                    int now = membership(c, i, t);
                    int changed = now ^ member[c][i];
                    if (changed != 0) {
                        member[c][i] = (byte) now;
                        note(c, i, changed, now);
                    }
                }
            }
        }
    }

    private int membership(int c, int i, int t) {
        Consequence consequence = tables.consequences[c];
        return s.lists.stockUntil[consequence.list()][i] > t ? 15 : s.lists.lanes(consequence.list(), i, t);
    }

    private int gradeLanes(int c, int i) {
        byte[] grade = s.scores.grade[tables.consequences[c].regime()];
        int lanes = 0;
        for (int x = 0; x < 4; x++) {
            if (among(tables.gradesBarred[c], grade[4 * i + x])) {
                lanes |= 1 << x;
            }
        }
        return lanes;
    }

    static boolean among(boolean[] grades, int grade) {
        return grade >= 0 && grade < grades.length && grades[grade];
    }

    private void note(int c, int i, int changed, int now) {
        if (pendingCount + 2 > pending.length) {
            pending = Arrays.copyOf(pending, 2 * pending.length);
        }
        pending[pendingCount++] = c << 12 | i;
        pending[pendingCount++] = changed << 4 | now;
    }

    /// Step 4: what was noted yesterday takes effect.
    void takeEffect() {
        // what begins first: then a count that falls to 0 is one that was not 0 yesterday
        takeEffect(true);
        takeEffect(false);
        pendingCount = 0;
    }

    private void takeEffect(boolean beginnings) {
        for (int k = 0; k < pendingCount; k += 2) {
            int c = pending[k] >>> 12;
            int i = pending[k] & 0xFFF;
            int now = pending[k + 1] & 15;
            int changed = pending[k + 1] >>> 4 & (beginnings ? now : ~now);
            if (tables.consequences[c].household()) {
                reach(c, i, s.people.households, changed, now);
            }
            if (tables.consequences[c].firm()) {
                reach(c, i, s.people.firms, changed, now);
            }
        }
    }

    private void reach(int c, int i, assay.society.Groups groups, int changed, int now) {
        int group = groups.of()[i];
        if (group < 0) {
            return;
        }
        for (int k = groups.start()[group]; k < groups.start()[group + 1]; k++) {
            int other = groups.members()[k];
            if (other == i) {
                continue;
            }
            if (s.trace != null) {
                s.trace.reached(c, other, i, (changed & now) != 0, changed);
            }
            for (int x = 0; x < 4; x++) {
                if ((changed >> x & 1) != 0) {
                    boolean began = (now >> x & 1) != 0;
                    int count = derived[c][4 * other + x] += (short) (began ? 1 : -1);
                    if (count == (began ? 1 : 0)) {
                        s.touch(other);
                        if (x == 0 && s.counting.barring != null) {
                            s.counting.barring.reached(c, other);
                        }
                    }
                }
            }
        }
    }

    /// A want that is pursued or not, on day t.
    void want(int process, int d, int i, long mark, int t) {
        s.events.want(d, WorldSections.WANTED, i);
        int lanes = 0;
        int stockOnly = 0;
        long grounds = -1;
        boolean direct = false;
        boolean any = false;
        int proximate = -1;
        for (int c : tables.barsOf[d]) {
            Consequence of = tables.consequences[c];
            if (!s.inForce(of.versions(), of.regime())) {
                continue;
            }
            if (of.list() >= 0 && !s.onSome[i] && derived[c] == null) {
                continue;
            }
            int own = of.list() >= 0 ? s.lists.lanes(of.list(), i, t) : gradeLanes(c, i);
            boolean stock = of.list() >= 0 && s.lists.stockUntil[of.list()][i] > t;
            int through = throughOthers(c, i);
            int reached = own | (stock ? 15 : 0) | through;
            if (reached == 0 || !of.chance().yes(Mark.hash(mark, tables.limitKeys[c]))) {
                continue;
            }
            lanes |= reached;
            if ((own & 1) != 0) {
                long here = groundsOf(c, i, t);
                grounds = direct ? grounds & here : here;
                if (!direct) {
                    proximate = of.list() >= 0 ? s.lists.proximate[of.list()][i] : s.ledger.lastArrived[of.regime()][i];
                }
                direct = true;
            }
            if ((reached & 1) != 0) {
                any = true;
                if ((own & 1) == 0) {
                    stockOnly |= stock ? 1 : 2;
                } else {
                    stockOnly |= 4;
                }
            }
        }
        if (!any) {
            if (applies(tables.dearerOf[d], i, mark, t)) {
                s.events.want(d, WorldSections.DEARER, i);
            }
            if (tables.byTurns[d]) {
                turns.granted(d, i, mark);
            } else {
                granted(d, i, mark, applies(tables.grantsOf[d], i, mark, t), null, t);
            }
            return;
        }
        Trace.Outcome outcome = Trace.Outcome.DENIED;
        if (forgone(process, mark, i)) {
            s.events.want(d, WorldSections.FORGONE, i);
            outcome = Trace.Outcome.FORGONE;
        } else if (domains[d].substitute().yes(Mark.hash(mark, tables.substituteKeys[d]))) {
            s.events.want(d, WorldSections.SUBSTITUTED, i);
            outcome = Trace.Outcome.SUBSTITUTED;
        }
        if (s.trace != null) {
            s.trace.barred(d, i, mark, outcome, lanes, direct ? grounds : 0, proximate, t);
        }
        if (outcome == Trace.Outcome.DENIED) {
            denied(d, i, mark, t, lanes, stockOnly, direct ? grounds : 0, proximate);
        }
    }

    /// What bars a want as recorded, for whoever looks on.
    List<Trace.Bar> bars(int d, int i, long mark, int t) {
        List<Trace.Bar> bars = new ArrayList<>();
        for (int c : tables.barsOf[d]) {
            Consequence of = tables.consequences[c];
            if (!s.inForce(of.versions(), of.regime()) || !of.chance().yes(Mark.hash(mark, tables.limitKeys[c]))) {
                continue;
            }
            boolean own = ((of.list() >= 0 ? s.lists.lanes(of.list(), i, t) : gradeLanes(c, i)) & 1) != 0;
            boolean stock = of.list() >= 0 && s.lists.stockUntil[of.list()][i] > t;
            boolean through = (throughOthers(c, i) & 1) != 0;
            if (own || stock || through) {
                bars.add(new Trace.Bar(c, !own && stock, !own && !stock));
            }
        }
        return bars;
    }

    /// A want is granted, by a favour or without one.
    ///
    /// @param by the consequences that favour it, if that has been looked at already
    void granted(int d, int i, long mark, boolean favoured, @Nullable Set<Integer> by, int t) {
        if (favoured) {
            s.events.want(d, WorldSections.FAVOURED, i);
        }
        if (s.trace != null) {
            Set<Integer> favours = by == null ? applying(tables.grantsOf[d], i, mark, t) : by;
            s.trace.granted(d, i, favours, applying(tables.dearerOf[d], i, mark, t), t);
        }
    }

    private Set<Integer> applying(int[] any, int i, long mark, int t) {
        return Arrays.stream(any).filter(c -> applies(c, i, mark, t)).boxed().collect(Collectors.toSet());
    }

    /// Lanes in which a listing of another of the household or the firm reaches the resident.
    int throughOthers(int c, int i) {
        short[] counts = derived[c];
        if (counts == null) {
            return 0;
        }
        int at = 4 * i;
        return (counts[at] > 0 ? 1 : 0)
                | (counts[at + 1] > 0 ? 2 : 0)
                | (counts[at + 2] > 0 ? 4 : 0)
                | (counts[at + 3] > 0 ? 8 : 0);
    }

    private long groundsOf(int c, int i, int t) {
        int l = tables.consequences[c].list();
        if (l < 0) {
            return s.causes.gradeGrounds(tables.consequences[c].regime(), tables.gradesBarred[c], i, t);
        }
        return tables.lists[l].fixed ? s.lists.grounds[l][i] : s.causes.grounds(l, i, t);
    }

    /// Whether any of these consequences applies to a want that is not barred.
    private boolean applies(int[] any, int i, long mark, int t) {
        for (int c : any) {
            if (applies(c, i, mark, t)) {
                return true;
            }
        }
        return false;
    }

    boolean applies(int c, int i, long mark, int t) {
        Consequence of = tables.consequences[c];
        if (!s.inForce(of.versions(), of.regime())) {
            return false;
        }
        boolean on = of.list() >= 0
                ? s.onSome[i] && s.lists.on(of.list(), i, 0, t)
                : among(tables.gradesBarred[c], s.scores.grade[of.regime()][4 * i]);
        on |= (throughOthers(c, i) & 1) != 0;
        return on && of.chance().yes(Mark.hash(mark, tables.limitKeys[c]));
    }

    private boolean forgone(int process, long mark, int i) {
        int on = s.responding[i] & tables.responsesOf[process];
        while (on != 0) {
            int r = Integer.numberOfTrailingZeros(on);
            on &= on - 1;
            if (!tables.responses[r].forgo().impossible()
                    && tables.responses[r].forgo().yes(Mark.hash(mark, tables.forgoKeys[r]))) {
                return true;
            }
        }
        return false;
    }

    private void denied(int d, int i, long mark, int t, int lanes, int hangsOn, long grounds, int proximate) {
        s.deny(i);
        s.events.want(d, WorldSections.DENIED, i);
        boolean wrongful = lanes != 15;
        if ((lanes & 2) == 0) {
            s.events.want(d, WorldSections.DENIED_FACT, i);
        } else if ((lanes & 4) == 0) {
            s.events.want(d, WorldSections.DENIED_STALE, i);
        } else if ((lanes & 8) == 0) {
            s.events.want(d, WorldSections.DENIED_LAW, i);
        } else {
            wrongful = false;
        }
        if (hangsOn == 1) {
            s.events.want(d, WorldSections.DENIED_STOCK, i);
        } else if (hangsOn == 2) {
            s.events.want(d, WorldSections.DENIED_DERIVED, i);
        }
        s.counting.denied(i, wrongful);
        int none = tables.behaviours.length;
        if (grounds == 0) {
            s.events.cause(i, none, 0, 1);
            s.events.cause(i, none, 1, wrongful ? 1 : 0);
        } else {
            s.events.want(d, WorldSections.WITH_GROUND, i);
            outside(d, i, grounds);
            if (s.counting.barring != null) {
                s.counting.barring.denied(i, grounds);
            }
        }
        for (long set = grounds; set != 0; set &= set - 1) {
            int b = Long.numberOfTrailingZeros(set);
            s.events.cause(i, b, 0, 1);
            s.events.cause(i, b, 1, wrongful ? 1 : 0);
        }
        s.events.cause(i, proximate < 0 ? none : proximate, 2, 1);
        knowAndShare(d, i, mark, t);
    }

    private void outside(int d, int i, long grounds) {
        for (int reading = 0; tables.related.length > 0 && reading < tables.related[d].length; reading++) {
            if ((grounds & tables.related[d][reading]) == 0) {
                s.events.want(d, WorldSections.OUTSIDE + reading, i);
            }
        }
    }

    private void knowAndShare(int d, int i, long mark, int t) {
        int shared = 0;
        for (int c : tables.barsOf[d]) {
            Consequence of = tables.consequences[c];
            if (!s.inForce(of.versions(), of.regime()) || !of.chance().yes(Mark.hash(mark, tables.limitKeys[c]))) {
                continue;
            }
            if (of.list() >= 0) {
                if ((s.lists.lanes(of.list(), i, t) & 1) != 0) {
                    s.redress.denied(of.list(), i, t);
                }
            } else if ((gradeLanes(c, i) & 1) != 0 && (shared >> of.regime() & 1) == 0) {
                shared |= 1 << of.regime();
                s.ledger.shares(of.regime(), i, (b, points) -> s.events.cause(i, b, 3, points));
            }
        }
    }
}
