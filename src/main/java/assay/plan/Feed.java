package assay.plan;

/// What one source writes about one behaviour, and how it errs.
///
/// @param source name of the source
/// @param behaviour index
/// @param coverage chance per stratum that an act is recorded
/// @param delay days from the act to the record's arrival
/// @param missing chance that a covered record never reaches the recorded chain
/// @param misplaced chance that it is put on a namesake
/// @param keptToo chance that a misplaced record also stays with its actor
/// @param duplicate chance that it is entered twice
/// @param severity chance that it is entered with the wrong severity
/// @param severityTimes what the points are then multiplied by (whole number)
/// @param untrueLasts days that an untrue record of a spell stays open
/// @param quota records a month per 1,000 residents of the community that the recorder must reach, 0 for none
public record Feed(
        int index,
        String source,
        int behaviour,
        Chance[] coverage,
        Span delay,
        Chance missing,
        Chance misplaced,
        Chance keptToo,
        Chance duplicate,
        Chance severity,
        int severityTimes,
        Span untrueLasts,
        int quota) {}
