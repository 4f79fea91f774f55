package assay.evidence;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A source: a law, a statistic, an article, with how reliable it is and whether it was read.
 *
 * @param by who published it
 * @param date when, in the source's own words, for many are undated
 * @param url where, if it has an address
 * @param extent how much of it was seen
 * @param retrieved the day on which it was seen
 */
public record Reference(
        String id,
        String title,
        String by,
        String date,
        Optional<String> url,
        Optional<String> extent,
        Letter letter,
        Seen seen,
        Optional<LocalDate> retrieved) {}
