package assay.shortest;

import assay.life.Decisions;
import assay.life.SourceRecord;
import assay.plan.Listing;
import assay.plan.Regime;

/** Whatever a rulebook leaves to somebody goes against the person, as far as the rulebook allows; nothing is late. */
record Worst() implements Decisions {
    @Override
    public int points(Regime regime, Regime.EntryRule rule, SourceRecord about) {
        return Math.min(rule.leastPoints(), rule.mostPoints());
    }

    @Override
    public int expiresLate(Regime regime, Regime.EntryRule rule, SourceRecord about) {
        return 0;
    }

    @Override
    public int deletedLate(Regime regime, Listing list, int entered) {
        return 0;
    }

    @Override
    public boolean early(Regime regime, Listing list, int entered) {
        return false;
    }

    @Override
    public boolean worksOff(Regime regime, Listing list, SourceRecord about) {
        return false;
    }

    @Override
    public boolean findsRightly(Regime regime, Regime.Finding finding, SourceRecord about) {
        return true;
    }
}
