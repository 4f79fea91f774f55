package assay.explain;

import static org.assertj.core.api.Assertions.assertThat;

import assay.chance.PoissonTables;
import assay.check.Checked;
import assay.engine.Engine;
import assay.plan.Model;
import assay.study.Changes;
import assay.study.Inquiry;
import assay.tally.Kind;
import assay.tally.Layout;
import assay.tally.WorldSections;
import assay.text.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is told about people and rules of the default study, on a small Rongcheng, is what a run of it tallies. */
final class ToldAndTalliedTest {
    private static final int WORLD = 0;
    private static Checked checked;
    private static Model model;
    private static Layout layout;
    private static long[] tally;

    @BeforeAll
    static void oneRun() {
        Path library = Path.of(System.getProperty("assay.home", "."), "library");
        Changes small = Changes.NONE.withResidents(8_000).withDraws(0);
        Inquiry inquiry =
                Inquiry.read(library, library.resolve("studies").resolve("rongcheng.yaml"), small, new Problems());
        checked = inquiry.resolution().checked();
        model = inquiry.central();
        layout = new Layout(model);
        tally = new long[layout.size()];
        Engine engine = new Engine(model, layout);
        for (int community = 0; community < model.population().communities(); community++) {
            engine.run(community, tally);
        }
    }

    private static WorldSections sections() {
        return layout.world(WORLD);
    }

    private static long days(Kind kind) {
        return IntStream.range(0, model.cells())
                .mapToLong(cell -> tally[sections().listDays.at(0, kind.ordinal(), cell)])
                .sum();
    }

    private static long denials() {
        return IntStream.range(0, model.worlds().get(WORLD).domains().size())
                .flatMap(d -> IntStream.range(0, model.cells())
                        .map(cell -> sections().wants.at(d, WorldSections.DENIED, cell)))
                .mapToLong(at -> tally[at])
                .sum();
    }

    private static List<Toll.Count> counts(int community) {
        Toll toll = new Toll(model, WORLD, community);
        new Engine(model, layout, new PoissonTables(), toll).run(community, new long[layout.size()]);
        short[] stratum = model.population().stratumOf(community);
        return toll.counts().stream()
                .filter(c -> model.counted()[stratum[c.slot()]])
                .toList();
    }

    @Test
    void whatBefellAllPeopleIsTheTally() {
        List<Toll.Count> all = IntStream.range(0, model.population().communities())
                .boxed()
                .flatMap(c -> counts(c).stream())
                .toList();

        long wrongful = days(Kind.FACT) + days(Kind.STALE) + days(Kind.LAW);
        assertThat(all.stream().mapToLong(Toll.Count::wrongful).sum())
                .isPositive()
                .isEqualTo(wrongful);
        assertThat(all.stream().mapToLong(Toll.Count::days).sum()).isEqualTo(wrongful + days(Kind.LAWFUL));
        assertThat(all.stream().mapToLong(Toll.Count::denied).sum())
                .isPositive()
                .isEqualTo(denials());
    }

    @Test
    void nobodyHasMoreThanTheWorstAndTheReplayOfTheWorstSaysTheSame() {
        int communities = model.population().communities();
        for (Worst by : Worst.values()) {
            Choice.Chosen worst = new Choice(model, _ -> true)
                    .worst(WORLD, by, communities, 2, () -> false)
                    .orElseThrow();
            long most = IntStream.range(0, communities)
                    .boxed()
                    .flatMap(c -> counts(c).stream())
                    .mapToLong(by::of)
                    .max()
                    .orElse(0);
            Lives lives = new Replay(model).of(worst.resident()).orElseThrow();
            LifeSum sum = LifeSum.of(model, WORLD, lives.worlds().get(WORLD));

            assertThat(worst.count()).isPositive().isEqualTo(most);
            assertThat(
                            switch (by) {
                                case WRONGFUL -> sum.wrong();
                                case LISTED -> sum.listed();
                                case DENIED -> sum.denied();
                            })
                    .as(by.word())
                    .isEqualTo(most);
        }
    }

