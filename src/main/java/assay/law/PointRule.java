package assay.law;

import assay.evidence.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * What an arriving record of a behaviour does to the ledger.
 *
 * @param points points of an entry; empty if the rule only limits the grade
 * @param most with discretion of the recorder: the other end, {@code points} being the lowest
 * @param life how long an entry lives; for ever if empty
 * @param fromConduct the life counts from the conduct, not from the record's arrival
 * @param dimension of whose part of the scale the points are hundredths; of plain points if empty
 * @param gradeAtMost the grade that nobody exceeds while the entry lives
 * @param atOnce that limit does not wait for the next assessment, where scores are assessed in periods
 */
public record PointRule(
        Rule rule,
        Name behaviour,
        Name source,
        Optional<Quantity> points,
        Optional<Quantity> most,
        Optional<Quantity> life,
        boolean fromConduct,
        Optional<Name> dimension,
        Optional<Name> gradeAtMost,
        boolean atOnce)
        implements Ruled {

    PointRule in(List<String> versions) {
        return new PointRule(
                rule.in(versions), behaviour, source, points, most, life, fromConduct, dimension, gradeAtMost, atOnce);
    }
}
