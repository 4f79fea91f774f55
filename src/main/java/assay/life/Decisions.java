package assay.life;

import assay.plan.Listing;
import assay.plan.Regime;

/** What a rulebook leaves to somebody: how many points, whether early, whether worked off, how late. */
public interface Decisions {

    /** Points that a rule gives for a record, between its least and its most. */
    int points(Regime regime, Regime.EntryRule rule, SourceRecord about);

    /** Days by which an entry is taken out later than due. */
    int expiresLate(Regime regime, Regime.EntryRule rule, SourceRecord about);

    /** Days by which a deletion from a list is done later than due. */
    int deletedLate(Regime regime, Listing list, int entered);

    /** Whether a term ends early when every ground is over. */
    boolean early(Regime regime, Listing list, int entered);

    /** Whether an arriving record works a listing off. */
    boolean worksOff(Regime regime, Listing list, SourceRecord about);

    /** Whether a finding on an arriving record is right. */
    boolean findsRightly(Regime regime, Regime.Finding finding, SourceRecord about);
}
