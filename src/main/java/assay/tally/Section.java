package assay.tally;

import java.util.List;

/// One block of a tally: a name, where it begins, and its dimensions, the last one running fastest.
///
/// @param name unique within the layout, e.g. `days` or `A/days`
/// @param dimensions names of the dimensions, as in the data dictionary
public record Section(String name, int offset, List<String> dimensions, int[] sizes, String unit, String meaning) {
    public int length() {
        int n = 1;
        for (int size : sizes) {
            n *= size;
        }
        return n;
    }

    public int at(int i) {
        return offset + i;
    }

    public int at(int i, int j) {
        return offset + i * sizes[1] + j;
    }

    public int at(int i, int j, int k) {
        return offset + (i * sizes[1] + j) * sizes[2] + k;
    }

    public int at(int i, int j, int k, int l) {
        return offset + ((i * sizes[1] + j) * sizes[2] + k) * sizes[3] + l;
    }
}
