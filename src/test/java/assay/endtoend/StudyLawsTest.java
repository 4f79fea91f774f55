package assay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Laws of whole runs, from the files of a study to the tables: what must come out whatever the numbers are. */
final class StudyLawsTest {
    private static final String STUDY = "studies/small.yaml";

    private static final String[] SHORT = {"--months", "4", "--draws", "2"};

    @TempDir
    static Path shared;

    /** The tables of the study as it is, with {@link #SHORT} and one thread. */
    private static Path asItIs;

    @TempDir
    Path scratch;

    private Path home;

    @BeforeAll
    static void theStudyAsItIs() throws IOException {
        asItIs = run(SmallLibrary.in(shared.resolve("home")), shared.resolve("out"), "--threads", "1", SHORT);
    }

    @BeforeEach
    void aHomeWithASmallLibrary() throws IOException {
        home = SmallLibrary.in(scratch.resolve("home"));
    }

    @Test
    void oneTwoAndEightThreadsGiveTheSameBytesInEveryTable() {
        Map<String, String> one = bytes(asItIs);
        Map<String, String> two = bytes(run(home, scratch.resolve("two"), "--threads", "2", SHORT));
        Map<String, String> eight = bytes(run(home, scratch.resolve("eight"), "--threads", "8", SHORT));

        assertThat(one.keySet())
                .contains("figures.csv", "figures.parquet", "drawn-figures.csv", "drawn-figures.parquet")
                .hasSizeGreaterThan(20);
        assertThat(two).isEqualTo(one);
        assertThat(eight).isEqualTo(one);
    }

    @Test
    void aRunToMonth24BeginsWithTheRunToMonth12() {
        Path year = run("year", "12");
        Path two = run("two", "24");

        for (String table : List.of("listed-by-month", "grades-by-month", "denied-by-month", "reviews-by-month")) {
            List<Map<String, String>> all = table(two, table);
            List<Map<String, String>> first = all.stream()
                    .filter(row -> row.get("month").compareTo("2015-01") < 0)
                    .toList();
            assertThat(first).as(table).hasSizeGreaterThanOrEqualTo(12).isEqualTo(table(year, table));
            assertThat(all).as(table).hasSize(2 * first.size());
        }
    }

    @Test
    void swappingTwoWorldsNegatesEveryDifferenceInvertsEveryRatioAndTransposesEveryTable() {
        Path one = asItIs;
        edit(STUDY, "compare: [A - C, A - D]", "compare: [C - A, D - A]");
        Path other = run(home, scratch.resolve("other"), "--threads", "2", SHORT);

        Map<List<String>, Map<String, String>> there = new LinkedHashMap<>();
        table(other, "figures").forEach(row -> there.put(question(row, "alternative", "against"), row));
        int differences = 0;
        int ratios = 0;
        for (Map<String, String> row : table(one, "figures")) {
            String comparison = row.get("comparison");
            boolean difference = comparison.equals("difference");
            if ((!difference && !comparison.equals("ratio"))
                    || row.get("against").equals("B")) {
                continue;
            }
            Map<String, String> swapped = there.get(question(row, "against", "alternative"));
            assertThat(swapped).as(row.toString()).isNotNull();
            assertThat(swapped.get("numerator")).isEqualTo(row.get("against_numerator"));
            assertThat(swapped.get("against_denominator")).isEqualTo(row.get("denominator"));
            String value = row.get("value");
            if (value.isEmpty() || number(value) == 0) {
                continue;
            }
            if (difference) {
                assertThat(number(swapped.get("value"))).isEqualTo(-number(value));
                differences++;
                assertThat(swapped.get("chance_low").isEmpty())
                        .isEqualTo(row.get("chance_high").isEmpty());
                if (!row.get("chance_high").isEmpty()) {
                    assertThat(number(swapped.get("chance_low"))).isEqualTo(-number(row.get("chance_high")));
                }
                if (!row.get("assumed_least").isEmpty()) {
                    assertThat(number(swapped.get("assumed_greatest"))).isEqualTo(-number(row.get("assumed_least")));
                }
            } else {
                assertThat(number(swapped.get("value")) * number(value)).isCloseTo(1, within(1e-12));
                ratios++;
            }
        }
        assertThat(differences).isGreaterThan(50);
        assertThat(ratios).isGreaterThan(50);

        List<Map<String, String>> pairs = table(one, "pairs");
        assertThat(pairs).hasSizeGreaterThan(20);
        assertThat(pairs.stream().filter(row -> !row.get("first_only").equals(row.get("second_only"))))
                .isNotEmpty();
        Map<List<String>, Map<String, String>> transposed = new LinkedHashMap<>();
        table(other, "pairs").forEach(row -> transposed.put(pair(row, "first", "second"), row));
        for (Map<String, String> row : pairs) {
            if (row.get("first").equals("B") || row.get("second").equals("B")) {
                continue;
            }
            Map<String, String> swapped = transposed.get(pair(row, "second", "first"));
            assertThat(List.of(
                            swapped.get("neither"),
                            swapped.get("first_only"),
                            swapped.get("second_only"),
                            swapped.get("both"),
                            swapped.get("first_only_most")))
                    .isEqualTo(List.of(
                            row.get("neither"),
                            row.get("second_only"),
                            row.get("first_only"),
                            row.get("both"),
                            row.get("second_only_most")));
        }
    }

