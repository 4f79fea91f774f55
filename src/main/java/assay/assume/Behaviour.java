package assay.assume;

import assay.law.Name;
import assay.society.LatentFact;
import assay.text.Position;
import java.util.Optional;

/**
 * A kind of conduct that regimes may look at.
 *
 * @param title in plain words
 * @param good its records are to a person's credit
 * @param repeatable every act of a month counts, not only the first
 * @param domain the part of life that it belongs to
 * @param rate how often it is done or begins; empty for a companion
 * @param of the spell that a companion goes with
 * @param onlyIf the fact without which an occasion to do or begin it comes to nothing
 */
public record Behaviour(
        String id,
        String title,
        Kind kind,
        boolean good,
        boolean repeatable,
        Optional<String> domain,
        Optional<Rate> rate,
        Optional<Name> of,
        Optional<Name> onlyIf,
        Position at) {

    /** How it lies in time. */
    public enum Kind {
        INSTANT,
        SPELL,
        MONTHLY,
        COMPANION
    }

    /** The fact without which it does not happen: what firms do is done by whoever heads one. */
    public Optional<String> needs() {
        return rate.filter(Rate::ofFirms).map(_ -> LatentFact.HEADS_A_FIRM).or(() -> onlyIf.map(Name::id));
    }

    /** Whether it lasts and ends by itself. */
    public boolean lasts() {
        return kind == Kind.SPELL || kind == Kind.MONTHLY;
    }
}
