package assay.measures;

import static assay.tally.WorldSections.BEGUN;
import static assay.tally.WorldSections.CORRECTED;
import static assay.tally.WorldSections.COVERED;
import static assay.tally.WorldSections.DENIED;
import static assay.tally.WorldSections.DENIED_BEFORE_NOTICE;
import static assay.tally.WorldSections.DENIED_FACT;
import static assay.tally.WorldSections.DENIED_LAW;
import static assay.tally.WorldSections.DENIED_ONCE;
import static assay.tally.WorldSections.DENIED_STALE;
import static assay.tally.WorldSections.DUPLICATE;
import static assay.tally.WorldSections.FILED;
import static assay.tally.WorldSections.FORGONE;
import static assay.tally.WorldSections.MISSING;
import static assay.tally.WorldSections.NOTICED;
import static assay.tally.WorldSections.OUTSIDE;
import static assay.tally.WorldSections.QUOTA;
import static assay.tally.WorldSections.SUBSTITUTED;
import static assay.tally.WorldSections.UNTRUE;
import static assay.tally.WorldSections.WANTED;
import static assay.tally.WorldSections.WITH_GROUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.measure.Buckets;
import assay.measure.Counts;
import assay.measure.Direction;
import assay.measure.Estimate;
import assay.measure.Figure;
import assay.measure.Flag;
import assay.measure.Group;
import assay.measure.Interval;
import assay.measure.Measure;
import assay.measure.Questions;
import assay.measure.Split;
import assay.measure.Subject;
import assay.measure.Unit;
import assay.plan.Model;
import assay.tally.Kind;
import assay.tally.Layout;
import assay.tally.WorldSections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every measure on counts that a person can divide in the head. */
final class MeasuresTest {
    private static final Group EVERYBODY = Group.everybody(2);
    private static final Group URBAN = new Group("residence", "urban", List.of(0), true);
    private static final Group RURAL = new Group("residence", "rural", List.of(1), false);
    private static final Subject A = new Subject.World("A");
    private static final int ALL = 0;
    private static final int DEBTORS = 1;
    private static final int MODELS = 2;

    private final Model model = TwoWorlds.model(10_000);
    private final Layout layout = new Layout(model);
    private final WorldSections a = layout.world(0);
    private final long[] tally = new long[layout.size()];

    @BeforeEach
    void peopleInBothWorlds() {
        for (int world = 0; world < 2; world++) {
            WorldSections at = layout.world(world);
            tally[at.persons.at(0)] = 6_000;
            tally[at.persons.at(1)] = 4_000;
            tally[at.days.at(0)] = 2_000_000;
            tally[at.days.at(1)] = 1_000_000;
        }
    }

    @Test
    void reachIsPersonsEverListedPerThousandPresent() {
        tally[a.everListed.at(ALL, 0)] = 60;
        tally[a.everListed.at(ALL, 1)] = 20;
        tally[a.everListed.at(DEBTORS, 0)] = 50;
        tally[a.everListed.at(MODELS, 0)] = 999;

        assertThat(value(Measure.REACH, Split.WHOLE)).isEqualTo(8);
        assertThat(value(Measure.REACH, new Split("list", "court/debtors"))).isEqualTo(5);
        assertThat(value(Measure.REACH, RURAL)).isEqualTo(5);
        assertThat(figure(Measure.REACH, A, EVERYBODY, Split.WHOLE).counts()).isEqualTo(new Counts(80, 10_000, 80));
    }

    @Test
    void aListToAPersonsCreditIsNoListing() {
        assertThat(find(Measure.REACH, A, EVERYBODY, new Split("list", "court/models")))
                .isEmpty();
    }

    @Test
    void burdenIncludesTheStockAndShowsItApart() {
        listed(ALL, 10_000, 2_000, 3_000, 12_000, 3_000);
        tally[a.listDays.at(ALL, Kind.UNRECORDED.ordinal(), 0)] = 500_000;

        assertThat(value(Measure.BURDEN, Split.WHOLE)).isEqualTo(1);
        assertThat(value(Measure.BURDEN, new Split("part", "stock"))).isEqualTo(0.1);
    }

