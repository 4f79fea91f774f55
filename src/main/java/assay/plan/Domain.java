package assay.plan;

/// A life domain as one world has it.
///
/// @param substitute chance that a barred want is met by something else
/// @param onlyIf the fact (index) that must be true on the day of a want, or −1
/// @param capacity wants that can be met in a month per 1,000 residents of the community, in units of 2⁻¹⁶; −1 all
public record Domain(int index, String id, Chance substitute, int onlyIf, int capacity) {}
