package assay.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import assay.evidence.Basis.Assumed;
import assay.society.Association;
import assay.society.Attribute;
import assay.society.Attribute.AskedOf;
import assay.society.Clause;
import assay.society.Fitting;
import assay.society.Fitting.Fitted;
import assay.society.Integerisation;
import assay.society.Integerisation.Persons;
import assay.society.Marginal;
import assay.society.MarginalConflict;
import assay.society.Residue;
import assay.society.Strata;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of strata fitted to published tables and rounded to persons. */
final class FittingTest {

    private static final Attribute SEX = Attribute.of("sex", "male", "female");
    private static final Attribute RESIDENCE = Attribute.of("residence", "urban", "rural");
    private static final Attribute AGE = Attribute.of("age", "0-17", "18-64", "65+");

    private static Marginal marginal(List<String> attributes, String... shares) {
        return table(attributes, Arrays.stream(shares).map(BigDecimal::new).toList(), false);
    }

    private static Marginal primary(Marginal marginal) {
        return table(marginal.attributes(), marginal.shares(), true);
    }

    private static Marginal table(List<String> attributes, List<BigDecimal> shares, boolean primary) {
        return new Marginal(
                String.join(" × ", attributes), attributes, shares, new Assumed("a test"), Optional.empty(), primary);
    }