    @Test
    void burdenOfAListIncludesItsStockToo() {
        listed(DEBTORS, 1_000, 2_000, 3_000, 4_000, 20_000);

        assertThat(value(Measure.BURDEN, new Split("list", "court/debtors"))).isEqualTo(1);
        assertThat(value(Measure.WRONGFUL_BURDEN, new Split("list", "court/debtors")))
                .isEqualTo(60);
    }

    @Test
    void wrongfulBurdenLeavesTheStockOutAndItsKindsAddUp() {
        listed(ALL, 10_000, 4_000, 6_000, 20_000, 77_777);

        assertThat(value(Measure.WRONGFUL_BURDEN, Split.WHOLE)).isEqualTo(50);
        assertThat(value(Measure.WRONGFUL_BURDEN, new Split("kind", "fact"))).isEqualTo(25);
        assertThat(value(Measure.WRONGFUL_BURDEN, new Split("kind", "stale"))).isEqualTo(10);
        assertThat(value(Measure.WRONGFUL_BURDEN, new Split("kind", "law"))).isEqualTo(15);
    }

    @Test
    void whereNobodyIsListedWrongfulBurdenIsUndefinedAndNotZero() {
        Figure figure = figure(Measure.WRONGFUL_BURDEN, A, EVERYBODY, Split.WHOLE);

        assertThat(figure.value()).isEmpty();
        assertThat(figure.estimate()).isEqualTo(new Estimate.Undefined("nobody was listed"));
        assertThat(figure.reason()).contains("nobody was listed");
    }

    @Test
    void wrongfullyReachedCountsHeads() {
        tally[a.everWrong.at(0, 0)] = 45;
        tally[a.everWrong.at(1, 0)] = 30;
        tally[a.everWrong.at(3, 0)] = 20;

        assertThat(value(Measure.WRONGFULLY_REACHED, Split.WHOLE)).isEqualTo(4.5);
        assertThat(value(Measure.WRONGFULLY_REACHED, new Split("kind", "fact"))).isEqualTo(3);
        assertThat(value(Measure.WRONGFULLY_REACHED, new Split("kind", "law"))).isEqualTo(2);
    }

    @Test
    void contextCollapseIsTheShareOfTheRefusalsWithAGroundOfWhichEveryGroundLiesOutside() {
        tally[a.wants.at(0, DENIED, 0)] = 60;
        tally[a.wants.at(0, WITH_GROUND, 0)] = 50;
        tally[a.wants.at(0, OUTSIDE, 0)] = 40;
        tally[a.wants.at(0, OUTSIDE + 1, 0)] = 20;
        tally[a.wants.at(0, OUTSIDE + 2, 0)] = 5;
        tally[a.wants.at(1, WITH_GROUND, 1)] = 30;

        assertThat(value(Measure.CONTEXT_COLLAPSE, new Split("reading", "narrow")))
                .isEqualTo(50);
        assertThat(value(Measure.CONTEXT_COLLAPSE, Split.WHOLE)).isEqualTo(25);
        assertThat(value(Measure.CONTEXT_COLLAPSE, new Split("reading", "broad")))
                .isEqualTo(6.25);
        assertThat(value(Measure.CONTEXT_COLLAPSE, new Split("domain", "flights")))
                .isEqualTo(40);
    }

    @Test
    void derivedBurdenTellsHouseholdAndFirmApart() {
        tally[a.barredDays.at(WorldSections.BARRED, 0)] = 800;
        tally[a.barredDays.at(WorldSections.DERIVED, 0)] = 100;
        tally[a.barredDays.at(WorldSections.THROUGH_HOUSEHOLD, 0)] = 80;
        tally[a.barredDays.at(WorldSections.THROUGH_FIRM, 0)] = 40;
        tally[a.everDerived.at(1)] = 25;

        assertThat(value(Measure.DERIVED_BURDEN, Split.WHOLE)).isEqualTo(12.5);
        assertThat(value(Measure.DERIVED_BURDEN, new Split("part", "household")))
                .isEqualTo(10);
        assertThat(value(Measure.DERIVED_BURDEN, new Split("part", "firm"))).isEqualTo(5);
        assertThat(value(Measure.EVER_DERIVED, Split.WHOLE)).isEqualTo(2.5);
    }

