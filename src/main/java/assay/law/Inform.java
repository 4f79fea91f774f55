package assay.law;

/** A rule that does nothing in the model but that a reader of the rulebook should see. */
public record Inform(Rule rule) implements Ruled {}
