package assay.tally;

import assay.plan.Model;
import assay.plan.Regime;
import assay.plan.World;
import java.util.ArrayList;
import java.util.List;

/// Where every count of a run stands in one flat `long[]`: a tally. Merging two tallies is adding them,
/// element by element.
///
/// One {@link WorldSections} per world, one {@link PairSections} per contrast. Only days of the window
/// and residents whose
/// stratum is counted enter. "Persons" are people, not slots: who leaves and who comes are two.
public final class Layout {
    public static final int KINDS = Kind.values().length;
    public static final int HORIZON = 720;

    private final List<Section> sections = new ArrayList<>();
    private final List<WorldSections> worlds = new ArrayList<>();
    private final List<PairSections> pairs = new ArrayList<>();
    private int size;

    public Layout(Model model) {
        for (World world : model.worlds()) {
            worlds.add(new WorldSections(this, model, world));
        }
        for (int c = 0; c < model.contrasts().size(); c++) {
            pairs.add(new PairSections(this, model, c));
        }
    }

    public int size() {
        return size;
    }

    public List<Section> sections() {
        return List.copyOf(sections);
    }

    public WorldSections world(int index) {
        return worlds.get(index);
    }

    public PairSections pair(int index) {
        return pairs.get(index);
    }

    Section add(String name, String unit, String meaning, Object... dimensions) {
        List<String> names = new ArrayList<>();
        int[] sizes = new int[dimensions.length / 2];
        for (int i = 0; i < sizes.length; i++) {
            names.add((String) dimensions[2 * i]);
            sizes[i] = (Integer) dimensions[2 * i + 1];
        }
        Section section = new Section(name, size, List.copyOf(names), sizes, unit, meaning);
        sections.add(section);
        size = Math.addExact(size, section.length());
        return section;
    }

    /// Grades of the widest regime of a world; grade index `grades` is "no score", `grades + 1` "not in
    /// force or not eligible".
    public static int widestGrades(World world) {
        int widest = 0;
        for (Regime regime : world.regimes()) {
            for (Regime.Version version : regime.versions()) {
                Regime.Scoring scoring = version.scoring();
                if (scoring != null) {
                    widest = Math.max(widest, scoring.grades().size());
                }
            }
        }
        return widest;
    }
}