    @Test
    void withoutAnythingKnownAboutThemTogetherTwoAttributesAreIndependent() {
        Strata strata = new Strata(List.of(SEX, AGE));
        Fitted fitted = Fitting.fit(
                strata, List.of(marginal(List.of("sex"), "0.6", "0.4"), marginal(List.of("age"), "0.2", "0.5", "0.3")));
        assertThat(fitted.converged()).isTrue();
        double[] expected = {0.12, 0.30, 0.18, 0.08, 0.20, 0.12};
        for (int stratum = 0; stratum < expected.length; stratum++) {
            assertThat(fitted.shares().get(stratum)).isCloseTo(expected[stratum], within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.25", "0.5", "2", "9"})
    void aTwoByTwoTableIsTheRootOfItsQuadratic(String odds) {
        double p = 0.6;
        double q = 0.3;
        double psi = Double.parseDouble(odds);
        double s = 1 + (p + q) * (psi - 1);
        double both = (s - Math.sqrt(s * s - 4 * psi * (psi - 1) * p * q)) / (2 * (psi - 1));

        Fitted fitted = Fitting.fit(
                new Strata(List.of(SEX, RESIDENCE)),
                List.of(marginal(List.of("sex"), "0.6", "0.4"), marginal(List.of("residence"), "0.3", "0.7")),
                List.of(new Association(
                        Clause.of("sex", "male"), Clause.of("residence", "urban"), new BigDecimal(odds))));

        assertThat(fitted.converged()).isTrue();
        assertThat(fitted.shares().getFirst()).isCloseTo(both, within(1e-11));
    }

    @Test
    void aMarginalOfSomeResidentsBindsThemAlone() {
        Attribute schooling = new Attribute(
                "schooling",
                Attribute.of("schooling", "none", "school", "degree").categories(),
                Optional.of(new AskedOf("age", List.of("18-64", "65+"), "none")));
        Strata strata = new Strata(List.of(AGE, schooling));
        Fitted fitted = Fitting.fit(
                strata,
                List.of(
                        marginal(List.of("age"), "0.2", "0.5", "0.3"),
                        marginal(List.of("schooling"), "0.1", "0.7", "0.2")));
        assertThat(fitted.shares().get(strata.stratum(0, 0))).isCloseTo(0.2, within(1e-12));
        assertThat(fitted.shares().get(strata.stratum(0, 2))).isZero();
        assertThat(fitted.shares().get(strata.stratum(1, 2))).isCloseTo(0.5 * 0.2, within(1e-12));
        assertThat(fitted.shares().get(strata.stratum(2, 0))).isCloseTo(0.3 * 0.1, within(1e-12));
    }

    @Test
    void tiesInRoundingGoToTheFirstStratum() {
        Strata strata = new Strata(List.of(SEX, RESIDENCE));
        List<Marginal> marginals =
                List.of(marginal(List.of("sex"), "0.5", "0.5"), marginal(List.of("residence"), "0.5", "0.5"));
        Persons persons = Integerisation.round(strata, marginals, Fitting.fit(strata, marginals), 5);
        assertThat(persons.persons()).containsExactly(2L, 1L, 1L, 1L);
        assertThat(persons.residues()).isEmpty();
    }

    @Test
    void twoMarginalsThatCannotBothHoldAreNamed() {
        Strata strata = new Strata(List.of(SEX, AGE, RESIDENCE));
        List<Marginal> marginals = List.of(
                marginal(List.of("residence"), "0.5", "0.5"),
                marginal(List.of("sex", "residence"), "0.25", "0.25", "0.25", "0.25"),
                primary(marginal(List.of("sex", "age"), "0.2", "0.25", "0.15", "0.1", "0.2", "0.1")));
        assertThatThrownBy(() -> Integerisation.round(strata, marginals, Fitting.fit(strata, marginals), 10_000))
                .isInstanceOfSatisfying(MarginalConflict.class, conflict -> {
                    assertThat(conflict.first()).isEqualTo("sex × residence");
                    assertThat(conflict.second()).isEqualTo("sex × age");
                    assertThat(Math.abs(conflict.worst().persons())).isGreaterThan(1);
                });
    }

    @Test
    void aTableThatDividesNobodyLosesNobody() {
        Attribute schooling = new Attribute(
                "schooling",
                Attribute.of("schooling", "none", "degree").categories(),
                Optional.of(new AskedOf("age", List.of("18-64", "65+"), "none")));
        Strata strata = new Strata(List.of(AGE, schooling));
        List<Marginal> marginals =
                List.of(marginal(List.of("schooling"), "0.5", "0.5"), primary(marginal(List.of("age"), "1", "0", "0")));
        Persons persons = Integerisation.round(strata, marginals, Fitting.fit(strata, marginals), 100);
        assertThat(persons.persons().stream().mapToLong(Long::longValue).sum()).isEqualTo(100);
    }

    /** A place with two to four attributes, one marginal each, the first two also published together as primary. */
    record Published(Strata strata, List<Marginal> marginals) {}

    @Provide
    Arbitrary<Published> published() {
        Arbitrary<List<Integer>> sizes =
                Arbitraries.integers().between(2, 5).list().ofMinSize(2).ofMaxSize(4);
        return sizes.flatMap(s -> {
            List<Attribute> attributes = new ArrayList<>();
            for (int a = 0; a < s.size(); a++) {
                String[] categories = new String[s.get(a)];
                Arrays.setAll(categories, c -> "c" + c);
                attributes.add(Attribute.of("a" + a, categories));
            }
            List<Arbitrary<Marginal>> tables = new ArrayList<>();
            tables.add(table(List.of("a0", "a1"), s.get(0) * s.get(1), true));
            for (int a = 2; a < s.size(); a++) {
                tables.add(table(List.of("a" + a), s.get(a), false));
            }
            return Combinators.combine(tables).as(m -> new Published(new Strata(attributes), m));
        });
    }

    private static Arbitrary<Marginal> table(List<String> attributes, int cells, boolean primary) {
        return Arbitraries.integers().between(1, 1000).list().ofSize(cells).map(weights -> {
            int sum = weights.stream().mapToInt(Integer::intValue).sum();
            List<BigDecimal> shares = new ArrayList<>();
            BigDecimal rest = BigDecimal.ONE;
            for (int w : weights.subList(1, cells)) {
                BigDecimal share = BigDecimal.valueOf(1_000_000L * w / sum, 6);
                shares.add(share);
                rest = rest.subtract(share);
            }
            shares.addFirst(rest);
            return table(attributes, shares, primary);
        });
    }

    @Property(tries = 60)
    void everyPersonIsCountedOnceAndThePrimaryTableHoldsToThePerson(
            @ForAll("published") Published place, @ForAll("residents") long residents) {
        Persons persons = Integerisation.round(
                place.strata(), place.marginals(), Fitting.fit(place.strata(), place.marginals()), residents);
        assertThat(persons.persons().stream().mapToLong(Long::longValue).sum()).isEqualTo(residents);
        assertThat(persons.persons()).allMatch(count -> count >= 0);
        Marginal primary = place.marginals().getFirst();
        assertThat(counts(place.strata(), primary, persons.persons()))
                .isEqualTo(largestRemainder(primary.shares(), residents));
    }

    @Property(tries = 60)
    void whatIsNotPrimaryIsOffByAPersonAtMostAndTheResidueSaysWhere(
            @ForAll("published") Published place, @ForAll("residents") long residents) {
        Persons persons = Integerisation.round(
                place.strata(), place.marginals(), Fitting.fit(place.strata(), place.marginals()), residents);
        List<Residue> expected = new ArrayList<>();
        for (Marginal marginal : place.marginals()) {
            List<Long> wanted = largestRemainder(marginal.shares(), residents);
            List<Long> counted = counts(place.strata(), marginal, persons.persons());
            for (int cell = 0; cell < wanted.size(); cell++) {
                long off = counted.get(cell) - wanted.get(cell);
                assertThat(Math.abs(off)).isLessThanOrEqualTo(1);
                if (off != 0) {
                    expected.add(new Residue(marginal.id(), "c" + cell, off));
                }
            }
        }
        assertThat(persons.residues()).isEqualTo(expected);
    }

    @Property(tries = 40)
    void equalTablesGiveEqualPersons(@ForAll("published") Published place, @ForAll("residents") long residents) {
        Persons once = Integerisation.round(
                place.strata(), place.marginals(), Fitting.fit(place.strata(), place.marginals()), residents);
        Persons again = Integerisation.round(
                place.strata(), place.marginals(), Fitting.fit(place.strata(), place.marginals()), residents);
        assertThat(again).isEqualTo(once);
    }

    @Provide
    Arbitrary<Long> residents() {
        return Arbitraries.of(1L, 7L, 5_000L, 20_000L, 65_536L, 714_211L, 1_400_000_000L);
    }

    private static List<Long> counts(Strata strata, Marginal marginal, List<Long> persons) {
        int cells = marginal.shares().size();
        List<Long> counts = new ArrayList<>(Collections.nCopies(cells, 0L));
        for (int stratum = 0; stratum < strata.count(); stratum++) {
            int cell = 0;
            for (String id : marginal.attributes()) {
                int a = strata.indexOf(id).orElseThrow();
                cell = cell * strata.attributes().get(a).categories().size() + strata.category(stratum, a);
            }
            counts.set(cell, counts.get(cell) + persons.get(stratum));
        }
        return counts;
    }

    private static List<Long> largestRemainder(List<BigDecimal> shares, long residents) {
        List<Long> whole = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (BigDecimal share : shares) {
            order.add(order.size());
            whole.add(share.multiply(BigDecimal.valueOf(residents)).longValue());
        }
        order.sort((x, y) -> remainder(shares.get(y), residents).compareTo(remainder(shares.get(x), residents)));
        long left = residents - whole.stream().mapToLong(Long::longValue).sum();
        for (int i = 0; i < left; i++) {
            whole.set(order.get(i), whole.get(order.get(i)) + 1);
        }
        return whole;
    }

    private static BigDecimal remainder(BigDecimal share, long residents) {
        return share.multiply(BigDecimal.valueOf(residents)).remainder(BigDecimal.ONE);
    }
}
