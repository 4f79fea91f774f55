package assay.chance;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The Poisson tables of one plan, each made once. Safe to ask from several threads; a table is made in a few
/// milliseconds at the most, and a plan needs some hundred.
public final class PoissonTables {
    private final Map<Long, PoissonTable> tables = new ConcurrentHashMap<>();

    /// The table of a mean on the grid, in units of 2⁻³² ([PoissonTable#gridMean]).
    public PoissonTable of(long mean) {
        return tables.computeIfAbsent(mean, PoissonTable::of);
    }

    /// How many tables have been made.
    public int size() {
        return tables.size();
    }
}
