package assay.tally;

import assay.plan.Model;

/// The 2 × 2 tables of one contrast: outcome in the minuend world (first) and in the subtrahend
/// (second); 0 neither, 1 second only, 2 first only, 3 both.
public final class PairSections {
    /// rows of {@link #ever}
    public static final int LISTED = 0, WRONG = 1, UNABLE = 2, DENIED = 3, OUTCOMES = 4;

    public final Section ever;
    public final Section month;

    PairSections(Layout layout, Model model, int contrast) {
        Model.Contrast pair = model.contrasts().get(contrast);
        String name = model.worlds().get(pair.minuend()).id() + "-"
                + model.worlds().get(pair.subtrahend()).id() + "/";
        ever = layout.add(
                name + "ever",
                "persons",
                "persons by the pair of outcomes over the window: 0 ever listed, 1 ever wrongly, 2 ever while unable, 3 ever denied",
                "outcome",
                OUTCOMES,
                "pair",
                4,
                "cell",
                model.cells());
        month = layout.add(
                name + "month",
                "persons",
                "persons by the pair of outcomes on the last day of the month: 0 listed (track 0, stock included), 1 listed wrongly",
                "month",
                model.months() - model.warmUp(),
                "outcome",
                2,
                "pair",
                4,
                "cell",
                model.cells());
    }
}
