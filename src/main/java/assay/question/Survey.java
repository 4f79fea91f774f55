package assay.question;

import assay.law.Name;
import assay.text.Position;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A question about many regimes: each runs by itself, where its own {@code runs} says, and all stand in one table.
 *
 * @param regimes rulebooks of the library; all that say where they run if empty
 * @param residents every place at this size
 * @param months the window of each is so long at most
 */
public record Survey(
        String id,
        String title,
        String asks,
        List<Name> regimes,
        OptionalLong residents,
        OptionalInt months,
        long seed,
        Position at) {

    public Survey {
        regimes = List.copyOf(regimes);
    }
}
