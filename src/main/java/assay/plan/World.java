package assay.plan;

import java.util.List;

/// One alternative with every number settled: the same people and occasions under these rules, errors and responses.
///
/// @param base [process][stratum] declared rate ÷ reference rate, 8.24 fixed point, floored
/// @param initially [behaviour][stratum] chance to be in the spell at month 0 (rate ÷ (rate + exit));
/// NEVER for other natures
/// @param lists all lists of all regimes, in order of regime and place in it
public record World(
        int index,
        String id,
        int[][] base,
        Chance[][] initially,
        List<Behaviour> behaviours,
        List<Fact> facts,
        List<Feed> feeds,
        List<Domain> domains,
        List<Regime> regimes,
        List<Listing> lists,
        List<Consequence> consequences,
        List<Response> responses) {}
