package assay.plan;

import java.util.List;

/// Declared scales by which harm is measured, the same in all worlds: which conduct is of the context
/// of a life domain, how
/// much it weighs to be kept from it, and how grave conduct is. Nothing in a world depends on them.
///
/// @param domains one for each domain, in order; empty if nothing was declared
/// @param gravity of each behaviour, in order; 0 for one that has no place on the scale; empty if nothing was declared
public record Rulers(List<OfDomain> domains, List<Integer> gravity) {
    public static final Rulers NONE = new Rulers(List.of(), List.of());

    /// How broadly contexts are read; a broader reading holds all that a narrower one holds.
    public enum Reading {
        NARROW,
        MIDDLE,
        BROAD
    }

    /// @param weight how much it weighs to be kept from the domain
    /// @param related per reading the behaviours (index) whose context is related to the domain
    public record OfDomain(int weight, List<List<Integer>> related) {}

    /// Whether what people are barred from can be weighed against what they did.
    public boolean weighs() {
        return contexts() && !gravity.isEmpty();
    }

    /// Whether it can be told if a refusal has to do with its ground.
    public boolean contexts() {
        return !domains.isEmpty();
    }
}
