package assay.plan;

import assay.society.Population;
import java.util.List;

/// Everything that a run is a function of: the place, the processes shared by all worlds, and the worlds.
///
/// @param place id of the place, first part of every cell's key
/// @param months warm-up and window together
/// @param warmUp months before the window; the window is the days [30 · warmUp, 30 · months)
/// @param counted per stratum: counted in measures (the study's `counts`)
/// @param cell per stratum: reporting cell, 0 … cells − 1
/// @param excuse fact (index) whose absence excuses (M16, `able-to-pay`), or −1
/// @param contrasts pairs of worlds whose 2 × 2 tables are kept
public record Model(
        String place,
        long seed,
        int months,
        int warmUp,
        Population population,
        List<Process> processes,
        List<World> worlds,
        boolean[] counted,
        int[] cell,
        int cells,
        int excuse,
        List<Contrast> contrasts) {

    public record Contrast(int minuend, int subtrahend) {}
}
