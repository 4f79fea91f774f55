package assay.assume;

import assay.law.Name;
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
        Position at) {

    /** How it lies in time. */
    public enum Kind {
        INSTANT,
        SPELL,
        MONTHLY,
        COMPANION
    }

    /** Whether it lasts and ends by itself. */
    public boolean lasts() {
        return kind == Kind.SPELL || kind == Kind.MONTHLY;
    }
}
