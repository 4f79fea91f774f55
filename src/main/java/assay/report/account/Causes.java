package assay.report.account;

import assay.measure.Measure;
import assay.plan.World;
import assay.report.Block;
import assay.report.Block.Cell;
import assay.report.Chart.Line;
import assay.report.Chart.Ranges;
import assay.report.Quoted;
import assay.report.ReportContent.Alternative;
import assay.report.ReportContent.Cause;
import assay.report.ReportContent.Section;
import assay.tally.WorldSections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What stands behind the denials: which rules, by the records of which conduct.
///
/// The model tells but-for grounds by conduct (docs/model.md, section 10); the rules are those by which
/// such a record is a
/// ground in the alternative, all of them where there are several.
final class Causes {
    /// The row of denials that no single ground decides.
    static final String NONE = "none";

    private final Case study;
    private final Evident evident;

    Causes(Case study, Evident evident) {
        this.study = study;
        this.evident = evident;
    }

    /// In each alternative a row for each conduct that causes anything anywhere, in the order of the catalogue.
    List<Cause> all() {
        List<Cause> all = new ArrayList<>();
        Set<Integer> told = new LinkedHashSet<>();
        for (World world : study.model.worlds()) {
            WorldSections at = study.sections(world);
            for (int b = 0; b <= world.behaviours().size(); b++) {
                if (study.count(at.butFor.at(b, 0)) + study.count(at.butFor.at(b, 2)) > 0) {
                    told.add(b);
                }
            }
        }
        for (World world : study.model.worlds()) {
            WorldSections at = study.sections(world);
            Chains chains = new Chains(study, world);
            long denied = 0;
            for (int d = 0; d < world.domains().size(); d++) {
                denied += study.sum(at.wants, d * WorldSections.WANT_COLUMNS + WorldSections.DENIED);
            }
            for (int b : told.stream().sorted().toList()) {
                boolean none = b == world.behaviours().size();
                String id = none ? NONE : world.behaviours().get(b).id();
                all.add(new Cause(
                        world.id(),
                        none ? List.of() : chains.grounds(b),
                        id,
                        none ? "no single ground" : study.behaviour(id),
                        study.count(at.butFor.at(b, 0)),
                        Telling.share(study.count(at.butFor.at(b, 0)), denied, 100, "nobody was denied anything"),
                        Telling.share(study.count(at.butFor.at(b, 1)), denied, 100, "–"),
                        Telling.share(study.count(at.butFor.at(b, 2)), denied, 100, "–")));
            }
        }
        return all;
    }

    /// Nothing where nobody was denied anything.
    Optional<Section> section() {
        Map<String, List<Cause>> byConduct = new LinkedHashMap<>();
        all().forEach(cause -> byConduct
                .computeIfAbsent(cause.behaviour(), _ -> new ArrayList<>())
                .add(cause));
        if (byConduct.isEmpty()) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        byConduct.forEach((_, causes) -> {
            String conduct = causes.getFirst().conduct();
            String rules = rules(causes);
            List<Cell> row =
                    new ArrayList<>(List.of(rules.isEmpty() ? Cell.of(conduct) : new Cell.Words(rules, conduct)));
            for (int world = 0; world < causes.size(); world++) {
                Cause cause = causes.get(world);
                if (causes.stream().anyMatch(c -> c.denials() > 0)) {
                    lines.add(new Line("", rules.isEmpty() ? conduct : rules + ": " + conduct, world, cause.butFor()));
                }
                for (Quoted share : List.of(cause.butFor(), cause.wrongful(), cause.proximate())) {
                    row.add(Cell.of(share));
                }
            }
            rows.add(row);
        });
        List<String> heads = new ArrayList<>(List.of("rules, and the conduct on record"));
        List<Boolean> numeric = new ArrayList<>(List.of(false));
        for (Alternative a : study.alternatives()) {
            heads.addAll(List.of(a.id() + ": but-for", "of it wrongful", "set it off"));
            numeric.addAll(List.of(true, true, true));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                "A ground is but-for if without it the person would not have been refused that day. Several grounds can be but-for"
                        + " at once, or none if each alone would have been enough: the shares need not add up to 100 %. The ground that"
                        + " set it off is the one that last tipped the balance; each denial has one at most. A ground is a record of"
                        + " one kind of conduct; named with it are all rules by which such a record bars."));
        if (!lines.isEmpty()) {
            blocks.add(new Block.Picture(new Ranges(
                    "but-for",
                    "Rules but for which there would have been no denial",
                    "Share of denials with each but-for ground, in every alternative. Counts of the run at central values; no"
                            + " interval.",
                    "% of denials",
                    evident.asTold(Measure.DENIAL),
                    study.series(),
                    lines,
                    null)));
        }
        blocks.add(new Block.Sheet("causes-table", "Three ways to name a cause, % of denials", heads, numeric, rows));
        return Optional.of(new Section("causes", "What stands behind the denials", blocks));
    }

    /// "JD-02, CR-01"; a rule that not every alternative has is followed by those that have it: "JD-01 (C)".
    private static String rules(List<Cause> causes) {
        Map<String, List<String>> worlds = new LinkedHashMap<>();
        causes.forEach(cause -> cause.rules()
                .forEach(rule ->
                        worlds.computeIfAbsent(rule, _ -> new ArrayList<>()).add(cause.world())));
        List<String> told = new ArrayList<>();
        worlds.forEach(
                (rule, in) -> told.add(in.size() == causes.size() ? rule : rule + " (" + String.join(", ", in) + ")"));
        return String.join(", ", told);
    }
}
