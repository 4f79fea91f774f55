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
/// @param rulers what harm is measured by; they act on nothing
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
        Rulers rulers,
        List<Contrast> contrasts) {

    /// What one simulation holds at most: sets of behaviours, lists and regimes are the bits of a word, and a rule has
    /// twelve bits in an event.
    public static final int MOST_BEHAVIOURS = 64;

    public static final int MOST_REGIMES = 31;
    public static final int MOST_LISTS = 63;
    public static final int MOST_RESPONSES = 31;
    public static final int MOST_RULES = 4096;
    public static final int MOST_MONTHS = 1200;

    /// The same with other luck.
    public Model withSeed(long other) {
        return new Model(
                place,
                other,
                months,
                warmUp,
                population,
                processes,
                worlds,
                counted,
                cell,
                cells,
                excuse,
                rulers,
                contrasts);
    }

    public record Contrast(int minuend, int subtrahend) {}
}
