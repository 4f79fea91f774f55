package assay.engine;

import assay.plan.Model;
import assay.society.Community;
import assay.society.Groups;
import assay.society.Strata;
import java.util.Arrays;

/// The residents of the community at hand as arrays: what no world changes.
final class People {
    final int[][] category;
    final int[] ageFrom;
    int size;
    short[] stratum = new short[0];
    /// reporting cell, or −1 if not counted
    int[] cell = new int[0];
    /// the same plus one, in less space
    short[] place = new short[0];
    /// per cell: how many residents there are
    final long[] present;
    /// first resident of each stratum, then the number of residents
    int[] firstOfStratum = new int[1];
    Groups households = none();
    Groups firms = none();
    Groups namesakes = none();
    /// who heads a firm; all false where no world asks for ties
    boolean[] heads = new boolean[0];

    private final Model model;

    People(Model model) {
        this.model = model;
        present = new long[model.cells()];
        Strata strata = model.population().strata();
        category = new int[strata.attributes().size()][strata.count()];
        ageFrom = new int[strata.count()];
        for (int s = 0; s < strata.count(); s++) {
            ageFrom[s] = strata.ageFrom(s);
            for (int a = 0; a < category.length; a++) {
                category[a][s] = strata.category(s, a);
            }
        }
    }

    private static Groups none() {
        return new Groups(new int[0], new int[1], new int[0]);
    }

    /// Takes up a community; its ties only if a world asks for them.
    void seat(int community, boolean ties) {
        if (ties) {
            Community whole = model.population().community(community);
            stratum = whole.stratum();
            households = whole.households();
            firms = whole.firms();
            namesakes = whole.namesakes();
            heads = new boolean[stratum.length];
            for (int head : whole.heads()) {
                heads[head] = true;
            }
        } else {
            stratum = model.population().stratumOf(community);
            heads = new boolean[stratum.length];
        }
        size = stratum.length;
        if (cell.length != size) {
            cell = new int[size];
            place = new short[size];
        }
        int[] first = new int[ageFrom.length + 1];
        Arrays.fill(present, 0);
        for (int s = 0; s < ageFrom.length; s++) {
            int from = first[s];
            int end = from + model.population().size(community, s);
            first[s + 1] = end;
            int of = model.counted()[s] ? model.cell()[s] : -1;
            Arrays.fill(cell, from, end, of);
            Arrays.fill(place, from, end, (short) (of + 1));
            if (of >= 0) {
                present[of] += end - from;
            }
        }
        firstOfStratum = first;
    }
}
