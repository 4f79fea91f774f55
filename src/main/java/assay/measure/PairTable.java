package assay.measure;

import assay.plan.Model;
import assay.tally.Layout;
import assay.tally.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * The 2 × 2 of one outcome over the same people in two worlds.
 *
 * <p>How many people have the outcome in each world does not depend on how the two worlds share their chances; how many
 * have it in one and not in the other does. So these counts come with the bounds that hold for any coupling (Fréchet
 * 1951, "Sur les tableaux de corrélation dont les marges sont données"; as bounds on effects, Heckman, Smith, Clements
 * 1997, "Making the most out of programme evaluations").
 *
 * @param minuend the first world
 * @param subtrahend the second world
 * @param outcome what befell a person in the window: {@code listed}, {@code wrong}, {@code unable}, {@code denied}
 * @param group of whom
 * @param neither persons with the outcome in neither world
 * @param second in the second world only: spared by the first
 * @param first in the first world only: spared by the second
 * @param both in both worlds
 */
public record PairTable(
        String minuend,
        String subtrahend,
        String outcome,
        Group group,
        long neither,
        long second,
        long first,
        long both) {

    private static final List<String> OUTCOMES = List.of("listed", "wrong", "unable", "denied");

    /** All tables of a model: by contrast, outcome and group. */
    public static List<PairTable> of(Model model, Layout layout, List<Group> groups, long[] tally) {
        List<PairTable> tables = new ArrayList<>();
        for (int contrast = 0; contrast < model.contrasts().size(); contrast++) {
            Model.Contrast pair = model.contrasts().get(contrast);
            Section ever = layout.pair(contrast).ever;
            for (int outcome = 0; outcome < OUTCOMES.size(); outcome++) {
                for (Group group : groups) {
                    long[] counts = new long[4];
                    for (int cell : group.cells()) {
                        for (int i = 0; i < counts.length; i++) {
                            counts[i] += tally[ever.at(outcome, i, cell)];
                        }
                    }
                    tables.add(new PairTable(
                            model.worlds().get(pair.minuend()).id(),
                            model.worlds().get(pair.subtrahend()).id(),
                            OUTCOMES.get(outcome),
                            group,
                            counts[0],
                            counts[1],
                            counts[2],
                            counts[3]));
                }
            }
        }
        return List.copyOf(tables);
    }

    public long persons() {
        return neither + second + first + both;
    }

    /** The fewest that could have the outcome in both worlds, whatever the coupling. */
    public long fewestBoth() {
        return Math.max(0, (first + both) + (second + both) - persons());
    }

    /** The most that could have the outcome in both worlds, whatever the coupling. */
    public long mostBoth() {
        return Math.min(first, second) + both;
    }

    public long fewestFirst() {
        return first + both - mostBoth();
    }

    public long mostFirst() {
        return first + both - fewestBoth();
    }

    public long fewestSecond() {
        return second + both - mostBoth();
    }

    public long mostSecond() {
        return second + both - fewestBoth();
    }
}
