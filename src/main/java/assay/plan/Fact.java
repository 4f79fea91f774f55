package assay.plan;

/// A latent fact: true or false of a person, redrawn at the occasions of its process.
///
/// @param share chance per stratum that it is true of who begins
/// @param heads it is true of who heads a firm by the ties of the community: without chance, without process, and
/// known to all
public record Fact(int index, String id, Chance[] share, boolean heads) {}