    @Test
    void disproportionIsAPercentileOfPersonsByDaysForGravity() {
        // 300 days in a domain of weight 3 for gravity 10: 90 days per unit, 64 × 90 = 5760, in the bin from 5632 to
        // 6144
        int bin = WorldSections.bin(300 * 3, 10);
        tally[a.disproportion.at(0, bin, 0)] = 10;
        assertThat(value(Measure.DISPROPORTION, Split.WHOLE)).isEqualTo((5632 + 256) / 64.0);

        tally[a.disproportion.at(0, WorldSections.bin(0, 10), 1)] = 10;
        assertThat(value(Measure.DISPROPORTION, Split.WHOLE)).isEqualTo(1 / 64.0);
        assertThat(value(Measure.DISPROPORTION, new Split("part", "90th-percentile")))
                .isEqualTo((5632 + 0.8 * 512) / 64);
    }

    @Test
    void timeStolenCountsOpenSpellsForAsLongAsTheyWereSeen() {
        // ten end after 100 days, ten are last seen on day 200, ten end after 300 days:
        // 100 + 200 · 20/30 = 233.3 days, where the mean of ended spells would say 200
        tally[a.wrongSpell.at(0, 100, 0)] = 10;
        tally[a.wrongSpell.at(1, 200, 0)] = 10;
        tally[a.wrongSpell.at(0, 300, 1)] = 10;

        Figure figure = figure(Measure.TIME_STOLEN, A, EVERYBODY, Split.WHOLE);

        assertThat(figure.value().orElseThrow()).isCloseTo(100 + 200 * 2.0 / 3, within(1e-9));
        assertThat(figure.counts()).isEqualTo(new Counts(20, 30, 30));
        assertThat(figure.flags()).contains(Flag.OPEN_SPELLS);
        assertThat(figure.unit()).isEqualTo(Unit.DAYS);
        assertThat(figure.chance().orElseThrow().method()).isEqualTo(Interval.Method.GREENWOOD);
    }

    @Test
    void whereNoWrongListingCouldBeFollowedForTwoYearsOnlyThoseStillOpenAreTold() {
        tally[a.wrongRuns.at(0, 0)] = 30;
        tally[a.wrongRuns.at(0, 1)] = 10;
        tally[a.wrongRuns.at(1, 1)] = 8;

        assertThat(figure(Measure.TIME_STOLEN, A, EVERYBODY, Split.WHOLE).reason())
                .contains("no wrong listing began early enough to be followed for two years");
        assertThat(value(Measure.STILL_WRONG, Split.WHOLE)).isEqualTo(20);
        assertThat(figure(Measure.STILL_WRONG, A, EVERYBODY, Split.WHOLE).counts())
                .isEqualTo(new Counts(8, 40, 8));
    }

    @Test
    void whoIsStillListedAfterTwoYearsHasNotLeft() {
        tally[a.listSpell.at(0, 719, 0)] = 30;
        tally[a.listSpell.at(1, 720, 0)] = 10;

        assertThat(value(Measure.EXIT, Split.WHOLE)).isCloseTo(25, within(1e-9));
    }

    @Test
    void denialIsOfWhatWasPursuedAndUnmetIsOfAllThatWasWanted() {
        wants(0, WANTED, 1_000);
        wants(0, DENIED, 90);
        wants(0, FORGONE, 100);
        wants(0, SUBSTITUTED, 50);
        wants(1, WANTED, 500);

        assertThat(value(Measure.DENIAL, new Split("domain", "flights"))).isEqualTo(10);
        assertThat(value(Measure.WANT_UNMET, new Split("domain", "flights"))).isEqualTo(19);
        assertThat(value(Measure.SUBSTITUTED, new Split("domain", "flights"))).isEqualTo(5);
        assertThat(value(Measure.DENIAL, new Split("domain", "loans"))).isZero();
        assertThat(value(Measure.WANT_UNMET, Split.WHOLE)).isCloseTo(100 * 190.0 / 1_500, within(1e-9));
    }

