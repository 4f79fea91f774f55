package assay.golden;

import static org.assertj.core.api.Assertions.assertThat;

import assay.bench.Workload;
import assay.engine.Engine;
import assay.plan.Model;
import assay.tally.Kind;
import assay.tally.Layout;
import assay.tally.Section;
import assay.tally.WorldSections;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * The reference workloads come out of the engine as they came out of programs that were written for them alone: RW-1 in C
 * (one run on 9,830,400 people), RW-2 in numpy by months and not by days (two seeds of 6,000,000 people each).
 *
 * <p>A figure may be away by four standard errors, those of this run and of the reference together, and by half a unit of
 * the last digit that the reference was printed with.
 */
final class ReferenceWorkloadsTest {

    private static final long PEOPLE = 2_000_000;
    private static final double SIGMAS = 4;
    private static final int GROUPS = 8;
    private static final int GRADES = 6;
    private static final int BELOW_960 = 3;

    /** A workload after its 24 months. */
    private static final class Counted {
        private final WorldSections world;
        private final long[] tally;
        private final double people;

        Counted(Workload workload) {
            Model model = workload.model(Path.of("library"), PEOPLE);
            Layout layout = new Layout(model);
            tally = new long[layout.size()];
            Engine engine = new Engine(model, layout);
            IntStream.range(0, model.population().communities()).forEach(c -> engine.run(c, tally));
            world = layout.world(0);
            people = model.population().residents();
            assertThat(people).isEqualTo(PEOPLE);
        }

        /** Records with points, a person and month, from the beginning to the end of a month. */
        double records(int months) {
            long all = 0;
            for (int m = 0; m < months; m++) {
                all += at(world.entries, m, 0, 0) + at(world.entries, m, 0, 1);
            }
            return all / (people * months);
        }

        double[] grades(int months) {
            return IntStream.range(0, GRADES)
                    .mapToDouble(g -> at(world.monthGrade, months - 1, 0, g) / people)
                    .toArray();
        }

        double inGroup(int months, int group, List<Kind> kinds) {
            return kinds.stream()
                            .mapToLong(k -> at(world.monthCell, months - 1, k.ordinal(), group))
                            .sum()
                    / (people / GROUPS);
        }

        double share(int months, List<Kind> kinds) {
            return IntStream.range(0, GROUPS)
                    .mapToDouble(g -> inGroup(months, g, kinds) / GROUPS)
                    .sum();
        }

        private long at(Section section, int i, int j, int k) {
            return tally[section.at(i, j, k)];
        }
    }

    private static final List<Kind> LISTED =
            Arrays.stream(Kind.values()).filter(Kind::listed).toList();
    private static final List<Kind> WRONGFUL =
            Arrays.stream(Kind.values()).filter(Kind::wrongful).toList();

    /** Holds figures against a reference that was reckoned on so many people. */
    private static final class Held {
        private final SoftAssertions softly = new SoftAssertions();
        private final double reference;

        Held(double reference) {
            this.reference = reference;
        }

        /** A share of so many people here, and of as large a part of the reference. */
        void share(String name, double found, double expected, int digits, double part) {
            double half = Math.pow(10, -digits) / 2;
            double p = Math.max(found, expected + half);
            double error = Math.sqrt(p * (1 - p) * (1 / (PEOPLE * part) + 1 / (reference * part)));
            softly.assertThat(Math.abs(found - expected))
                    .as("%s: %s where the reference has %s", name, found, expected)
                    .isLessThanOrEqualTo(half + SIGMAS * error);
        }

        /** A mean number of events a month over so many months. */
        void rate(String name, double found, double expected, int digits, int months) {
            double error = Math.sqrt(expected / months * (1.0 / PEOPLE + 1 / reference));
            softly.assertThat(Math.abs(found - expected))
                    .as("%s: %s where the reference has %s", name, found, expected)
                    .isLessThanOrEqualTo(Math.pow(10, -digits) / 2 + SIGMAS * error);
        }
    }

    @Test
    void rw1ComesOutAsItDoesInC() {
        Counted rw1 = new Counted(Workload.RW_1);
        Held held = new Held(9_830_400);
        held.rate("records", rw1.records(24), 0.10617, 5, 24);
        held.share("listed", rw1.share(24, LISTED), 0.0190, 4, 1);
        double[] expected = {0, 0.00001, 0.0287, 0.7538, 0.1527, 0.0648};
        int[] digits = {5, 5, 4, 4, 4, 4};
        double[] grades = rw1.grades(24);
        for (int g = 0; g < GRADES; g++) {
            held.share("grade " + g, grades[g], expected[g], digits[g], 1);
        }
        held.softly.assertAll();
    }

    /** What the reference found at the end of a month; groups from g0 to g7, grades from below 600 upwards. */
    private record Expected(
            int months,
            double records,
            double listed,
            double byScore,
            double wrongful,
            double[] grades,
            int[] gradeDigits,
            double[] listedBy,
            double[] wrongfulBy) {}

    private static final Expected AFTER_12 = new Expected(
            12,
            0.1079,
            0.0275,
            0.0182,
            0.00392,
            new double[] {0, 0.00001, 0.0182, 0.8938, 0.0753, 0.0128},
            new int[] {5, 5, 4, 4, 4, 4},
            new double[] {0.0154, 0.0178, 0.0205, 0.0241, 0.0280, 0.0323, 0.0378, 0.0438},
            new double[] {0.0025, 0.0028, 0.0032, 0.0037, 0.0041, 0.0045, 0.0050, 0.0055});

    private static final Expected AFTER_24 = new Expected(
            24,
            0.1083,
            0.0373,
            0.0189,
            0.00393,
            new double[] {0, 0, 0.0189, 0.8933, 0.0751, 0.0127},
            new int[] {5, 5, 4, 4, 4, 4},
            new double[] {0.0248, 0.0270, 0.0300, 0.0339, 0.0377, 0.0424, 0.0481, 0.0541},
            new double[] {0.0025, 0.0027, 0.0033, 0.0037, 0.0041, 0.0046, 0.0051, 0.0055});

    @Test
    void rw2ComesOutAsItDoesByMonthsInNumpy() {
        Counted rw2 = new Counted(Workload.RW_2);
        Held held = new Held(12_000_000);
        for (Expected e : List.of(AFTER_12, AFTER_24)) {
            String after = " after month " + e.months();
            held.rate("records" + after, rw2.records(e.months()), e.records(), 4, e.months());
            held.share("listed" + after, rw2.share(e.months(), LISTED), e.listed(), 4, 1);
            held.share("wrongful" + after, rw2.share(e.months(), WRONGFUL), e.wrongful(), 5, 1);
            double[] grades = rw2.grades(e.months());
            double byScore = Arrays.stream(grades).limit(BELOW_960).sum();
            held.share("listed by score" + after, byScore, e.byScore(), 4, 1);
            for (int g = 0; g < GRADES; g++) {
                held.share("grade " + g + after, grades[g], e.grades()[g], e.gradeDigits()[g], 1);
            }
            for (int g = 0; g < GROUPS; g++) {
                String group = " of g" + g + after;
                double part = 1.0 / GROUPS;
                held.share("listed" + group, rw2.inGroup(e.months(), g, LISTED), e.listedBy()[g], 4, part);
                held.share("wrongful" + group, rw2.inGroup(e.months(), g, WRONGFUL), e.wrongfulBy()[g], 4, part);
            }
        }
        held.softly.assertAll();
    }
}
