package assay.golden;

import static org.assertj.core.api.Assertions.assertThat;

import assay.check.Check;
import assay.check.Checked;
import assay.engine.Engine;
import assay.evidence.Values;
import assay.law.ListRule;
import assay.law.Rulebook;
import assay.law.Variant;
import assay.law.Version;
import assay.plan.Model;
import assay.plan.Resolution;
import assay.question.Library;
import assay.question.Question;
import assay.society.Population;
import assay.tally.Layout;
import assay.tally.Section;
import assay.tally.WorldSections;
import assay.text.KeysSeen;
import assay.text.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What ships as data, held against what its rules and its reasons say of it. */
final class ShippedLibraryTest {

    private static final Path LIBRARY = Path.of("library");

    /** A shipped study, read and checked without a word of complaint. */
    private static Checked checked(String study) {
        return checked("studies", study);
    }

    private static Checked checked(String folder, String study) {
        Problems problems = new Problems();
        Question question = new Library(LIBRARY, problems, new KeysSeen())
                .question(LIBRARY.resolve(folder).resolve(study + ".yaml"))
                .orElseThrow(() -> new AssertionError(problems.render()));
        Checked checked = Check.of(question, problems).orElseThrow(() -> new AssertionError(problems.render()));
        assertThat(problems.all()).isEmpty();
        return checked;
    }

    private static Rulebook rulebook(String regime) {
        Rulebook book = checked("rongcheng").question().rulebooks().get(regime);
        assertThat(book).isNotNull();
        return book;
    }

    private static Rulebook documented(String regime, List<String> notes) {
        return Variant.DOCUMENTED.of(rulebook(regime), Set.of(), notes);
    }

    private static List<String> rules(Rulebook book) {
        return book.sections().all().map(r -> r.rule().id()).toList();
    }

