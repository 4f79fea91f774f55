package assay.society;

import assay.evidence.Quantity;

/**
 * A published figure that a simulation of the place can be held against.
 *
 * @param id its name
 * @param title what it counts, in plain words
 * @param value the figure
 */
public record Anchor(String id, String title, Quantity value) {}