    @Test
    void aBehaviourASourceAndAWorldMoreChangeNoOtherNumber() {
        Path before = asItIs;
        edit("behaviours.yaml", "  never-recorded:\n", """
                  anglers-offence:
                    title: Fishing without a licence
                    kind: instant
                    rate: {assumed: 100..300, value: 200, per: "1,000 residents a year", why: an example}
                  never-recorded:
                """);
        edit("assumptions/records.yaml", "  utilities:\n", """
                  rangers:
                    anglers-offence:
                      coverage: {assumed: 0.5..0.8, value: 0.6, why: an example}
                      delay: {spread: 0..5 days, assumed: yes, why: an example}
                  utilities:
                """);
        write("regimes/anglers.yaml", """
                regime: anglers
                title: The anglers' list
                sources:
                  rules: {title: Rules of the lake, by: the town, date: 2013, letter: B, seen: read}
                versions:
                  v1: {from: 2013-01-01, backlog: none, cite: rules 1 (2)}
                listens-to:
                  anglers-offence: {source: rangers, cite: rules 1 (2)}
                lists:
                  barred:
                    enter:
                      AN-01: {if: anglers_offence, term: 90 days, cite: rules 2 (2)}
                consequences:
                  AN-02: {of: barred, bars: [hotels], cite: rules 3 (2)}
                """);
        edit(STUDY, "compare: [", """
                  E: {title: with the lake, regimes: {debtors: documented, points: as-told, anglers: documented}}
                compare: [""");
        Path after = run(home, scratch.resolve("after"), "--threads", "2", SHORT);

        // what all conduct and all records come to includes the new conduct
        assertThat(figures(after)).containsAllEntriesOf(figures(before));
        for (String table : List.of(
                "pairs", "listed-by-month", "grades-by-month", "denied-by-month", "records", "reviews-by-month")) {
            assertThat(table(after, table)).as(table).containsAll(table(before, table));
        }
        assertThat(table(after, "records").stream()
                        .filter(row -> row.get("alternative").equals("E")
                                && row.get("behaviour").equals("anglers-offence"))
                        .mapToLong(row -> Long.parseLong(row.get("covered"))))
                .singleElement()
                .satisfies(covered -> assertThat(covered).isGreaterThan(200L));
        assertThat(table(after, "listed-by-month").stream()
                        .filter(row -> row.get("list").equals("anglers/barred")
                                && row.get("alternative").equals("E")
                                && row.get("kind").equals("lawful"))
                        .mapToLong(row -> Long.parseLong(row.get("persons")))
                        .sum())
                .isPositive();
    }

