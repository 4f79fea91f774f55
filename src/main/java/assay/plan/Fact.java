package assay.plan;

/// A latent fact: true or false of a person, redrawn at the occasions of its process.
public record Fact(int index, String id, Chance[] share) {}
