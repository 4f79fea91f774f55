package assay.tally;

/// Runs one community month by month, for models in which communities meet at the end of each month,
/// because an office is that of the whole place ([assay.plan.Office]).
///
/// It holds its community from [#begin] to [#end] and may be handed from thread to thread between
/// months. What it hands over and adds depend on the model, the community and what it is told alone.
public interface Stepping {
    /// Takes up a community, at the beginning of the first month.
    void begin(int community);

    /// Lives through the next month.
    ///
    /// @param taken by office of the place: how many of the filings handed over last, the first of
    ///     them, are decided on day 1
    /// @param tally counts of the model's [Layout], added to
    /// @return by office of the place: the filings open at the end of the month, in the order of the
    ///     queue, each as filing day << 8 | top byte of its mark
    int[][] month(int month, int[] taken, long[] tally);

    /// The study is over.
    void end(long[] tally);

    /// Another one for another community, which shares with this one what never changes.
    Stepping beside();
}
