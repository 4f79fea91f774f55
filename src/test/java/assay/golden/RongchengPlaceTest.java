package assay.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.evidence.Values;
import assay.society.Community;
import assay.society.Groups;
import assay.society.Place;
import assay.society.PlaceReader;
import assay.society.Population;
import assay.society.Strata;
import assay.text.KeysSeen;
import assay.text.Problems;
import assay.text.SourceText;
import java.nio.file.Path;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rongcheng as it ships, against figures of the census that its file does not hold. */
final class RongchengPlaceTest {

    private final Place place = read();

    private static Place read() {
        Problems problems = new Problems();
        SourceText text = SourceText.read(Path.of("library/places/rongcheng.yaml"), problems)
                .orElseThrow();
        Place place = PlaceReader.read(text, problems, new KeysSeen()).orElseThrow();
        assertThat(problems.all()).isEmpty();
        return place;
    }

    private static long residents(Population population, IntPredicate stratum) {
        return IntStream.range(0, population.strata().count())
                .filter(stratum)
                .mapToLong(population::residents)
                .sum();
    }

    @Test
    void itHasTheResidentsOfTheCensus() {
        Place.Filled filled = place.filled(Values.CENTRAL);
        Population population = filled.population();
        Strata strata = population.strata();
        assertThat(population.residents()).isEqualTo(714_211);
        assertThat(population.communities()).isEqualTo(175);
        assertThat(filled.residues()).isEmpty();
        assertThat(residents(population, s -> strata.category(s, 1) == 0)).isCloseTo(363_265, within(10L));
        assertThat(residents(population, s -> strata.category(s, 2) == 1)).isCloseTo(265_841, within(1L));
        assertThat(residents(population, s -> strata.ageFrom(s) >= 65)).isCloseTo(157_862, within(10L));
        assertThat(residents(population, strata::adult)).isCloseTo(628_692, within(10L));
    }

    @ParameterizedTest
    @ValueSource(longs = {5_000, 20_000, 65_536, 714_211, 1_400_000_000})
    void itCanBeFilledWithAnyNumberOfResidentsAndMissesNoTable(long residents) {
        Place.Filled filled = place.filled(residents, Values.CENTRAL);
        assertThat(filled.population().residents()).isEqualTo(residents);
        assertThat(filled.residues()).isEmpty();
    }

    @Test
    void familyHouseholdsAreAsManyAndAsLargeAsTheCensusCounted() {
        Population population = place.filled(Values.CENTRAL).population();
        long households = 0;
        long alone = 0;
        for (int id = 0; id < population.communities(); id++) {
            Community community = population.community(id);
            Groups groups = community.households();
            households += groups.count();
            alone += IntStream.range(0, groups.count())
                    .filter(h -> groups.size(h) == 1)
                    .count();
        }
        long family = households - 51_790;
        assertThat((double) family).isCloseTo(293_969, within(0.002 * 293_969));
        assertThat((double) (714_211 - 51_790) / family).isCloseTo(2.2534, within(0.005));
        assertThat((double) (alone - 51_790) / family).isCloseTo(0.2226, within(0.002));
    }

    @Test
    void asManyDieInAYearAsWerePublished() {
        Population population = place.filled(Values.CENTRAL).population();
        Strata strata = population.strata();
        double deaths = IntStream.range(0, strata.count())
                .mapToDouble(s -> place.turnover()
                                .reasons()
                                .getFirst()
                                .rates()
                                .get(strata.category(s, 0))
                                .doubleValue()
                        / 1000
                        * population.residents(s))
                .sum();
        assertThat(deaths).isCloseTo(6_730, within(67.3));
    }

    @Test
    void whatIsAssumedAboutAttributesTogetherMovesPeopleAndLeavesTheTablesAlone() {
        Values independent = Values.CENTRAL;
        for (Place.AssumedJoint joint : place.assumedJoints()) {
            independent = independent.with(joint.odds().id(), java.math.BigDecimal.ONE);
        }
        Population as = place.filled(Values.CENTRAL).population();
        Population without = place.filled(independent).population();
        Strata strata = as.strata();
        IntPredicate oldAndRural = s -> strata.ageFrom(s) >= 60 && strata.category(s, 2) == 1;
        assertThat(residents(as, oldAndRural)).isGreaterThan(residents(without, oldAndRural) + 5_000);
        IntPredicate rural = s -> strata.category(s, 2) == 1;
        assertThat(residents(as, rural)).isEqualTo(residents(without, rural));
        assertThat(place.publishedTogether("age", "sex")).isTrue();
        assertThat(place.publishedTogether("age", "residence")).isFalse();
    }
}