    @Test
    void wrongfulDenialTakesTheThreeKindsOfDenials() {
        wants(0, DENIED, 50);
        wants(1, DENIED, 50);
        wants(0, DENIED_FACT, 10);
        wants(1, DENIED_STALE, 5);
        wants(1, DENIED_LAW, 15);

        assertThat(value(Measure.WRONGFUL_DENIAL, Split.WHOLE)).isEqualTo(30);
        assertThat(value(Measure.WRONGFUL_DENIAL, new Split("domain", "loans"))).isEqualTo(40);
        assertThat(value(Measure.WRONGFUL_DENIAL, new Split("kind", "fact"))).isEqualTo(10);
    }

    @Test
    void daysUntilMetAreOfThoseInTurnAndOfThoseBeforeOthers() {
        tally[a.turns.at(1, WorldSections.MET, 0)] = 90;
        tally[a.turns.at(1, WorldSections.MET_DAYS, 0)] = 1_980;
        tally[a.turns.at(1, WorldSections.MET_BEFORE, 0)] = 10;
        tally[a.turns.at(1, WorldSections.MET_BEFORE_DAYS, 0)] = 20;

        assertThat(value(Measure.WAITING, Split.WHOLE)).isEqualTo(20);
        assertThat(value(Measure.WAITING, new Split("order", "in turn"))).isEqualTo(22);
        assertThat(value(Measure.WAITING, new Split("order", "before others"))).isEqualTo(2);
        assertThat(value(Measure.WAITING, new Split("domain", "loans"))).isEqualTo(20);
    }

    @Test
    void theNoticeGapIsOfListingsThatLedToADenial() {
        tally[a.spells.at(0, BEGUN, 0)] = 1_000;
        tally[a.spells.at(0, DENIED_ONCE, 0)] = 200;
        tally[a.spells.at(0, DENIED_BEFORE_NOTICE, 0)] = 60;
        tally[a.spells.at(1, DENIED_ONCE, 0)] = 7_777;

        assertThat(value(Measure.NOTICE_GAP, Split.WHOLE)).isEqualTo(30);
    }

    @Test
    void redressReachIsShownStageByStage() {
        tally[a.redress.at(0, BEGUN, 0)] = 100;
        tally[a.redress.at(0, NOTICED, 0)] = 60;
        tally[a.redress.at(0, FILED, 0)] = 30;
        tally[a.redress.at(0, CORRECTED, 0)] = 12;

        assertThat(value(Measure.REDRESS_REACH, Split.WHOLE)).isEqualTo(12);
        assertThat(value(Measure.REDRESS_REACH, new Split("stage", "noticed"))).isEqualTo(60);
        assertThat(value(Measure.REDRESS_REACH, new Split("stage", "filed"))).isEqualTo(30);
        assertThat(value(Measure.REDRESS_REACH, new Split("stage", "decided"))).isZero();
        assertThat(figure(Measure.REDRESS_REACH, A, EVERYBODY, Split.WHOLE).direction())
                .isEqualTo(Direction.MORE_IS_BETTER);
    }

    @Test
    void theBurdenOnTheExcusedIsOfListedDaysWithoutTheStock() {
        listed(ALL, 0, 0, 0, 4_000, 9_999);
        tally[a.unableDays.at(ALL, 0)] = 1_000;
        tally[a.everUnable.at(0)] = 25;

        assertThat(value(Measure.BURDEN_ON_THE_EXCUSED, Split.WHOLE)).isEqualTo(25);
        assertThat(value(Measure.REACHED_WHILE_EXCUSED, Split.WHOLE)).isEqualTo(2.5);
    }

    @Test
    void whereNoFactExcusesTheMeasureIsNotAsked() {
        Model without = TwoWorlds.model(10_000, -1);
        Questions questions = new Questions(without, new Layout(without), List.of(EVERYBODY));

        assertThat(questions.index(Measure.BURDEN_ON_THE_EXCUSED, A, Group.EVERYBODY, Split.WHOLE))
                .isEmpty();
    }

    @Test
    void conductIsActsThatAreNotToACredit() {
        tally[a.acts.at(0, 0)] = 500;
        tally[a.acts.at(1, 0)] = 99_999;

        assertThat(value(Measure.CONDUCT, Split.WHOLE)).isEqualTo(50);
        assertThat(value(Measure.CONDUCT, new Split("behaviour", "arrears"))).isEqualTo(50);
        assertThat(find(Measure.CONDUCT, A, EVERYBODY, new Split("behaviour", "volunteering")))
                .isEmpty();
    }

