package assay.law;

import assay.law.GradeRule.Band;
import assay.text.Fields;
import assay.text.Node.Entry;
import assay.text.Node.Scalar;
import assay.text.Problem;
import assay.text.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads grades, and holds their bands to tiling all scores: no gap, no overlap, open at both ends. */
final class BandsReader {

    private static final Pattern BAND = Pattern.compile("(-?[0-9]{1,7})?(\\.\\.)?(-?[0-9]{1,7})?");

    private final Problems problems;

    BandsReader(Problems problems) {
        this.problems = problems;
    }

    Optional<GradeRule> grades(Rule rule, Fields in) {
        List<Band> bands = new ArrayList<>();
        boolean sound = true;
        for (Entry entry : in.rest()) {
            Optional<Band> band = band(entry);
            band.ifPresent(bands::add);
            sound &= band.isPresent();
        }
        if (bands.isEmpty()) {
            problems.add(Problem.error("E-GRADES", in.at(), "there are no grades here")
                    .allowing("A: 1000..", "B: ..999"));
            return Optional.empty();
        }
        bands.sort(Comparator.comparingLong(
                b -> b.lowest().isPresent() ? b.lowest().getAsInt() : Long.MIN_VALUE));
        if (sound) {
            tile(bands);
        }
        return Optional.of(new GradeRule(rule, bands));
    }

    private Optional<Band> band(Entry entry) {
        if (entry.value() instanceof Scalar text) {
            Matcher form = BAND.matcher(text.text());
            if (form.matches() && (form.group(1) != null || (form.group(2) != null && form.group(3) != null))) {
                OptionalInt from = bound(form.group(1));
                OptionalInt to = form.group(2) == null ? from : bound(form.group(3));
                if (from.isPresent() && to.isPresent() && from.getAsInt() > to.getAsInt()) {
                    problems.add(Problem.error("E-RANGE", text.at(), text.kind() + " runs downwards")
                            .maybe("'" + to.getAsInt() + ".." + from.getAsInt() + "'"));
                    return Optional.empty();
                }
                return Optional.of(new Band(entry.key().text(), from, to, text.at()));
            }
        }
        problems.add(Problem.error("E-GRADES", entry.value().at(), entry.value().kind() + " is not a band of scores")
                .allowing("600..849", "..599", "1050.."));
        return Optional.empty();
    }

    private static OptionalInt bound(@org.jspecify.annotations.Nullable String number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(number));
    }

    private void tile(List<Band> bands) {
        Band worst = bands.getFirst();
        Band best = bands.getLast();
        if (worst.lowest().isPresent()) {
            problems.add(Problem.error(
                            "E-GRADES",
                            worst.at(),
                            "no grade is given to scores below "
                                    + worst.lowest().getAsInt())
                    .maybe("'.." + worst.highest().orElse(worst.lowest().getAsInt()) + "'"));
        }
        for (int i = 1; i < bands.size(); i++) {
            Band below = bands.get(i - 1);
            Band above = bands.get(i);
            long next = below.highest().isPresent() ? below.highest().getAsInt() + 1L : Long.MAX_VALUE;
            long from = above.lowest().isPresent() ? above.lowest().getAsInt() : Long.MIN_VALUE;
            if (from < next) {
                problems.error(
                        "E-GRADES",
                        above.at(),
                        "the grades " + below.grade() + " and " + above.grade() + " overlap: both hold the score "
                                + (above.lowest().isPresent()
                                        ? above.lowest().getAsInt()
                                        : below.lowest().orElse(0)));
            } else if (from > next) {
                String gap = from - next == 1 ? "the score " + next : "scores from " + next + " to " + (from - 1);
                problems.error("E-GRADES", above.at(), "no grade is given to " + gap);
            }
        }
        if (best.highest().isPresent()) {
            problems.add(Problem.error(
                            "E-GRADES",
                            best.at(),
                            "no grade is given to scores above "
                                    + best.highest().getAsInt())
                    .maybe("'" + best.lowest().orElse(best.highest().getAsInt()) + "..'"));
        }
    }
}
