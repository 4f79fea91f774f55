package assay.engine;

/// Somebody who looks on while an engine simulates a community, and changes nothing. An engine without one does nothing
/// for it.
public interface Watch {
    /// Whether whole lives are asked for. If so the engine goes without the shortcuts that pass over what can change
    /// nothing, so that every act and every record is seen; they are exact, so the tally is the same. If not, only
    /// listings ({@link Trace.Listed}) and wants are told.
    boolean wholeLives();

    /// Whether the lives of this place in the community are to be told.
    boolean watches(int resident);

    /// Something happened, in the order in which it happens in a world.
    void saw(int world, int resident, Trace what);
}
