package assay.report;

import java.util.List;

/// What there is to say of many regimes, each run by itself.
///
/// @param asks the question
/// @param lead one sentence before the table
/// @param rows a regime each, in the order of the survey
/// @param notes what to know before comparing
/// @param reproduce name and value of what gives the same bytes again
public record SurveyContent(
        String id,
        String title,
        String asks,
        String lead,
        List<Row> rows,
        List<String> notes,
        List<ReportContent.Fact> reproduce) {

    public SurveyContent {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        reproduce = List.copyOf(reproduce);
    }

    /// One regime.
    ///
    /// @param variant `documented` or `as told`, and what runs beside it
    /// @param where place, residents and months
    /// @param law how many rules act and on what they rest
    /// @param figures in the order of {@link #HEADS}
    /// @param remark why a row is empty, or empty
    public record Row(
            String id, String title, String variant, String where, String law, List<Quoted> figures, String remark) {
        public Row {
            figures = List.copyOf(figures);
            if (figures.size() != HEADS.size()) {
                throw new IllegalArgumentException(figures.size() + " figures under " + HEADS.size() + " heads");
            }
        }
    }

    /// What is told of every regime; per 1,000 of those whom the study counts, but for the last.
    public static final List<String> HEADS = List.of(
            "ever listed",
            "through this scheme",
            "wrongly listed",
            "the same, faultless records",
            "turned away at least once",
            "favoured attempts, per 1,000 attempts");

    /// The same, short enough for a terminal.
    static final List<String> SHORT =
            List.of("listed", "through it", "wrongly", "faultless", "turned away", "favoured");
}
