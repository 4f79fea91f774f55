package assay.golden;

import static org.assertj.core.api.Assertions.assertThat;

import assay.chance.Cell;
import assay.chance.Fnv;
import assay.chance.Mark;
import assay.chance.Words;
import org.junit.jupiter.api.Test;

/** Many words at once are the words one by one. */
final class WordsTest {
    private static final int N = 257;
    private final Cell cell = Cell.of(7, Fnv.hash32("place/act/x"), 3, 11, 0);
    private final long[] even = new long[N];
    private final long[] marks = new long[N];

    private void draw() {
        for (int j = 0; j < N; j++) {
            even[j] = 2L * j;
        }
        Words.everySecond(marks, even, N, cell.start(), cell.gamma(), Cell.FIRST_MARK_WORD);
    }

    @Test
    void everySecondWordIsTheCellsWord() {
        draw();
        for (int j = 0; j < N; j++) {
            assertThat(marks[j]).isEqualTo(cell.word(Cell.FIRST_MARK_WORD + 2L * j));
        }
    }

    @Test
    void hashesAndDaysOfManyMarksAreThoseOfEach() {
        draw();
        long key = Fnv.hash64("courts/unpaid-judgment/coverage");
        long[] hashes = new long[N];
        long[] days = new long[N];
        Words.hash(hashes, marks, N, key);
        Words.days(days, marks, N);
        for (int j = 0; j < N; j++) {
            assertThat(hashes[j]).isEqualTo(Mark.hash(marks[j], key));
            assertThat(days[j] + 1).isEqualTo(Mark.day(marks[j]));
        }
    }
}