    @Test
    void equalWorldsDifferByExactlyNothing() {
        edit(STUDY, "compare: [A - C, A - D]", "  E: {title: the same, like: A}\ncompare: [A - E]");
        Path run = run(home, scratch.resolve("twins"), "--threads", "2", SHORT);

        List<Map<String, String>> twins = table(run, "figures").stream()
                .filter(row -> row.get("alternative").equals("A")
                        && row.get("against").equals("E")
                        && !row.get("value").isEmpty())
                .toList();
        assertThat(twins).hasSizeGreaterThan(200);
        for (Map<String, String> row : twins) {
            boolean ratio = row.get("comparison").equals("ratio");
            double nothing = ratio ? 1 : 0;
            assertThat(number(row.get("value"))).as(row.toString()).isEqualTo(nothing);
            if (!row.get("assumed_least").isEmpty()) {
                assertThat(number(row.get("assumed_least"))).isEqualTo(nothing);
                assertThat(number(row.get("assumed_greatest"))).isEqualTo(nothing);
            }
        }
        List<Map<String, String>> pairs = table(run, "pairs").stream()
                .filter(row -> row.get("second").equals("E"))
                .toList();
        assertThat(pairs).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get("first_only")).isEqualTo("0");
            assertThat(row.get("second_only")).isEqualTo("0");
        });
        assertThat(pairs.stream().filter(row -> !row.get("both").equals("0"))).isNotEmpty();
    }

    @Test
    void underFaultlessRecordsNobodyIsListedWronglyByFactOrStale() {
        edit("regimes/points.yaml", "points: -20..-5", "points: -150..-100");
        edit("assumptions/records.yaml", "quota: {assumed: 1..5, value: 2,", "quota: {assumed: 20..50, value: 40,");
        // an office that yields without a ground takes out what is recorded alone, and who is off one list may be on
        // another for it
        edit(
                "assumptions/records.yaml",
                "yields: {assumed: 0..0.1, value: 0.05,",
                "yields: {assumed: 0..0.1, value: 0,");
        Path run = run("yardstick", "8");

        List<String> wrong = List.of("fact", "stale");
        List<Map<String, String>> rows = table(run, "figures").stream()
                .filter(row -> row.get("comparison").equals("none")
                        && row.get("split_by").equals("kind")
                        && wrong.contains(row.get("split")))
                .toList();
        assertThat(rows.stream().filter(row -> row.get("alternative").equals("B")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("numerator")).isEqualTo("0"));
        assertThat(rows.stream()
                        .filter(row -> row.get("alternative").equals("A"))
                        .mapToLong(row -> Long.parseLong(row.get("numerator")))
                        .sum())
                .isPositive();
        assertThat(table(run, "listed-by-month").stream()
                        .filter(row -> row.get("alternative").equals("B") && wrong.contains(row.get("kind"))))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("persons")).isEqualTo("0"));
    }

    @Test
    void whoIsCountedIsTheSameEveryMonthInEveryWorldHoweverListedOrGraded() {
        Path run = asItIs;

        Map<List<String>, Long> sums = new LinkedHashMap<>();
        table(run, "listed-by-month")
                .forEach(row -> sums.merge(
                        List.of(row.get("alternative"), row.get("month"), row.get("list")),
                        Long.parseLong(row.get("persons")),
                        Long::sum));
        table(run, "grades-by-month")
                .forEach(row -> sums.merge(
                        List.of(row.get("alternative"), row.get("month"), row.get("regime")),
                        Long.parseLong(row.get("persons")),
                        Long::sum));
        assertThat(sums).hasSizeGreaterThan(80);
        assertThat(sums.values()).containsOnly(10_240L);
    }

    /** Without turnover, errors and delays, terms are open as customers are in a queue with servers for all: Poisson, mean rate × term. */
    @Test
    void openTermsAreTheRateOfEntryTimesTheTerm() {
        write("places/still.yaml", """
                place: still
                title: Where nobody dies
                fictitious: yes
                residents: {value: 128000, assumed: yes, why: an example}
                attributes:
                  age: {0-17: 0.2, 18-59: 0.6, 60+: 0.2, assumed: yes, why: an example}
                  sex: {male: 0.5, female: 0.5, assumed: yes, why: an example}
                  residence: {urban: 0.7, rural: 0.3, assumed: yes, why: an example}
                turnover:
                  deaths: {by: age, per: "1,000 residents a year", rates: {0-17: 0, 18-59: 0, 60+: 0}, assumed: yes, why: an example, times: {value: 1, assumed: yes, why: an example}}
                """);
        edit("behaviours.yaml", "  never-recorded:\n", """
                  speeding:
                    title: Speeding
                    kind: instant
                    rate: {value: 600, per: "1,000 adults a year", cite: count line 1 (2)}
                  never-recorded:
                """);
        write("assumptions/terms.yaml", """
                assumptions: terms
                records:
                  police:
                    speeding: {coverage: {value: 1, assumed: yes, why: an example}, delay: {spread: 0..0 days, assumed: yes, why: an example}}
                """);
        write("regimes/terms.yaml", """
                regime: terms
                title: Terms
                sources:
                  rules: {title: Rules of the road, by: the town, date: 2009, letter: B, seen: read}
                subjects: {if: age >= 18, cite: rules 1 (2)}
                versions:
                  v1: {from: 2010-01-01, backlog: none, cite: rules 1 (2)}
                score:
                  TE-01: {start: 100, floor: 0, ceiling: 200, cap: total, cite: rules 1 (2)}
                grades:
                  TE-02: {A: 100.., B: 90..99, D: ..89, cite: rules 1 (2)}
                points:
                  TE-10: {for: speeding, from: police, points: -10, life: 180 days, cite: rules 2 (2)}
                lists:
                  marked:
                    enter:
                      TE-20: {if: speeding, term: 180 days, cite: rules 3 (2)}
                """);
        write("studies/terms.yaml", """
                study: terms
                title: Terms
                asks: How many terms are open?
                place: still
                from: 2014-01
                to: 2015-12
                warm-up: 12
                counts: age >= 18
                groups: [residence]
                assumptions: [terms]
                alternatives:
                  A: {title: as it is, regimes: {terms: documented}}
                headline: burden
                draws: 0
                seed: 7
                """);
        Path run = tables(home, "terms", scratch.resolve("terms"));

        double mean = 0.6 / 12 * 6;
        Map<List<String>, Long> graded = new LinkedHashMap<>();
        table(run, "grades-by-month")
                .forEach(row ->
                        graded.put(List.of(row.get("month"), row.get("grade")), Long.parseLong(row.get("persons"))));
        List<Map<String, String>> listed = table(run, "listed-by-month").stream()
                .filter(row -> row.get("list").equals("all") && row.get("kind").equals("lawful"))
                .toList();
        assertThat(listed).hasSize(24);
        double adults = 102_400;
        for (Map<String, String> row : listed) {
            long none = graded.get(List.of(row.get("month"), "A"));
            long one = graded.get(List.of(row.get("month"), "B"));
            long more = graded.get(List.of(row.get("month"), "D"));
            near(none / adults, Math.exp(-mean), adults);
            near(one / adults, mean * Math.exp(-mean), adults);
            near(more / adults, 1 - (1 + mean) * Math.exp(-mean), adults);
            assertThat(Long.parseLong(row.get("persons"))).isEqualTo(one + more);
        }
    }

    private static void near(double share, double expected, double of) {
        assertThat(share).isCloseTo(expected, within(4 * Math.sqrt(expected * (1 - expected) / of)));
    }

    private static List<String> question(Map<String, String> row, String first, String second) {
        return List.of(
                row.get("measure"),
                row.get("comparison"),
                row.get(first),
                row.get(second),
                row.get("dimension"),
                row.get("group"),
                row.get("split_by"),
                row.get("split"));
    }

    private static List<String> pair(Map<String, String> row, String first, String second) {
        return List.of(row.get(first), row.get(second), row.get("outcome"), row.get("dimension"), row.get("group"));
    }

    private Map<List<String>, Map<String, String>> figures(Path run) {
        Map<List<String>, Map<String, String>> figures = new LinkedHashMap<>();
        for (Map<String, String> row : table(run, "figures")) {
            boolean sum = row.get("split_by").equals("whole")
                    && List.of("conduct", "records").contains(row.get("name"));
            if (!sum) {
                figures.put(question(row, "alternative", "against"), row);
            }
        }
        assertThat(figures).hasSizeGreaterThan(500);
        return figures;
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private Path run(String name, String months) {
        return run(home, scratch.resolve(name), "--draws", "0", "--months", months);
    }

    /** Runs the study and gives back the folder of its tables. */
    private static Path run(Path home, Path out, String option, String value, String... more) {
        List<String> options = new ArrayList<>(List.of(option, value));
        options.addAll(List.of(more));
        return tables(home, "small", out, options.toArray(String[]::new));
    }

    private static Path tables(Path home, String study, Path out, String... options) {
        List<String> arguments = new ArrayList<>(List.of("run", study, "--out", out.toString(), "--quiet"));
        arguments.addAll(List.of(options));
        StringWriter err = new StringWriter();
        int code = Main.execute(
                home, new PrintWriter(new StringWriter()), new PrintWriter(err), arguments.toArray(String[]::new));
        assertThat(code).as(err.toString()).isZero();
        return out.resolve("tables");
    }

    private void edit(String file, String from, String to) {
        Path path = home.resolve("library").resolve(file);
        try {
            String text = Files.readString(path);
            assertThat(text).contains(from);
            Files.writeString(path, text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String text) {
        try {
            Files.writeString(home.resolve("library").resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> bytes(Path tables) {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.list(tables)) {
            for (Path file : files.toList()) {
                bytes.put(
                        String.valueOf(file.getFileName()),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    /** The rows of a table, each by the names of its columns. */
    private static List<Map<String, String>> table(Path tables, String name) {
        try {
            List<String> lines = Files.readAllLines(tables.resolve(name + ".csv"));
            List<String> header = cells(lines.getFirst());
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> cells = cells(line);
                assertThat(cells).as(line).hasSameSizeAs(header);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < cells.size(); i++) {
                    row.put(header.get(i), cells.get(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
