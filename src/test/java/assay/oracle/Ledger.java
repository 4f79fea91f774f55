package assay.oracle;

import java.util.ArrayList;
import java.util.List;

/** The entries that one regime holds on one person, in order of creation. */
final class Ledger {
    final List<LedgerEntry> entries = new ArrayList<>();

    List<LedgerEntry> live(Lane lane) {
        return entries.stream().filter(entry -> entry.livesIn(lane)).toList();
    }
}
