package assay.engine;

import assay.plan.Model;
import java.util.Arrays;

/// What can be settled for all worlds at once when an occasion is drawn.
///
/// 1. An occasion of a band above all multipliers is dropped: its owner has no response on in any
/// world, and no world's base
///    reaches into the band.
/// 2. An occasion for a spell to end is dropped if it runs in no world and has no occasion to begin this month.
/// 3. An act that is quick in every world and happens in every world (band 0, no response on) is
/// counted here once, and dropped
///    if the widest coverage of any world does not see it.
final class Shared {
    /// worlds in which a resident has a response on
    final byte[] responding;
    private final boolean responses;
    /// per behaviour that lasts: worlds in which a resident's spell runs; empty for others
    final byte[][] inSpell;
    /// per behaviour that lasts: the last month with an occasion to begin
    final int[][] mayBegin;
    /// per process and stratum: the greatest base of any world
    final int[][] greatest;
    /// per process: act quick in all worlds
    final boolean[] quick;
    final boolean[] sameCoverage;
    final long[] coverage;
    final long[] coverageKey;
    final int[] behaviour;
    final long[][] acts;
    final long[][] covered;

    Shared(Model model, WorldTables[] worlds, int most) {
        int processes = model.processes().size();
        responding = new byte[most];
        responses = Arrays.stream(worlds).anyMatch(world -> world.responses.length > 0);
        inSpell = new byte[behaviours(worlds)][];
        mayBegin = new int[inSpell.length][];
        for (int b = 0; b < inSpell.length; b++) {
            boolean lasts = worlds[0].lasts(b);
            inSpell[b] = new byte[lasts ? most : 0];
            mayBegin[b] = new int[lasts ? most : 0];
        }
        greatest = new int[processes][];
        quick = new boolean[processes];
        sameCoverage = new boolean[processes];
        coverage = new long[processes];
        coverageKey = new long[processes];
        behaviour = new int[processes];
        acts = new long[processes][];
        covered = new long[processes][];
        for (int p = 0; p < processes; p++) {
            greatest[p] = greatest(worlds, p);
            behaviour[p] = model.processes().get(p).subject();
            quick(worlds, p, model.cells());
        }
    }

    private static int behaviours(WorldTables[] worlds) {
        return worlds.length == 0 ? 0 : worlds[0].behaviours.length;
    }

    private static int[] greatest(WorldTables[] worlds, int p) {
        int[] most = new int[worlds.length == 0 ? 0 : worlds[0].base[p].length];
        for (WorldTables world : worlds) {
            for (int s = 0; s < most.length; s++) {
                most[s] = Math.max(most[s], world.base[p][s]);
            }
        }
        return most;
    }

    private void quick(WorldTables[] worlds, int p, int cells) {
        boolean all = worlds.length > 0;
        boolean same = true;
        long widest = 0;
        long key = 0;
        for (int w = 0; w < worlds.length; w++) {
            int feed = worlds[w].quick.act[p];
            if (feed < 0) {
                return;
            }
            WorldTables.FeedTable table = worlds[w].feeds[feed];
            all &= w == 0 || table.coverageKey == key;
            same &= w == 0 || table.coverage[0] == widest;
            key = table.coverageKey;
            if (w == 0 || Long.compareUnsigned(table.coverage[0], widest) > 0) {
                widest = table.coverage[0];
            }
        }
        quick[p] = all;
        sameCoverage[p] = same;
        coverage[p] = widest;
        coverageKey[p] = key;
        // one place more, first, for residents who are not counted
        acts[p] = new long[cells + 1];
        covered[p] = new long[cells + 1];
    }

    void start() {
        Arrays.fill(responding, (byte) 0);
        for (int b = 0; b < inSpell.length; b++) {
            Arrays.fill(inSpell[b], (byte) 0);
            Arrays.fill(mayBegin[b], -1);
        }
    }

    void newMonth() {
        for (int p = 0; p < quick.length; p++) {
            if (quick[p]) {
                Arrays.fill(acts[p], 0);
                Arrays.fill(covered[p], 0);
            }
        }
    }

    /// Whether anybody may have a response on in any world.
    boolean responds() {
        return responses;
    }

    /// Whether the act was counted when it was drawn.
    boolean counted(int process, int i) {
        return quick[process] && responding[i] == 0;
    }
}
