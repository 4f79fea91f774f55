package assay.bench;

/**
 * How long something took.
 *
 * @param cpu seconds of processor time, all its threads together
 * @param wall seconds of the clock on the wall
 */
public record Timing(double cpu, double wall) {}
