package assay.golden;

import static org.assertj.core.api.Assertions.assertThat;

import assay.chance.Cell;
import assay.chance.Fnv;
import assay.chance.Mark;
import assay.chance.Philox4x32;
import assay.chance.Purpose;
import assay.chance.Rates;
import assay.chance.SplitMix;
import assay.measure.LatinHypercube;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The bits of `docs/chance.md`, against published vectors, the JDK, and a second program of forty lines of Python
/// written from that page.
final class ChanceGoldenTest {
    /// Seed 20141124, process `rongcheng/act/evasion`, community 17, month 83, band 2.
    private static final Cell CELL = Cell.of(20141124L, Fnv.hash32("rongcheng/act/evasion"), 17, 83, 2);

    /// Random123 1.14, `tests/kat_vectors`, the three lines `philox4x32 10`.
    @Test
    void philoxGivesTheKnownAnswersOfItsAuthors() {
        assertThat(Philox4x32.block(0, 0, 0, 0, 0L))
                .isEqualTo(new Philox4x32(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8));
        assertThat(Philox4x32.block(-1, -1, -1, -1, -1L))
                .isEqualTo(new Philox4x32(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd));
        assertThat(Philox4x32.block(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0))
                .isEqualTo(new Philox4x32(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1));
    }

    @Test
    void theLowHalfOfTheSeedIsTheFirstWordOfTheKey() {
        assertThat(Philox4x32.block(1, 2, 3, 4, 0x299f31d0_a4093822L))
                .isEqualTo(Philox4x32.block(1, 2, 3, 4, 0xa4093822, 0x299f31d0));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 42, 0x9E3779B97F4A7C15L, Long.MIN_VALUE})
    void wordsAndIncrementsAreMixedAsInTheJdk(long seed) {
        long gamma = SplitMix.GOLDEN_GAMMA;
        assertThat(SplitMix.mix64(seed + gamma)).isEqualTo(new SplittableRandom(seed).nextLong());
        long childSeed = SplitMix.mix64(seed + gamma);
        long childGamma = SplitMix.mixGamma(seed + 2 * gamma);
        SplittableRandom child = new SplittableRandom(seed).split();
        for (int j = 1; j <= 5; j++) {
            assertThat(Cell.word(childSeed, childGamma, j)).isEqualTo(child.nextLong());
        }
    }

    /// draft-eastlake-fnv, appendix C ("", "a", "foobar"); the last from the Python program.
    @Test
    void textsHashAsInTheDraftOfFnv() {
        assertThat(List.of(Fnv.hash32(""), Fnv.hash32("a"), Fnv.hash32("foobar"), Fnv.hash32("信用/daß")))
                .containsExactly(0x811c9dc5, 0xe40c292c, 0xbf9cf968, 0x14390c8c);
        assertThat(List.of(Fnv.hash64(""), Fnv.hash64("a"), Fnv.hash64("foobar"), Fnv.hash64("信用/daß")))
                .containsExactly(0xcbf29ce484222325L, 0xaf63dc4c8601ec8cL, 0x85944171f73967e8L, 0xce203efc8ee95b0cL);
    }

    @Test
    void aCellHasTheWordsOfThePage() {
        assertThat(CELL).isEqualTo(new Cell(0xf6750b8a2e74b0b6L, 0x4abf9ea5bdac5fedL));
        assertThat(List.of(
                        CELL.word(Cell.COUNT_WORD), CELL.word(Cell.FIRST_OWNER_WORD), CELL.word(Cell.FIRST_MARK_WORD)))
                .containsExactly(0x7733313f6e99688fL, 0xced650c69579fe6cL, 0xb557d064e35ca4abL);
    }

    @Test
    void aMarkHasTheDayTheLevelsAndTheHashesOfThePage() {
        long mark = CELL.word(Cell.FIRST_MARK_WORD);
        assertThat(Mark.day(mark)).isEqualTo(6);
        assertThat(Mark.level(mark, 0)).isEqualTo(4723783);
        assertThat(Mark.level(mark, 2)).isEqualTo(43001998);
        assertThat(Mark.level(mark, 6)).isEqualTo(688031975);
        assertThat(Purpose.of("courts", "evasion", "coverage").hash(mark)).isEqualTo(0x042ec8fd524649cfL);
        assertThat(Mark.at(mark, 5)).isEqualTo(0x5149ade52edb29d8L);
    }

    @Test
    void aSampleOfTheRangesHasThePointsOfThePage() {
        LatinHypercube sample = LatinHypercube.of(7, List.of("coverage"), 5);
        long[] points = new long[5];
        for (int draw = 0; draw < points.length; draw++) {
            points[draw] = sample.fraction(draw, 0);
        }
        assertThat(points)
                .containsExactly(
                        0x28be9128a08775f8L,
                        0xc31b28d51a16abddL,
                        0xf8a38f88316490a1L,
                        0x93440b70694b9872L,
                        0x4519093c0a0a0cf5L);
        assertThat(LatinHypercube.of(7, List.of("delay"), 1).fraction(0, 0)).isEqualTo(0x52586b4fe3f62e40L);
    }

    /// 1 / 12,000 of 2³² is 357,913.94…; 0.5 / 2³² a month is a tie between 0 and 1.
    @Test
    void aRateIsRoundedOnceToTheNearestUnit() {
        assertThat(Rates.yearlyPerThousand(BigDecimal.ONE)).isEqualTo(357_914);
        assertThat(Rates.yearlyPerThousand(new BigDecimal("12000"))).isEqualTo(Rates.ONE_A_MONTH);
        assertThat(Rates.monthly(BigDecimal.ONE.divide(BigDecimal.valueOf(2 * Rates.ONE_A_MONTH))))
                .isZero();
        assertThat(Rates.monthly(new BigDecimal("0.0017"))).isEqualTo(7_301_444);
    }
}