    @Test
    void recordsAreWhatReachesTheRegimeTrueOrNot() {
        tally[a.feed.at(0, COVERED, 0)] = 400;
        tally[a.feed.at(0, MISSING, 0)] = 40;
        tally[a.feed.at(0, DUPLICATE, 0)] = 20;
        tally[a.feed.at(0, UNTRUE, 0)] = 15;
        tally[a.feed.at(0, QUOTA, 0)] = 5;

        assertThat(value(Measure.RECORDS, Split.WHOLE)).isEqualTo(40);
    }

    @Test
    void aGroupIsComparedWithItsReferenceByDifferenceAndByRatio() {
        tally[a.everListed.at(ALL, 0)] = 60;
        tally[a.everListed.at(ALL, 1)] = 120;

        Subject difference = new Subject.GroupDifference("A", "urban");
        Subject ratio = new Subject.GroupRatio("A", "urban");
        assertThat(value(Measure.REACH, difference, RURAL)).isEqualTo(20);
        assertThat(value(Measure.REACH, ratio, RURAL)).isEqualTo(3);
        assertThat(find(Measure.REACH, difference, URBAN, Split.WHOLE)).isEmpty();
        assertThat(figure(Measure.REACH, ratio, RURAL, Split.WHOLE).unit()).isEqualTo(Unit.TIMES);
        assertThat(figure(Measure.REACH, ratio, RURAL, Split.WHOLE).against()).contains(new Counts(60, 6_000, 60));
    }

    @Test
    void aRatioOverNothingIsUndefinedAndSaysSo() {
        tally[a.everListed.at(ALL, 1)] = 120;

        assertThat(figure(Measure.REACH, new Subject.GroupRatio("A", "urban"), RURAL, Split.WHOLE)
                        .reason())
                .contains("it is 0 in urban");
    }

    @Test
    void fewerThanTwentyPersonsAreFlaggedAndNotDropped() {
        tally[a.everListed.at(ALL, 0)] = 19;
        Figure few = figure(Measure.REACH, A, EVERYBODY, Split.WHOLE);
        tally[a.everListed.at(ALL, 1)] = 1;
        Figure enough = figure(Measure.REACH, A, EVERYBODY, Split.WHOLE);

        assertThat(few.flags()).contains(Flag.FEW_PERSONS);
        assertThat(few.value()).hasValue(1.9);
        assertThat(enough.flags()).doesNotContain(Flag.FEW_PERSONS);
    }

    @Test
    void fromTwentyPersonsOnTheIntervalIsThatOfTheBuckets() {
        tally[a.everListed.at(ALL, 0)] = 19;
        Figure few = figure(Measure.REACH, A, EVERYBODY, Split.WHOLE);
        tally[a.everListed.at(ALL, 0)] = 20;
        Figure enough = figure(Measure.REACH, A, EVERYBODY, Split.WHOLE);

        assertThat(few.chance().orElseThrow().method()).isEqualTo(Interval.Method.WILSON);
        assertThat(enough.chance()).isEmpty();
        assertThat(enough.reason().orElseThrow()).contains("only 1 of the buckets");
    }

    @Test
    void onlySpellsStillOpenAreFlaggedAsOpen() {
        tally[a.listSpell.at(0, 10, 0)] = 40;
        Figure ended = figure(Measure.EXIT, A, EVERYBODY, Split.WHOLE);
        tally[a.listSpell.at(1, 10, 0)] = 1;
        Figure open = figure(Measure.EXIT, A, EVERYBODY, Split.WHOLE);

        assertThat(ended.flags()).doesNotContain(Flag.OPEN_SPELLS);
        assertThat(open.flags()).contains(Flag.OPEN_SPELLS);
    }

    @Test
    void noShareHasAnIntervalBeyondItsEnds() {
        Buckets buckets = new Buckets(layout.size());
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            long[] own = new long[layout.size()];
            own[a.persons.at(0)] = 100;
            own[a.everListed.at(ALL, 0)] = bucket == 0 ? 90 : 100;
            buckets.add(bucket, own);
        }
        Figure figure = new Questions(model, layout, List.of(EVERYBODY))
                .figures(buckets).stream()
                        .filter(f -> f.measure() == Measure.REACH
                                && f.subject().equals(A)
                                && f.split().equals(Split.WHOLE))
                        .findFirst()
                        .orElseThrow();