    private static List<String> numbered(String prefix, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(n -> String.format(Locale.ROOT, "%s-%02d", prefix, n))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rongcheng", "rongcheng-2021"})
    void aShippedStudyIsReadAndCheckedWithoutAnErrorOrAWarning(String study) {
        assertThat(checked(study).worlds()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"rw-1, 1", "rw-2, 1", "rw-2-twins, 4", "rw-3, 1"})
    void aReferenceWorkloadIsReadAndCheckedWithoutAnErrorOrAWarning(String study, int worlds) {
        assertThat(checked("bench", study).worlds()).hasSize(worlds);
    }

    /** Places and regimes that run by themselves belong to no study, nor does a survey; {@code assay check} reads all. */
    @Test
    void everyOtherShippedFileBelongsToAShippedStudy() throws IOException {
        List<Path> read = new ArrayList<>();
        Stream.of(
                        checked("rongcheng"),
                        checked("rongcheng-2021"),
                        checked("rongcheng-one-office"),
                        checked("as-told-and-as-recorded"),
                        checked("welfare-fraud"),
                        checked("bench", "rw-1"),
                        checked("bench", "rw-2"),
                        checked("bench", "rw-2-twins"),
                        checked("bench", "rw-3"))
                .flatMap(study -> study.question().files().stream())
                .forEach(f -> read.add(f.toAbsolutePath().normalize()));
        try (Stream<Path> shipped = Files.walk(LIBRARY)) {
            assertThat(shipped.filter(f -> f.toString().endsWith(".yaml"))
                            .filter(f -> !List.of("places", "regimes", "assumptions", "cases")
                                    .contains(f.getParent().getFileName().toString()))
                            .filter(f -> !f.endsWith("every-regime.yaml"))
                            .map(f -> f.toAbsolutePath().normalize()))
                    .isSubsetOf(read);
        }
    }

    @Test
    void asDocumentedPointsWhoseAmountNobodyReadAddToNoScore() {
        Rulebook yiwu = checked("regimes", "yiwu").question().rulebooks().get("yiwu");
        assertThat(yiwu).isNotNull();
        Rulebook read = Variant.DOCUMENTED.of(yiwu, Set.of(), new ArrayList<>());
        assertThat(yiwu.sections().points()).hasSize(9);
        assertThat(read.sections().points()).isEmpty();
        assertThat(read.sections().score()).hasSize(1);
    }

    @Test
    void everyRuleOfTheCourtsListStandsOnceActingOrInforming() {
        List<String> all = new ArrayList<>(numbered("JD", 31));
        all.add("JD-29b");
        assertThat(rules(rulebook("spc-judgment-defaulters"))).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void everyRuleOfTheSpendingLimitsStandsOnceActingOrInforming() {
        assertThat(rules(rulebook("spc-consumption-restriction")))
                .containsExactlyInAnyOrderElementsOf(numbered("CR", 12));
    }

    @Test
    void everyRuleOfTheCitysPointsStandsOnceActingOrInforming() {
        Rulebook book = rulebook("rongcheng");
        List<String> standing = new ArrayList<>(rules(book));
        book.subjects().rule().ifPresent(standing::add);
        assertThat(standing).containsExactlyInAnyOrderElementsOf(numbered("RC", 55));
    }

    @Test
    void asDocumentedTheCityKeepsPointsButHasNeitherScoreNorGrade() {
        List<String> notes = new ArrayList<>();
        Rulebook book = documented("rongcheng", notes);
        assertThat(book.sections().points()).hasSizeGreaterThan(10);
        assertThat(book.sections().score()).isEmpty();
        assertThat(book.sections().grades()).isEmpty();
        assertThat(book.sections().consequences())
                .allSatisfy(c -> assertThat(c.grades()).isEmpty());
        assertThat(notes).anyMatch(n -> n.contains("no score")).anyMatch(n -> n.contains("no grades"));
    }

    @Test
    void asDocumentedTheCityKeepsNothingThatWasOnlyRecalledOrToldByALetterD() {
        assertThat(rules(documented("rongcheng", new ArrayList<>())))
                .doesNotContain("RC-01", "RC-08", "RC-26", "RC-27", "RC-28", "RC-42", "RC-53", "RC-54", "RC-55")
                .contains("RC-10", "RC-20", "RC-29");
    }

    @Test
    void asDocumentedTheCitysRulesBeginWithTheirFirstKnownText() {
        assertThat(documented("rongcheng", new ArrayList<>()).versions())
                .extracting(Version::id)
                .containsExactly("v2016", "v2018", "v2021");
        assertThat(Variant.AS_TOLD
                        .of(rulebook("rongcheng"), Set.of(), new ArrayList<>())
                        .versions())
                .extracting(Version::id)
                .first()
                .isEqualTo("before-2016");
    }

    @Test
    void theRecalledDeadlineOfDeletionStandsOnlyInWhatIsTold() {
        Rulebook told = Variant.AS_TOLD.of(rulebook("spc-judgment-defaulters"), Set.of(), new ArrayList<>());
        assertThat(deadlines(told)).containsExactly("JD-20", "JD-21");
        assertThat(deadlines(documented("spc-judgment-defaulters", new ArrayList<>())))
                .containsExactly("JD-20");
    }

    private static List<String> deadlines(Rulebook book) {
        return book.sections().lists().values().stream()
                .flatMap(l -> l.all(ListRule.Leave.class).stream())
                .map(l -> l.rule().id())
                .toList();
    }

    /**
     * Published: 110 to 220 negative and 14 to 28 reward records per 1,000 members a year, 1.4 to 2.0 new listings per
     * 1,000 adults a year in the first four years of the list and fewer afterwards.
     */
    @Test
    void recordsAndListingsComeOutInTheSizesThatTheirRangesWereChosenFor() {
        Checked checked = checked("rongcheng");
        Population population =
                checked.question().place().filled(20_000, Values.CENTRAL).population();
        Problems problems = new Problems();
        Model model = new Resolution(checked, population, problems).central();
        Layout layout = new Layout(model);
        long[] tally = new long[layout.size()];
        Engine engine = new Engine(model, layout);
        IntStream.range(0, population.communities()).forEach(c -> engine.run(c, tally));

        WorldSections asItIs = layout.world(0);
        double thousandYears = sum(tally, asItIs.days) / 360.0 / 1000;
        double negative = 0;
        double reward = 0;
        for (var feed : model.worlds().getFirst().feeds()) {
            var behaviour = model.worlds().getFirst().behaviours().get(feed.behaviour());
            double written = 0;
            for (int column : List.of(WorldSections.COVERED, WorldSections.UNTRUE, WorldSections.QUOTA)) {
                written += sum(tally, asItIs.feed, feed.index(), column);
            }
            boolean ofTheScheme = rulebook("rongcheng").behaviours().contains(behaviour.id());
            negative += ofTheScheme && !isCredit(checked, behaviour.id()) ? written : 0;
            reward += ofTheScheme && isCredit(checked, behaviour.id()) ? written : 0;
        }
        assertThat(negative / thousandYears).isBetween(110.0, 220.0);
        assertThat(reward / thousandYears).isBetween(14.0, 28.0);
        int defaulters = model.worlds().getFirst().lists().stream()
                .filter(l -> l.id().equals("defaulters"))
                .findFirst()
                .orElseThrow()
                .index();
        double begun = sum(tally, asItIs.spells, defaulters, WorldSections.BEGUN);
        assertThat(begun / thousandYears).isBetween(1.0, 2.0);
    }

    private static boolean isCredit(Checked checked, String behaviour) {
        return checked.question().catalogue().behaviours().get(behaviour).good();
    }

    private static long sum(long[] tally, Section section, int... leading) {
        int length = section.length();
        int from = section.offset();
        for (int i = 0; i < leading.length; i++) {
            length /= section.sizes()[i];
            from += leading[i] * length;
        }
        long sum = 0;
        for (int i = from; i < from + length; i++) {
            sum += tally[i];
        }
        return sum;
    }
}
