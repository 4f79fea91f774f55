package assay.question;

import assay.law.Name;
import assay.text.Fields;
import assay.text.KeysSeen;
import assay.text.Node.Mapping;
import assay.text.Node.Scalar;
import assay.text.Problems;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads {@code studies/ID.yaml} where the file begins with {@code survey}. */
public final class SurveyReader {
    private static final String ALL = "all";
    private static final long MOST_RESIDENTS = 100_000_000;
    private static final int MOST_MONTHS = 1200;

    private final Problems problems;
    private final KeysSeen seen;

    public SurveyReader(Problems problems, KeysSeen seen) {
        this.problems = problems;
        this.seen = seen;
    }

    public Survey read(Mapping top) {
        Fields file = Fields.file("survey", top, problems, seen);
        Survey survey = new Survey(
                file.path(),
                file.text("title"),
                file.text("asks"),
                file.node("regimes")
                        .filter(node ->
                                !(node instanceof Scalar word && word.text().equals(ALL)))
                        .map(node -> Name.listOf(node, false, problems))
                        .orElse(List.of()),
                file.has("residents")
                        ? OptionalLong.of(file.whole("residents", 1, MOST_RESIDENTS))
                        : OptionalLong.empty(),
                file.optionalInteger("months", 1, MOST_MONTHS).stream()
                        .mapToInt(Integer::intValue)
                        .findFirst(),
                Optional.of(file)
                        .filter(f -> f.has("seed"))
                        .map(f -> f.whole("seed", Long.MIN_VALUE / 10, Long.MAX_VALUE / 10))
                        .orElse(StudyReader.DEFAULT_SEED),
                file.at("survey"));
        file.optionalText("note");
        file.done();
        return survey;
    }
}
