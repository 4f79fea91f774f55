package assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import assay.evidence.Basis.Assumed;
import assay.evidence.Basis.Cited;
import assay.text.Days;
import assay.text.Fields;
import assay.text.KeysSeen;
import assay.text.Node.Mapping;
import assay.text.Problems;
import assay.text.SourceText;
import assay.text.Tree;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class NumbersWithEvidenceTest {

    private static final String SOURCES = """
            behaviours: behaviours
            sources:
              c20: {title: Census, by: NBS, date: 2021-05, at: "https://e.org/c20", extent: table 3, letter: A, seen: read}
              p13: {title: Provisions, by: the court, date: 2013-07-16, letter: B, seen: read, retrieved: 2026-11-01}
              blog: {title: Essay, by: a student, date: undated, letter: D, seen: read}
              talk: {title: Talk, by: nobody, date: undated, letter: A, seen: recalled}
            """;

    private Fields file = read(SOURCES);
    private Evidence evidence = new Evidence(Sources.NONE);

    private static Fields read(String text) {
        Problems problems = new Problems();
        Mapping top = Tree.readMapping(new SourceText("f.yaml", text), problems).orElseThrow();
        return Fields.file("behaviours", top, problems, new KeysSeen());
    }

    private void given(String more) {
        file = read(SOURCES + more);
        evidence = Evidence.of(file);
    }

    private Quantity number(String written, UnitRule rule) {
        given("n: " + written + "\n");
        Quantity quantity = evidence.quantity(file, "n", rule);
        nothingIsWrong();
        return quantity;
    }

    private void nothingIsWrong() {
        file.done();
        assertThat(file.problems().render()).isEqualTo("0 errors, 0 warnings in 1 file.\n");
    }

    @Test
    void aCitedRateHasValueRangeUnitAndSource() {
        Quantity rate = number(
                "{value: 300, range: 150..450, per: 1000 adults a year, cite: c20 1.45 million in August 2017 (3)}",
                UnitRule.RATE);

        assertThat(rate.id()).isEqualTo("behaviours.n");
        assertThat(rate.value()).isEqualByComparingTo("300");
        assertThat(rate.range()).hasToString("150..450");
        assertThat(rate.unit()).hasToString("per 1,000 adults a year");
        assertThat(rate.basis()).isInstanceOfSatisfying(Cited.class, cited -> {
            assertThat(cited.source().title()).isEqualTo("Census");
            assertThat(cited.where()).isEqualTo("1.45 million in August 2017");
            assertThat(cited.credibility()).isEqualTo(Credibility.POSSIBLY_TRUE);
        });
    }

    @Test
    void aGroupMayBeWrittenInLinesToo() {
        given("""
                n:
                  assumed: 20..250
                  value: 80
                  scale: log
                  per: 1,000 residents 18+ a year
                  why: "no figure is published"
                  proxy: china
                  derived: 3 of 10, times 8
                  note: to be looked up
                """);
        Quantity rate = evidence.quantity(file, "n", UnitRule.RATE);
        nothingIsWrong();

        assertThat(rate.scale()).isEqualTo(Scale.LOG);
        assertThat(rate.basis()).isEqualTo(new Assumed("no figure is published"));
        assertThat(rate.isProxy()).isTrue();
        assertThat(rate.remarks().derived()).contains("3 of 10, times 8");
        assertThat(rate.unit()).hasToString("per 1,000 residents 18+ a year");
    }

    @Test
    void withoutAValueTheMiddleOfTheRangeOnItsScaleIsTheCentralValue() {
        assertThat(number("{assumed: 0.3..0.9, why: x}", UnitRule.SHARE).value())
                .isEqualTo("0.6");
        assertThat(number("{assumed: 20..250, scale: log, why: x}", UnitRule.RATIO)
                        .value())
                .isEqualTo("70.7107");
        assertThat(number("{assumed: 1..100, scale: log, why: x}", UnitRule.RATIO)
                        .value())
                .isEqualTo("10");
        assertThat(number("{assumed: 0..5, why: x}", UnitRule.COUNT).value()).isEqualTo("3");
        assertThat(number("{range: 0.2..0.4, cite: c20}", UnitRule.SHARE).value())
                .isEqualTo("0.3");
    }

    @Test
    void aNumberWithoutARangeIsAPoint() {
        Quantity share = number("{assumed: 0.3, why: x}", UnitRule.SHARE);
        assertThat(share.range().isPoint()).isTrue();
        assertThat(share.isRanged()).isFalse();
        assertThat(number("{assumed: yes, value: 0.3, range: 0.2..0.4, why: x}", UnitRule.SHARE)
                        .range())
                .hasToString("0.2..0.4");
    }

    @Test
    void aMissingDigitAndARecalledSourceCountAsSix() {
        assertThat(number("{value: 0.6, cite: c20}", UnitRule.SHARE).basis()).hasToString("c20 (6)");
        assertThat(number("{value: 0.6, cite: c20 table 3}", UnitRule.SHARE).basis())
                .hasToString("c20 table 3 (6)");
        assertThat(number("{value: 0.6, cite: c20 table (3a)}", UnitRule.SHARE).basis())
                .hasToString("c20 table (3a) (6)");
        assertThat(number("{value: 0.6, cite: c20 (2)}", UnitRule.SHARE).basis())
                .hasToString("c20 (2)");
        assertThat(number("{value: 0.6, cite: \"c20, table 3 (2)\"}", UnitRule.SHARE)
                        .basis())
                .hasToString("c20 table 3 (2)");
        assertThat(number("{value: 0.6, cite: talk at noon (1)}", UnitRule.SHARE)
                        .basis())
                .hasToString("talk at noon (6)");
    }

    @Test
    void onlyWhatWasReadInASourceOfLetterAToCIsDocumented() {
        assertThat(number("{value: 0.6, cite: c20}", UnitRule.SHARE).basis().isDocumented())
                .isTrue();
        assertThat(number("{value: 0.6, cite: blog}", UnitRule.SHARE).basis().isDocumented())
                .isFalse();
        assertThat(number("{value: 0.6, cite: talk}", UnitRule.SHARE).basis().isDocumented())
                .isFalse();
        assertThat(number("{assumed: 0.6, why: x}", UnitRule.SHARE).basis().isDocumented())
                .isFalse();
    }

    @Test
    void aChainIsAsFirmAsItsWeakestLink() {
        given("""
                a: {value: 0.6, cite: c20}
                b: {value: 0.6, cite: talk}
                c: {assumed: 0.6, why: x}
                d: {value: 0.6, cite: p13 art. 1 (2)}
                """);
        for (String key : "a b c d".split(" ", -1)) {
            evidence.quantity(file, key, UnitRule.SHARE);
        }
        nothingIsWrong();

        assertThat(Ladder.count(evidence.bases()))
                .isEqualTo(Map.of(Ladder.READ, 2, Ladder.RECALLED, 1, Ladder.ASSUMED, 1));
        assertThat(Ladder.READ.weaker(Ladder.RECALLED)).isEqualTo(Ladder.RECALLED);
        assertThat(Ladder.ASSUMED.weaker(Ladder.READ)).isEqualTo(Ladder.ASSUMED);
        assertThat(evidence.quantities())
                .extracting(Quantity::id)
                .containsExactly("behaviours.a", "behaviours.b", "behaviours.c", "behaviours.d");
    }

    @Test
    void aBareNumberStandsOnTheCitationOfItsRule() {
        given("rule: {points: -20, within: 0..30 days, term: 2 years, cite: p13 art. 4 (2)}\n");
        Fields rule = file.group("rule");
        Basis basis = evidence.basis(rule);
        Quantity points = evidence.quantity(rule, "points", UnitRule.POINTS, basis);
        Delay within = evidence.delay(rule, "within", basis);
        Delay term = evidence.delay(rule, "term", basis);
        nothingIsWrong();

        assertThat(points.id()).isEqualTo("behaviours.rule.points");
        assertThat(points.value()).isEqualByComparingTo("-20");
        assertThat(points.basis()).isSameAs(basis).hasToString("p13 art. 4 (2)");
        assertThat(within.under(Values.CENTRAL)).isEqualTo(new Days(0, 30));
        assertThat(term.under(Values.CENTRAL)).isEqualTo(Days.of(720));
    }

    @Test
    void aNumberOfItsOwnInACitedRuleKeepsItsOwnBasis() {
        given("rule: {chance: {assumed: 0.3..0.9, why: practice}, cite: p13 art. 2 (2)}\n");
        Fields rule = file.group("rule");
        Basis basis = evidence.basis(rule);
        Quantity chance = evidence.quantity(rule, "chance", UnitRule.SHARE, basis);
        nothingIsWrong();
        assertThat(chance.basis()).isEqualTo(new Assumed("practice"));
    }

    @Test
    void anUnknownDelayAndADelayDrawnForEachEventAreKeptApart() {
        given("""
                unknown: {assumed: 0..90 days, why: x}
                drawn: {spread: 0..30 days, cite: p13 art. 7}
                both: {assumed: 10..20 days, spread: 0..5 days, why: x}
                believed: {spread: 1..2 days, assumed: yes, why: x}
                """);
        Delay unknown = evidence.delay(file, "unknown");
        Delay drawn = evidence.delay(file, "drawn");
        Delay both = evidence.delay(file, "both");
        Delay believed = evidence.delay(file, "believed");
        nothingIsWrong();

        assertThat(unknown.fixed().range()).hasToString("0..90");
        assertThat(unknown.under(Values.CENTRAL)).isEqualTo(Days.of(45));
        assertThat(unknown.under(Values.CENTRAL.with("behaviours.unknown", new BigDecimal(90))))
                .isEqualTo(Days.of(90));
        assertThat(drawn.fixed().isRanged()).isFalse();
        assertThat(drawn.under(Values.CENTRAL)).isEqualTo(new Days(0, 30));
        assertThat(both.under(Values.CENTRAL)).isEqualTo(new Days(15, 20));
        assertThat(believed.fixed().isAssumed()).isTrue();
    }

    @Test
    void aDateMayBeUnknownToo() {
        Quantity from = number("{assumed: 2017-03-01..2017-05-01, why: x}", UnitRule.DATE);
        assertThat(Values.CENTRAL.date(from)).isEqualTo(LocalDate.of(2017, 4, 1));
        assertThat(from.range().highest().subtract(from.range().lowest())).isEqualByComparingTo("60");
        assertThat(Values.CENTRAL.date(number("{value: 2017-05-31, cite: c20}", UnitRule.DATE)))
                .isEqualTo(LocalDate.of(2017, 5, 30));
        assertThat(Day360.date(Day360.number(LocalDate.of(2016, 1, 5)) + 360)).isEqualTo(LocalDate.of(2017, 1, 5));
        assertThat(Day360.number(LocalDate.of(2017, 3, 1)) - Day360.number(LocalDate.of(2017, 2, 28)))
                .isEqualTo(3);
    }

    @Test
    void aDurationIsCountedInDaysOfTheModelsCalendar() {
        assertThat(Days.parse("2 years")).contains(Days.of(720));
        assertThat(Days.parse("6 months")).contains(Days.of(180));
        assertThat(Days.parse("1 day")).contains(Days.of(1));
        assertThat(Days.parse("0..90 days")).contains(new Days(0, 90));
        assertThat(Days.parse("3 working days")).contains(Days.of(5));
        assertThat(Days.parse("5 working days")).contains(Days.of(7));
        assertThat(Days.parse("1..2 weeks")).contains(new Days(7, 14));
        assertThat(Days.parse("90..0 days")).isEmpty();
        assertThat(Days.parse("-1 days")).isEmpty();
        assertThat(Days.parse("2000 years")).isEmpty();
    }

    @Test
    void aSourceIsKeptWithAllThatIsKnownOfIt() {
        Sources sources = Sources.of(file);
        nothingIsWrong();
        assertThat(sources.byId().keySet()).containsExactly("c20", "p13", "blog", "talk");
        assertThat(sources.get("c20").orElseThrow().url()).contains("https://e.org/c20");
        assertThat(sources.get("p13").orElseThrow().retrieved()).contains(LocalDate.of(2026, 11, 1));
        assertThat(sources.get("talk").orElseThrow().seen()).isEqualTo(Seen.RECALLED);
    }
}
