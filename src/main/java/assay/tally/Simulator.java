package assay.tally;

/// Runs one community of a model through all its months and adds what happened to a tally.
///
/// A simulator may keep scratch state between calls and serves one thread. What it adds depends on the model and the
/// community alone: not on the order of calls.
public interface Simulator {
    /// @param community index of the community, 0 … communities − 1
    /// @param tally counts of the model's {@link Layout}, added to
    void run(int community, long[] tally);
}