        assertThat(figure.chance().orElseThrow().method()).isEqualTo(Interval.Method.JACKKNIFE);
        assertThat(figure.chance().orElseThrow().low())
                .isLessThan(figure.value().orElseThrow());
        assertThat(figure.chance().orElseThrow().high()).isEqualTo(1000);
    }

    @Test
    void anEmptyGroupIsShownWithNobodyInIt() {
        tally[a.persons.at(1)] = 0;

        Figure figure = figure(Measure.REACH, A, RURAL, Split.WHOLE);

        assertThat(figure.counts().denominator()).isZero();
        assertThat(figure.flags()).contains(Flag.NOBODY);
        assertThat(figure.reason()).contains("nobody was present");
    }

    @Test
    void whatWasNeverSeenMayStillHaveBeenPossible() {
        Figure figure = figure(Measure.REACH, A, EVERYBODY, Split.WHOLE);

        assertThat(figure.value()).hasValue(0);
        assertThat(figure.chance().orElseThrow().method()).isEqualTo(Interval.Method.WILSON);
        assertThat(figure.chance().orElseThrow().high()).isCloseTo(1000 * 3.84e-4, within(0.01));
    }

    @Test
    void aDifferenceOfSharesIsInPercentagePoints() {
        listed(ALL, 10_000, 0, 0, 10_000, 0);
        WorldSections c = layout.world(1);
        tally[c.listDays.at(ALL, Kind.FACT.ordinal(), 0)] = 2_000;
        tally[c.listDays.at(ALL, Kind.LAWFUL.ordinal(), 0)] = 8_000;

        Figure figure = figure(Measure.WRONGFUL_BURDEN, new Subject.Difference("A", "C"), EVERYBODY, Split.WHOLE);

        assertThat(figure.value()).hasValue(30);
        assertThat(figure.unit()).isEqualTo(Unit.PERCENTAGE_POINTS);
    }

    @Test
    void aComparisonWithSomethingUndefinedSaysInWhichWorld() {
        listed(ALL, 10_000, 0, 0, 10_000, 0);

        assertThat(figure(Measure.WRONGFUL_BURDEN, new Subject.Difference("A", "C"), EVERYBODY, Split.WHOLE)
                        .reason())
                .contains("undefined in C: nobody was listed");
    }

    private void listed(int track, long fact, long stale, long law, long lawful, long stock) {
        tally[a.listDays.at(track, Kind.FACT.ordinal(), 0)] = fact;
        tally[a.listDays.at(track, Kind.STALE.ordinal(), 0)] = stale;
        tally[a.listDays.at(track, Kind.LAW.ordinal(), 0)] = law;
        tally[a.listDays.at(track, Kind.LAWFUL.ordinal(), 0)] = lawful;
        tally[a.listDays.at(track, Kind.STOCK.ordinal(), 0)] = stock;
    }

    private void wants(int domain, int column, long count) {
        tally[a.wants.at(domain, column, 0)] = count;
    }

    private double value(Measure measure, Split split) {
        return figure(measure, A, EVERYBODY, split).value().orElseThrow();
    }

    private double value(Measure measure, Group group) {
        return value(measure, A, group);
    }

    private double value(Measure measure, Subject subject, Group group) {
        return figure(measure, subject, group, Split.WHOLE).value().orElseThrow();
    }

    private Figure figure(Measure measure, Subject subject, Group group, Split split) {
        return find(measure, subject, group, split).orElseThrow();
    }

    private Optional<Figure> find(Measure measure, Subject subject, Group group, Split split) {
        Buckets buckets = new Buckets(layout.size());
        buckets.add(0, tally);
        return new Questions(model, layout, List.of(EVERYBODY, URBAN, RURAL))
                .figures(buckets).stream()
                        .filter(figure -> figure.measure() == measure
                                && figure.subject().equals(subject)
                                && figure.group().equals(group)
                                && figure.split().equals(split))
                        .findFirst();
    }
}