    @Test
    void aRuleMadeAsManyListingsAndEntriesAsWereTallied() {
        RuleDeeds listing = deeds("CR-01");
        int list = model.worlds().get(WORLD).lists().stream()
                .filter(l ->
                        l.entries().size() == 1 && l.entries().getFirst().id().equals("CR-01"))
                .findFirst()
                .orElseThrow()
                .index();
        long begun = IntStream.range(0, model.cells())
                .mapToLong(cell -> tally[sections().spells.at(list, WorldSections.BEGUN, cell)])
                .sum();
        long persons = IntStream.range(0, model.cells())
                .mapToLong(cell -> tally[sections().persons.at(cell)])
                .sum();

        assertThat(listing.sample().communities()).hasSize(model.population().communities());
        assertThat(listing.people()).isEqualTo(persons);
        assertThat(times(listing, "enters")).isPositive().isEqualTo(begun);
    }

    @Test
    void everyDenialHasABarAndWithoutTheOnlyBarThereIsNone() {
        long denied = 0;
        long butFor = 0;
        for (String rule : List.of("CR-02", "CR-03", "JD-18")) {
            RuleDeeds deeds = deeds(rule);
            denied += times(deeds, "denied");
            butFor += times(deeds, RuleDeeds.BUT_FOR);
            assertThat(times(deeds, RuleDeeds.BUT_FOR)).isLessThanOrEqualTo(times(deeds, "denied"));
        }

        assertThat(denied).isGreaterThanOrEqualTo(butFor);
        assertThat(butFor).isPositive().isLessThanOrEqualTo(denials());
    }

    private static RuleDeeds deeds(String rule) {
        return RuleDeeds.of(checked, model, WORLD, rule, List.of(), 2, () -> false);
    }

    private static long times(RuleDeeds deeds, String what) {
        return deeds.deeds().stream()
                .filter(d -> d.what().equals(what))
                .mapToLong(RuleDeeds.Deed::times)
                .sum();
    }

    @Test
    void aWorldBesideItselfPartsNowhereAndEveryMomentOfALifeIsToldOnce() {
        Resident worst = new Choice(model, _ -> true)
                .worst(WORLD, Worst.DENIED, 8, 1, () -> false)
                .orElseThrow()
                .resident();
        Lives lives = new Replay(model).of(worst).orElseThrow();
        Story alone = Story.of(checked, lives, WORLD, WORLD);
        Story beside = Story.of(checked, lives, WORLD, 2);
        Story turned = Story.of(checked, lives, 2, WORLD);

        assertThat(alone.parting()).isEmpty();
        assertThat(alone.moments()).isNotEmpty().allMatch(m -> m.in() == Story.In.BOTH);
        assertThat(beside.moments().stream()
                        .filter(m -> m.in() != Story.In.SECOND || m.elsewhere().isPresent()))
                .hasSameSizeAs(alone.moments());
        assertThat(turned.parting().map(Story.Parting::on))
                .isEqualTo(beside.parting().map(Story.Parting::on));
        assertThat(turned.first()).isEqualTo(beside.second());
    }

    @Test
    void whoComesInPlaceOfSomebodyIsAnotherPersonWithALifeOfTheirOwn() {
        Replay replay = new Replay(model);
        for (long number = 0; number < 400; number++) {
            Optional<Lives> after = replay.of(new Resident(number, 1));
            if (after.isPresent()) {
                Lives before = replay.of(new Resident(number, 0)).orElseThrow();
                assertThat(before.worlds().getFirst().getLast()).isInstanceOf(assay.engine.Trace.Leaves.class);
                assertThat(after.get().worlds().getFirst().getFirst())
                        .isEqualTo(new assay.engine.Trace.Comes(
                                before.worlds().getFirst().getLast().day()));
                return;
            }
        }
        throw new AssertionError("nobody left in all these years");
    }
}
