package assay.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import assay.evidence.Basis.Assumed;
import assay.society.Attribute;
import assay.society.Category.Bounds;
import assay.society.Community;
import assay.society.Fitting;
import assay.society.Groups;
import assay.society.Integerisation;
import assay.society.Marginal;
import assay.society.Population;
import assay.society.Proportion;
import assay.society.Strata;
import assay.society.Ties;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of communities, however many residents there are and however they are cut. */
final class PopulationTest {

    private static final Strata STRATA = new Strata(List.of(
            Attribute.of("age", "0-14", "15-17", "18-19", "20-34", "35-49", "50-64", "65+"),
            Attribute.of("sex", "male", "female"),
            Attribute.of("residence", "urban", "rural")));

    private static final List<String> SIZES = List.of("0.2226", "0.4596", "0.2043", "0.0806", "0.0237", "0.0092");

    private static final Ties TIES = new Ties(
            SIZES.stream().map(s -> Proportion.of(new BigDecimal(s))).toList(),
            new Proportion(51_790, 714_211),
            new Proportion(24_600, 714_211),
            Proportion.of(new BigDecimal("0.35")),
            new Bounds(18, 64),
            Proportion.of(new BigDecimal("0.65")));

    private static Population population(long residents) {
        return population(residents, TIES, Population.MOST_IN_COMMUNITY);
    }

    private static Population population(long residents, Ties ties, int most) {
        List<Marginal> marginals = List.of(
                marginal("age", true, "0.0996", "0.0202", "0.0134", "0.1486", "0.2136", "0.2836", "0.2210"),
                marginal("sex", false, "0.508624", "0.491376"),
                marginal("residence", false, "0.627784", "0.372216"));
        return Population.cut(
                STRATA,
                Integerisation.round(STRATA, marginals, Fitting.fit(STRATA, marginals), residents)
                        .persons(),
                ties,
                most);
    }

    private static Marginal marginal(String attribute, boolean primary, String... shares) {
        return new Marginal(
                attribute,
                List.of(attribute),
                Arrays.stream(shares).map(BigDecimal::new).toList(),
                new Assumed("a test"),
                Optional.empty(),
                primary);
    }

