package assay.law;

import assay.text.Position;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;

/**
 * Where and when a rulebook runs when it is run by itself: not law, but a default question about it.
 *
 * @param place the place of the library
 * @param from the first month of the window
 * @param to the last month of the window
 * @param as the variant
 * @param beside other rulebooks that run with it, in the order of the file
 * @param behaviours catalogues; the library's own if empty
 * @param assumptions files of assumptions; the library's defaults if empty
 * @param residents at which size; the place's own if empty
 */
public record Runs(
        Name place,
        YearMonth from,
        YearMonth to,
        Variant as,
        SequencedMap<Name, Variant> beside,
        List<Name> behaviours,
        List<Name> assumptions,
        OptionalLong residents,
        Optional<String> note,
        Position at) {

    public Runs {
        beside = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(beside));
        behaviours = List.copyOf(behaviours);
        assumptions = List.copyOf(assumptions);
    }

    /** Months of the window. */
    public int window() {
        return Math.toIntExact(ChronoUnit.MONTHS.between(from, to)) + 1;
    }
}
