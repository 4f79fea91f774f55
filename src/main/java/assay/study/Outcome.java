package assay.study;

import assay.measure.Figure;
import assay.measure.Group;
import assay.measure.Measure;
import assay.measure.Months;
import assay.measure.PairTable;
import assay.measure.Split;
import assay.measure.Subject;
import assay.plan.Model;
import assay.tally.Layout;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a study found: the counts of the whole place at central values, the figures made of them, and where those lie over
 * the draws. In a closed study the counts are those of all replicates together.
 *
 * @param model what was run
 * @param layout where each count stands in {@code tally}
 * @param groups whose figures are told
 * @param sample who took part at central values
 * @param replicates how many of a closed study are counted together; nothing if the study is open
 * @param tally the counts of the whole place; nobody writes to it
 * @param figures every figure, in a fixed order
 * @param pairs the 2 × 2 tables
 * @param months the window month by month
 * @param draws nothing before they are finished, or if there are none
 */
@SuppressWarnings("ArrayRecordComponent")
public record Outcome(
        Model model,
        Layout layout,
        List<Group> groups,
        Sample sample,
        OptionalInt replicates,
        long[] tally,
        List<Figure> figures,
        List<PairTable> pairs,
        Months months,
        Optional<Draws> draws) {

    public Outcome {
        groups = List.copyOf(groups);
        figures = List.copyOf(figures);
        pairs = List.copyOf(pairs);
    }

    /** A figure about everybody. */
    public Optional<Figure> figure(Measure measure, Subject subject, Split split) {
        return figures.stream()
                .filter(figure -> figure.measure() == measure
                        && figure.subject().equals(subject)
                        && figure.split().equals(split)
                        && figure.group().isEverybody())
                .findFirst();
    }

    /** A figure about everybody, not split. */
    public Optional<Figure> figure(Measure measure, Subject subject) {
        return figure(measure, subject, Split.WHOLE);
    }
}