    private static List<Community> communities(Population population) {
        return IntStream.range(0, population.communities())
                .mapToObj(population::community)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 63, 5_000, 20_000, 65_536, 714_211})
    void communitiesAddUpToTheStrata(long residents) {
        Population population = population(residents);
        long[] counted = new long[STRATA.count()];
        for (Community community : communities(population)) {
            assertThat(community.size())
                    .isEqualTo(population.size(community.id()))
                    .isLessThanOrEqualTo(Population.MOST_IN_COMMUNITY);
            assertThat(community.stratum()).isSorted();
            for (short stratum : community.stratum()) {
                counted[stratum]++;
            }
        }
        for (int stratum = 0; stratum < counted.length; stratum++) {
            assertThat(counted[stratum]).isEqualTo(population.residents(stratum));
        }
        assertThat(Arrays.stream(counted).sum()).isEqualTo(residents);
    }

    @Test
    void aPlaceHasAsManyCommunitiesAsItNeedsAndSixtyFourAtLeast() {
        assertThat(population(5_000).communities()).isEqualTo(64);
        assertThat(population(262_144).communities()).isEqualTo(64);
        assertThat(population(262_145).communities()).isEqualTo(65);
        assertThat(population(714_211).communities()).isEqualTo(175);
        assertThat(population(714_211, TIES, 1_024).communities()).isEqualTo(698);
        assertThat(population(1_400_000_000).communities()).isEqualTo(341_797);
    }

    @Property(tries = 30)
    void everyCommunityHasItsShareOfEachStratumToThePerson(
            @ForAll @IntRange(min = 1, max = 900_000) int residents,
            @ForAll @IntRange(min = 50, max = 4_096) int most) {
        Population population = population(residents, Ties.NONE, most);
        for (int community = 0; community < population.communities(); community++) {
            for (int stratum = 0; stratum < STRATA.count(); stratum++) {
                double fair = (double) population.residents(stratum) / population.communities();
                assertThat((double) population.size(community, stratum)).isCloseTo(fair, within(1.0));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 63, 5_000, 65_536, 714_211})
    void everyTieIsWithinOneCommunityAndEveryResidentHasOneHousehold(long residents) {
        for (Community community : communities(population(residents))) {
            dividesAll(community.households(), community.size());
            dividesAll(community.namesakes(), community.size());
            Groups firms = community.firms();
            assertThat(firms.count()).isEqualTo(community.heads().length);
            for (int firm = 0; firm < firms.count(); firm++) {
                assertThat(firms.of()[community.heads()[firm]]).isEqualTo(firm);
            }
        }
    }

    private static void dividesAll(Groups groups, int size) {
        assertThat(groups.of()).hasSize(size);
        assertThat(groups.members()).hasSize(size);
        boolean[] seen = new boolean[size];
        for (int group = 0; group < groups.count(); group++) {
            if (groups.size(group) == 0) {
                fail("group " + group + " is empty");
            }
            for (int i = 0; i < groups.size(group); i++) {
                int member = groups.member(group, i);
                if (seen[member] || groups.of()[member] != group) {
                    fail("resident " + member + " is not in group " + group + " once");
                }
                seen[member] = true;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5_000, 65_536, 714_211})
    void noChildLivesWithoutAnAdult(long residents) {
        for (Community community : communities(population(residents))) {
            Groups households = community.households();
            for (int household = 0; household < households.count(); household++) {
                int h = household;
                if (IntStream.range(0, households.size(h))
                        .noneMatch(i -> STRATA.adult(community.stratum()[households.member(h, i)]))) {
                    fail("household " + h + " of community " + community.id() + " has no adult");
                }
            }
        }
    }

    /** Of all households, those of one hold the residents outside family households too. */
    @ParameterizedTest
    @ValueSource(longs = {5_000, 20_000, 714_211})
    void householdsHaveTheSizesThatWerePublished(long residents) {
        long[] ofSize = new long[SIZES.size() + 1];
        for (Community community : communities(population(residents))) {
            Groups households = community.households();
            for (int household = 0; household < households.count(); household++) {
                ofSize[households.size(household)]++;
            }
        }
        ofSize[1] -= TIES.outside().of(residents);
        long all = Arrays.stream(ofSize).sum();
        double tolerance = residents < 100_000 ? 0.02 : 0.001;
        for (int size = 1; size < ofSize.length; size++) {
            assertThat((double) ofSize[size] / all)
                    .isCloseTo(Double.parseDouble(SIZES.get(size - 1)), within(tolerance));
        }
    }

    @Test
    void couplesAreOfBothSexesAndChildrenLiveWithThoseWhoCouldBeTheirParents() {
        Population population = population(714_211);
        long ofTwo = 0;
        long mixed = 0;
        long children = 0;
        long withParents = 0;
        for (Community community : communities(population)) {
            Groups households = community.households();
            for (int household = 0; household < households.count(); household++) {
                int h = household;
                int[] strata = IntStream.range(0, households.size(h))
                        .map(i -> community.stratum()[households.member(h, i)])
                        .toArray();
                if (strata.length == 2) {
                    ofTwo++;
                    mixed += STRATA.category(strata[0], 1) != STRATA.category(strata[1], 1) ? 1 : 0;
                }
                long young = Arrays.stream(strata).filter(s -> !STRATA.adult(s)).count();
                children += young;
                boolean parents =
                        Arrays.stream(strata).anyMatch(s -> STRATA.ageFrom(s) >= 20 && STRATA.ageFrom(s) < 50);
                withParents += parents ? young : 0;
            }
        }
        assertThat((double) mixed / ofTwo).isGreaterThan(0.95);
        assertThat((double) withParents / children).isGreaterThan(0.95);
    }

    @ParameterizedTest
    @ValueSource(longs = {20_000, 714_211})
    void whoLivesOutsideFamilyHouseholdsAndWhoHeadsAFirmIsSpreadOverTheStrata(long residents) {
        Population population = population(residents);
        long[] heads = new long[STRATA.count()];
        long firms = 0;
        for (Community community : communities(population)) {
            firms += community.firms().count();
            for (int head : community.heads()) {
                heads[community.stratum()[head]]++;
                assertThat(community.isHead(head)).isTrue();
            }
        }
        assertThat(firms).isEqualTo(TIES.firms().of(residents));
        long workers = IntStream.range(0, STRATA.count())
                .filter(PopulationTest::works)
                .mapToLong(population::residents)
                .sum();
        for (int stratum = 0; stratum < heads.length; stratum++) {
            double fair = works(stratum) ? (double) firms * population.residents(stratum) / workers : 0;
            assertThat((double) heads[stratum]).isCloseTo(fair, within(0.05 * fair + 8));
        }
    }

    private static boolean works(int stratum) {
        return STRATA.ageFrom(stratum) >= 18 && STRATA.ageTo(stratum) <= 64;
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.45", "0.65", "0.85", "1"})
    void theShareOfResidentsWithANamesakeIsTheOneAssumed(String share) {
        Population population = population(
                714_211, TIES.withNamesakes(Proportion.of(new BigDecimal(share))), Population.MOST_IN_COMMUNITY);
        long shared = 0;
        for (Community community : communities(population)) {
            Groups classes = community.namesakes();
            for (int nameClass = 0; nameClass < classes.count(); nameClass++) {
                shared += classes.size(nameClass) > 1 ? classes.size(nameClass) : 0;
            }
        }
        assertThat(shared).isEqualTo(population.ties().namesakes().of(714_211));
    }

    @Test
    void nameClassesThinOutAsZipfSays() {
        Groups classes = population(714_211).community(0).namesakes();
        int[] sizes = IntStream.range(0, classes.count())
                .map(classes::size)
                .filter(size -> size > 1)
                .toArray();
        for (int rank = 2; rank < 20; rank++) {
            assertThat(sizes[rank - 1]).isCloseTo(sizes[1] * 2 / rank, within(1));
        }
    }

    @Test
    void aCommunityIsTheSameHoweverOftenAndInWhateverOrderItIsBuilt() {
        Population population = population(65_536);
        Population again = population(65_536);
        for (int id = population.communities() - 1; id >= 0; id--) {
            Community one = population.community(id);
            Community other = again.community(id);
            assertThat(one.stratum()).isEqualTo(other.stratum());
            assertThat(one.households().of()).isEqualTo(other.households().of());
            assertThat(one.firms().of()).isEqualTo(other.firms().of());
            assertThat(one.heads()).isEqualTo(other.heads());
            assertThat(one.namesakes().of()).isEqualTo(other.namesakes().of());
        }
    }

    @Test
    void aPlaceWithoutAgesAndSexesHasHouseholdsToo() {
        Strata groups = new Strata(List.of(Attribute.of("group", "g0", "g1")));
        Population population = Population.cut(groups, List.of(4_000L, 4_000L), TIES);
        for (Community community : communities(population)) {
            dividesAll(community.households(), community.size());
        }
        assertThat(population.community(0).households().count()).isLessThan(population.size(0));
    }

    @Test
    void aPlaceOfChildrenAlonePutsNobodyOutside() {
        Strata ages = new Strata(List.of(Attribute.of("age", "0-17")));
        Population population = Population.cut(ages, List.of(6_400L), TIES);
        for (Community community : communities(population)) {
            dividesAll(community.households(), community.size());
            assertThat(community.firms().count()).isZero();
        }
    }
}
