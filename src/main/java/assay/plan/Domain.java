package assay.plan;

/// A life domain as one world has it.
///
/// @param substitute chance that a barred want is met by something else
/// @param onlyIf the fact (index) that must be true on the day of a want, or −1
public record Domain(int index, String id, Chance substitute, int onlyIf) {}
