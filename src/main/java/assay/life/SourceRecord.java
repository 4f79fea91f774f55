package assay.life;

import java.util.Set;

/**
 * What a source wrote down about the person.
 *
 * @param id its own among the records of this life
 * @param feed the source and behaviour, by the world's number
 * @param lanes the readings in which it exists: all if it is true, the recorded one alone if it is false
 * @param severe it was written with the wrong severity
 * @param conduct day of the conduct
 * @param open it stays open until {@link Happening.Closes}: the record of a spell
 */
public record SourceRecord(long id, int feed, Set<Lane> lanes, boolean severe, int conduct, boolean open) {
    public SourceRecord {
        lanes = Set.copyOf(lanes);
    }
}
