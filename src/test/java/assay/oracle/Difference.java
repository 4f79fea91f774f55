package assay.oracle;

import assay.tally.Layout;
import assay.tally.Section;
import java.util.ArrayList;
import java.util.List;

/** Where two tallies of one model part. */
final class Difference {
    private Difference() {}

    /** One line for each number that differs, at most so many, in order of the layout. */
    static List<String> between(Layout layout, String whose, long[] first, String others, long[] second, int most) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < first.length && lines.size() < most; i++) {
            if (first[i] != second[i]) {
                lines.add(name(layout, i) + ": " + whose + " " + first[i] + ", " + others + " " + second[i]);
            }
        }
        return lines;
    }

    private static String name(Layout layout, int index) {
        for (Section section : layout.sections()) {
            if (index >= section.offset() && index < section.offset() + section.length()) {
                int within = index - section.offset();
                StringBuilder name = new StringBuilder();
                for (int d = section.sizes().length - 1; d >= 0; d--) {
                    int size = section.sizes()[d];
                    name.insert(0, " " + section.dimensions().get(d) + " " + within % size);
                    within /= size;
                }
                return section.name() + name;
            }
        }
        throw new IllegalArgumentException("no section has " + index);
    }
}
