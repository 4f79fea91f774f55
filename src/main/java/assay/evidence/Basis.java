package assay.evidence;

/** What a number or a rule stands on: a place in a source, or an assumption with its reason. */
public sealed interface Basis permits Basis.Cited, Basis.Assumed {

    /**
     * A claim found in a source.
     *
     * @param where the place in the source; empty when the whole of it says so
     */
    record Cited(Reference source, String where, Credibility credibility) implements Basis {

        /** A claim that is only recalled cannot be judged, whatever digit it was given. */
        public Cited {
            credibility = source.seen() == Seen.RECALLED ? Credibility.CANNOT_BE_JUDGED : credibility;
        }

        /** Letter of the source and digit of the claim, {@code B2}. */
        public String mark() {
            return source.letter().name() + credibility.digit();
        }

        /** Title of the source and the place in it. */
        public String place() {
            return source.title() + (where.isEmpty() ? "" : ", " + where);
        }

        @Override
        public String toString() {
            return source.id() + (where.isEmpty() ? "" : " " + where) + " (" + credibility.digit() + ")";
        }
    }

    /** Nobody knows; somebody says why this is supposed. */
    record Assumed(String why) implements Basis {}

    /** Whether the documented variant of a rulebook may rest on it: read, in a source of letter A to C. */
    default boolean isDocumented() {
        return switch (this) {
            case Cited c ->
                c.source().seen() == Seen.READ && c.source().letter().documents();
            case Assumed _ -> false;
        };
    }

    default Ladder ladder() {
        return switch (this) {
            case Cited c -> c.source().seen() == Seen.READ ? Ladder.READ : Ladder.RECALLED;
            case Assumed _ -> Ladder.ASSUMED;
        };
    }
}
