package assay.plan;

/// One kind of preordained occasion: what may happen to whom, how often at most.
///
/// @param index its place in the model's list of processes, which is also the order of events of one
/// day, step and resident
/// @param kind what an occasion of it is
/// @param id what the cells are keyed by, after the place: `act/traffic-violation`, `want/air-travel`, …
/// @param subject index of the behaviour, fact, feed, domain or list that it belongs to; −1 for turnover
/// @param referenceRate per stratum, occasions of band 0 a month in units of 2⁻³²
/// @param bands number of bands that exist: 1 (levels below 1) to 7 (levels below 64)
public record Process(int index, Kind kind, String id, int subject, long[] referenceRate, int bands) {
    public enum Kind {
        TURNOVER,
        FACT,
        ACT,
        END,
        UNTRUE,
        QUOTA,
        APPLICATION,
        WANT
    }
}
