package assay.report.account;

import assay.measure.Figure;
import assay.measure.Group;
import assay.measure.Measure;
import assay.measure.Split;
import assay.measure.Subject;
import assay.report.Digits;
import assay.report.Ends;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Who carries it: the group whose share of the harm is farthest from its reference, among those that chance alone does
/// not explain, with how far apart the two were in conduct and in records.
final class Carrying {
    private final Case study;
    private final List<Carried> carried = new ArrayList<>();
    private int compared;

    /// @param ratio group ÷ reference
    private record Carried(Group group, Group reference, Figure ratio) {
        double times() {
            double value = ratio.value().getAsDouble();
            return Math.max(value, 1 / value);
        }

        boolean more() {
            return ratio.value().getAsDouble() > 1;
        }

        Group bearing() {
            return more() ? group : reference;
        }

        Group other() {
            return more() ? reference : group;
        }

        Ends chance() {
            return ratio.chance()
                    .map(c -> more() ? new Ends(c.low(), c.high()) : new Ends(1 / c.high(), 1 / c.low()))
                    .orElseThrow();
        }
    }

    Carrying(Case study) {
        this.study = study;
        for (Group group : study.outcome.groups()) {
            Optional<Group> reference = study.reference(group);
            if (reference.isEmpty() || group.reference()) {
                continue;
            }
            compared++;
            ratio(study.headline, group, reference.get())
                    .filter(f ->
                            f.chance().filter(c -> c.low() > 1 || c.high() < 1).isPresent())
                    .ifPresent(f -> carried.add(new Carried(group, reference.get(), f)));
        }
    }

    private Optional<Figure> ratio(Measure measure, Group group, Group reference) {
        return study.figure(
                        measure,
                        new Subject.GroupRatio(study.main().id(), reference.category()),
                        group.dimension(),
                        group.category(),
                        Split.WHOLE)
                .filter(f -> f.value().isPresent() && f.value().getAsDouble() > 0);
    }

    private Optional<Carried> most() {
        return carried.stream().max(Comparator.comparingDouble(Carried::times));
    }

    /// For the report; empty if no group has a reference.
    String sentence() {
        return compared == 0
                ? ""
                : most().map(most -> "For " + named(most.bearing()) + " it is " + Digits.of(most.times()) + " times ("
                                + Digits.of(most.chance()) + " by chance) that for " + named(most.other())
                                + "; in conduct " + times(Measure.CONDUCT, most) + " times, in records "
                                + times(Measure.RECORDS, most) + ". The largest of " + compared
                                + " comparisons, uncorrected.")
                        .orElse("No group differs from its reference by more than chance explains, in " + compared
                                + " comparisons.");
    }

    /// For a line of the terminal.
    String brief() {
        return compared == 0
                ? ""
                : most().map(most -> named(most.bearing()) + ", " + Digits.of(most.times()) + " × "
                                + named(most.other()).replace(" residents", "") + " (" + Digits.brief(most.chance())
                                + "); conduct " + times(Measure.CONDUCT, most) + " ×, records "
                                + times(Measure.RECORDS, most) + " ×; largest of " + compared)
                        .orElse("no group by more than chance explains, in " + compared + " comparisons");
    }

    private static String named(Group group) {
        String plain = Case.plain(group.category());
        return Character.isDigit(plain.charAt(0)) || plain.startsWith("up to")
                ? "residents " + plain
                : plain + " residents";
    }

    private String times(Measure measure, Carried carried) {
        return ratio(measure, carried.group(), carried.reference())
                .map(f -> Digits.of(
                        carried.more() ? f.value().getAsDouble() : 1 / f.value().getAsDouble()))
                .orElse("undefined");
    }
}
