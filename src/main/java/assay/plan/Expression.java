package assay.plan;

import java.util.List;

/// A condition over one person's state, settled and typed; `docs/model.md` section "Conditions" says
/// what each name means in each chain.
public sealed interface Expression {
    record Constant(boolean value) implements Expression {}

    record Not(Expression of) implements Expression {}

    record All(List<Expression> of) implements Expression {}

    record Any(List<Expression> of) implements Expression {}

    /// An attribute of the stratum is one of the named categories (index into the attribute's categories).
    record HasCategory(int attribute, List<Integer> categories) implements Expression {}

    /// The age band's lowest age compared with a number of years.
    record Age(Comparison comparison, int years) implements Expression {}

    /// The score of a regime; false whatever the comparison where the person has no score.
    record Score(int regime, Comparison comparison, int points) implements Expression {}

    /// The grade of a regime is one of these (index: 0 is the worst grade); false where the person has no grade.
    record GradeIn(int regime, List<Integer> grades) implements Expression {}

    /// The number of live records of a behaviour in the regime's ledger.
    record Records(int regime, int behaviour, Comparison comparison, int count) implements Expression {}

    /// A latent fact: the regime's finding in the recorded, clean and timely chains, the truth of the day
    /// in the lawful one.
    record Fact(int regime, int fact) implements Expression {}

    /// Listed on a list of the world (index into the world's lists).
    record Listed(int list) implements Expression {}

    /// Listed on a list of the world for so many days at least, and one at least; a listing from before the study has
    /// no day of entry and does not count.
    record Since(int list, int days) implements Expression {
        /// The first day on which it is true of a listing entered on that day.
        public int due(int entered) {
            return entered + Math.max(1, days);
        }
    }

    /// Wants denied to the person in the month before; in responses only.
    record Denied(Comparison comparison, int count) implements Expression {}

    enum Comparison {
        LESS,
        AT_MOST,
        EQUAL,
        NOT_EQUAL,
        AT_LEAST,
        MORE;

        public boolean holds(long left, long right) {
            return switch (this) {
                case LESS -> left < right;
                case AT_MOST -> left <= right;
                case EQUAL -> left == right;
                case NOT_EQUAL -> left != right;
                case AT_LEAST -> left >= right;
                case MORE -> left > right;
            };
        }
    }
}
