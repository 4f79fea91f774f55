package assay.plan;

/// A life domain as one world has it.
///
/// @param substitute chance that a barred want is met by something else
public record Domain(int index, String id, Chance substitute) {}
