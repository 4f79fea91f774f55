package assay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.report.ReportContent.Category;
import assay.report.ReportContent.Count;
import assay.report.ReportContent.Dots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class DotsTest {

    private static Dots dots(long... neverAndBarred) {
        List<Count> counts = new ArrayList<>();
        for (Category category : Category.values()) {
            counts.add(new Count(
                    category, neverAndBarred[2 * category.ordinal()], neverAndBarred[2 * category.ordinal() + 1]));
        }
        return new Dots("A", Arrays.stream(neverAndBarred).sum(), counts);
    }

    @Property
    void dotsAddUpToAThousandAndNobodyIsLost(@ForAll @Size(10) long[] counts) {
        long[] people = Arrays.stream(counts)
                .map(c -> Math.floorMod(c, 1_000_000_000_000L))
                .toArray();
        DotPicture.Seats seats = DotPicture.seats(dots(people));

        boolean somebody = Arrays.stream(people).sum() > 0;
        assertThat(seats.solid().values().stream().mapToInt(i -> i).sum()).isEqualTo(somebody ? 1000 : 0);
        for (Category category : Category.values()) {
            long all = people[2 * category.ordinal()] + people[2 * category.ordinal() + 1];
            int solid = seats.solid().getOrDefault(category, -1);
            assertThat(solid > 0 || seats.hollow().contains(category))
                    .as(category.name())
                    .isEqualTo(all > 0);
            assertThat(seats.ringed().getOrDefault(category, -1)).isBetween(0, solid);
        }
    }

    @Property
    void aShareIsNeverOffByAWholeSeat(@ForAll @Size(5) List<@LongRange(min = 0, max = 1_000_000) Long> counts) {
        long[] votes = counts.stream().mapToLong(c -> c).toArray();
        long total = Arrays.stream(votes).sum();
        int[] seats = Apportionment.of(votes, 1000);
        for (int i = 0; i < votes.length && total > 0; i++) {
            assertThat(Math.abs(seats[i] - 1000.0 * votes[i] / total)).isLessThan(1);
        }
    }

    @Test
    void aCategoryOfTooFewIsOneHollowDotBesidesTheThousand() {
        DotPicture.Seats seats = DotPicture.seats(dots(1, 0, 0, 0, 0, 0, 0, 0, 99_999, 0));

        assertThat(seats.solid().get(Category.LAWFUL)).isEqualTo(1000);
        assertThat(seats.hollow()).containsExactly(Category.FACT);
    }

    @Test
    void largestRemaindersGoFirstAndTheEarlierWhereTheyAreEqual() {
        assertThat(Apportionment.of(new long[] {1, 1, 1}, 1000)).containsExactly(334, 333, 333);
        // Seats of 1,000 by hand: quotas 416.66…, 333.33…, 250.
        assertThat(Apportionment.of(new long[] {5, 4, 3}, 1000)).containsExactly(417, 333, 250);
        assertThat(Apportionment.of(new long[] {0, 0}, 1000)).containsExactly(0, 0);
    }

    @Test
    void dotsThatDoNotAddUpAreRefused() {
        assertThatThrownBy(() -> new Dots("A", 5, List.of(new Count(Category.LAWFUL, 1, 3))))
                .hasMessageContaining("add up to 5");
    }
}
