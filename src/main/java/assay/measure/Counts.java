package assay.measure;

/**
 * What a figure is computed from.
 *
 * @param numerator what is counted
 * @param denominator of what
 * @param persons how many persons stand behind the numerator, or spells or denials where persons are not counted
 */
public record Counts(long numerator, long denominator, long persons) {}
