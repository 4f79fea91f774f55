package assay.law;

/** Something that one rule says. */
public sealed interface Ruled permits ScoreRule, DimensionRule, GradeRule, PointRule, ListRule, Consequence, Inform {

    Rule rule();
}
