package assay.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Random but valid libraries of YAML files, each a function of its seed: a place, conduct, assumptions, two rulebooks, two reforms and a study that
 * together use the whole language.
 */
final class FilesGenerator {
    private static final List<String> DOMAINS = List.of("air-travel", "hotels", "loans");

    private final Luck luck;
    /** A stream of their own, so that a library keeps everything else. */
    private final Luck contexts;

    private final Luck offices;

    private final boolean versions;
    private final boolean bills;
    private final boolean good;
    private final boolean application;
    private final boolean review;
    private final boolean shares;
    /** For what was added to the language later, so that the rest of a library stays as it was. */
    private final Luck besides;

    private FilesGenerator(long seed) {
        luck = new Luck(seed * 7919);
        contexts = new Luck(seed * 7919 + 2);
        offices = new Luck(seed * 7919 + 3);
        versions = luck.percent(75);
        bills = luck.percent(75);
        good = luck.percent(80);
        application = luck.percent(35);
        review = luck.percent(75);
        besides = new Luck(seed * 7919 + 2);
        shares = new Luck(seed * 7919 + 1).percent(40);
    }

    /** Writes a library and gives the path of its study. */
    static Path write(long seed, Path folder) throws IOException {
        FilesGenerator generator = new FilesGenerator(seed);
        generator.file(folder, "places/town.yaml", generator.place());
        generator.file(folder, "behaviours.yaml", generator.behaviours());
        generator.file(folder, "assumptions/conduct.yaml", generator.conduct());
        generator.file(folder, "assumptions/records.yaml", generator.records());
        generator.file(folder, "assumptions/redress.yaml", generator.redress());
        generator.file(folder, "regimes/debtors.yaml", generator.debtors());
        generator.file(folder, "regimes/points.yaml", generator.points());
        generator.file(folder, "reforms/milder.yaml", generator.milder());
        generator.file(folder, "reforms/other-points.yaml", generator.otherPoints());
        return generator.file(folder, "studies/one.yaml", generator.study());
    }

    private Path file(Path folder, String name, List<String> lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(
                file, String.join("\n", lines.stream().filter(l -> !l.isBlank()).toList()) + "\n");
    }

    // --- pieces ---------------------------------------------------------------------------------------------------

    private String maybe(int percent, String text) {
        return luck.percent(percent) ? text : "";
    }

    private String note() {
        return maybe(15, ", note: a note");
    }

    /** The evidence of a group or of a number. */
    private String evidence() {
        return basis() + note();
    }

    /** Evidence without a note. */
    private String basis() {
        return luck.percent(50) ? "cite: src article " + luck.between(1, 9) + " (2)" : "assumed: yes, why: an example";
    }

    /** The evidence of a rule. */
    private String rule() {
        return evidence() + maybe(15, ", says: what the rule says");
    }

    /** Versions in which a rule is in force: mostly all. */
    private String when() {
        return !versions || luck.percent(45) ? "" : luck.oneOf("in: v1, ", "since: v2, ", "in: [v1, v2], ");
    }

    private static String hundredths(int n) {
        return String.format(Locale.ROOT, "%d.%02d", n / 100, n % 100);
    }

    /** A number between hundredths, in one of the forms that numbers have. */
    private String number(int least, int greatest) {
        return number(least, greatest, "");
    }

    private String number(int least, int greatest, String more) {
        int low = luck.between(least, greatest);
        int high = luck.between(low, greatest);
        int value = luck.between(low, high);
        String range = hundredths(low) + ".." + hundredths(high);
        String scale = low > 0 ? maybe(30, ", scale: log") : "";
        return switch (luck.between(0, 3)) {
            case 0 -> "{value: " + hundredths(value) + more + ", cite: src table 1 (3)" + note() + beside() + "}";
            case 1 ->
                "{value: " + hundredths(value) + ", range: " + range + scale + more + ", cite: src table 2 (3)"
                        + beside() + "}";
            case 2 -> "{assumed: " + range + scale + more + ", why: an example" + note() + "}";
            default -> "{assumed: " + range + ", value: " + hundredths(value) + scale + more + ", why: an example}";
        };
    }

    private String beside() {
        return maybe(15, ", proxy: elsewhere") + maybe(15, ", derived: by counting");
    }

    private String perPerson(int least, int greatest) {
        return number(least, greatest, ", per: person a month");
    }

    /** A delay drawn anew for each event, or a duration that is the same for all. */
    private String delay(int longest) {
        int low = luck.between(0, longest / 2);
        int high = luck.between(low + 1, longest);
        String evidence = luck.percent(40) ? "cite: src table 3 (3)" : "assumed: yes, why: an example";
        return switch (luck.between(0, 4)) {
            case 0 ->
                "{value: " + low + " days, cite: src table 4 (3)" + maybe(30, ", proxy: elsewhere")
                        + maybe(30, ", derived: by counting") + note() + "}";
            case 1 ->
                "{value: " + low + " days, range: " + low + ".." + high + " days, cite: src table 5 (3)"
                        + (low > 0 ? maybe(40, ", scale: log") : "") + "}";
            case 2 -> "{assumed: " + low + ".." + high + " days, why: an example" + note() + "}";
            default -> "{spread: " + low + ".." + high + " days, " + evidence + note() + "}";
        };
    }

    private String duration(int least, int greatest) {
        int days = luck.between(least, greatest);
        return luck.percent(60)
                ? days + " days"
                : "{assumed: " + least + ".." + greatest + " days, value: " + days + " days, why: an example}";
    }

    private String by(String... keys) {
        List<String> parts = new ArrayList<>();
        for (String key : keys) {
            if (luck.percent(45)) {
                parts.add(key + ": {residence: {rural: " + luck.oneOf("0.5", "1.3", number(50, 120)) + ", " + evidence()
                        + "}}");
            }
        }
        return parts.isEmpty() ? "" : ", by: {" + String.join(", ", parts) + "}";
    }

    private static String sources(String indent) {
        return indent
                + "sources: {src: {title: What somebody wrote, by: somebody, date: 2016, at: \"a shelf\", extent: all of it,"
                + " retrieved: 2020-01-02, letter: B, seen: read}}";
    }

    // --- files ----------------------------------------------------------------------------------------------------

    private List<String> place() {
        boolean joint = luck.percent(40);
        boolean cut = luck.percent(30);
        int residents = 640 * luck.between(3, 6);
        return List.of(
                "place: town",
                "title: A town",
                "fictitious: yes",
                maybe(40, "at: 2020-11-01"),
                sources(""),
                "residents: {value: " + residents + ", assumed: yes, why: an example}",
                "attributes:",
                joint
                        ? "  age: [0-17, 18-59, 60+]"
                        : "  age: {"
                                + (cut
                                        ? "0-17: 0.2, 18-59: 0.6, 60+: 0.2"
                                        : "0-17: 0.2, 18-39: 0.3, 40-59: 0.3, 60+: 0.2")
                                + ", " + evidence() + "}",
                joint
                        ? "  sex: [male, female]"
                        : luck.percent(40)
                                ? "  sex: {male: " + residents / 2 + ", female: " + residents / 2 + ", in: persons, "
                                        + maybe(40, "primary: yes, ") + evidence() + "}"
                                : "  sex: {male: 0.5, female: 0.5, " + maybe(40, "rounded: yes, ") + evidence() + "}",
                "  residence: {urban: 0.7, rural: 0.3, " + maybe(30, "proxy: elsewhere, ") + evidence() + "}",
                "  work: {yes: 0.5, no: 0.5, of: age >= 18, otherwise: no, " + maybe(40, "counted: 3334, ") + evidence()
                        + "}",
                cut && !joint ? "cut: {age: {18-59: {18-39: 1, 40-59: 1, " + basis() + "}}}" : "",
                joint ? "joint:" : "",
                joint
                        ? "  age × sex: {" + maybe(60, "primary: yes, ") + maybe(30, "proxy: elsewhere, ")
                                + maybe(30, "rounded: yes, ") + evidence()
                                + (luck.percent(40)
                                        ? ", in: persons, counted: 1000, shares: {0-17: {male: 100, female: 100}, 18-59: {male: 300, female: 300}, 60+: {male: 90, female: 110}}}"
                                        : ", shares: {0-17: {male: 0.1, female: 0.1}, 18-59: {male: 0.3, female: 0.3}, 60+: {male: 0.09, female: 0.11}}}")
                        : "",
                maybe(
                        40,
                        "joint-assumed: {old-and-rural: {one: age >= 60, other: residence == rural, odds: "
                                + number(100, 200) + "}}"),
                "households:",
                "  sizes: {1: 0.2, 2: 0.4, 3+: 0.4, " + maybe(30, "proxy: elsewhere, ") + evidence() + "}",
                "  outside: " + number(6400, 6400),
                "firms:",
                "  number: " + number(12800, 12800),
                "  working-age: {from: 18, to: 59, " + basis() + "}",
                "  staff: " + number(30, 60),
                "namesakes: " + number(30, 80),
                "turnover:",
                "  deaths:",
                "    by: age",
                "    per: 1,000 residents a year",
                "    rates: {0-17: 40, " + (joint ? "18-59: 60" : "18-39: 60, 40-59: 60") + ", 60+: 200}",
                "    " + evidence().replace(", ", "\n    "),
                luck.percent(50)
                        ? "    meets: {value: " + hundredths(residents * 84 / 10)
                                + ", per: year, cite: src table 9 (2)}\n    times: {assumed: 0.8..1.2, value: 1, why: an example}"
                        : "    times: " + number(80, 120),
                maybe(
                        60,
                        "  moves: {by: residence, per: \"1,000 residents a year\", rates: {urban: 100, rural: 200}, "
                                + (luck.percent(50)
                                        ? "meets: {value: " + hundredths(residents * 13)
                                                + ", per: year, cite: src table 9 (2)}, times: {assumed: 0.8..1.2, value: 1, why: an example}, "
                                        : "times: " + number(80, 120) + ", ")
                                + evidence() + "}"),
                "facts:",
                "  has-loan:",
                "    title: Has a loan",
                maybe(40, "    of: adults"),
                "    share: " + number(20, 80),
                "    redrawn: " + perPerson(2, 20),
                maybe(40, "    by: {residence: {rural: 0.4, urban: 0.6}}"),
                "anchors:",
                "  records-a-head: {title: Records a head, is: " + number(10, 90) + "}",
                maybe(50, "community: 60"),
                maybe(40, "unknown: [what nobody published]"));
    }

    private String ratios() {
        return maybe(
                        35,
                        ", ratios: [{attribute: sex, category: male, against: female, times: " + number(150, 300)
                                + maybe(40, ", note: a note") + "}]")
                + maybe(35, ", factors: {residence: {rural: 0.6, " + evidence() + "}}");
    }

    private List<String> behaviours() {
        List<String> lines = new ArrayList<>();
        lines.add("behaviours:");
        lines.add(sources("  "));
        lines.add("  offence: {title: Offence, kind: instant, domain: traffic, rate: "
                + luck.oneOf(
                        perPerson(20, 60),
                        perPerson(20, 60),
                        "{value: " + luck.between(4000, 9000) + ", per: \"1,000 firms a year\", cite: src line 2 (2)}")
                + ratios() + maybe(30, ", who: age >= 18") + maybe(20, ", only-if: heads-a-firm") + note() + "}");
        lines.add("  debt: {title: Debt, kind: spell, rate: "
                + luck.oneOf(
                        perPerson(10, 40),
                        "{value: " + luck.between(1500, 4000) + ", per: \"1,000 adults a year\", cite: src line 1 (2)}")
                + ratios() + maybe(25, ", only-if: " + luck.oneOf("has-loan", "able-to-pay", "heads-a-firm")) + "}");
        lines.add("  hiding: {title: Hides assets, kind: companion, of: debt" + note() + "}");
        if (bills) {
            lines.add("  bills: {title: Behind with bills, kind: monthly, rate: " + perPerson(10, 30) + ratios() + "}");
        }
        if (good) {
            lines.add(
                    "  volunteering: {title: Voluntary work, kind: instant, credit: yes, repeatable: no, domain: town, rate: "
                            + perPerson(20, 60) + maybe(40, ", who: residence == 'urban'") + "}");
        }
        return lines;
    }

    private List<String> conduct() {
        List<String> lines = new ArrayList<>(List.of(
                "assumptions: conduct",
                maybe(50, "title: What people do"),
                maybe(50, "note: a note"),
                sources(""),
                "exits:",
                "  debt: {rate: " + number(20, 80, ", per: spell a month")
                        + maybe(60, ", slower: {unless: able-to-pay, times: " + number(20, 60) + "}") + note() + "}",
                bills ? "  bills: {rate: " + number(20, 60, ", per: spell a month") + "}" : "",
                "companions:",
                "  hiding: {share: " + number(30, 90) + maybe(50, ", only-if: able-to-pay") + by("share") + note()
                        + "}",
                "facts:",
                "  able-to-pay: {title: Able to pay, share: " + number(30, 80) + ", redrawn: " + perPerson(5, 30)
                        + maybe(50, ", excuse: yes") + by("share") + note() + "}",
                "wants:"));
        for (String domain : DOMAINS) {
            lines.add("  " + domain + ": {title: " + domain + ", rate: " + perPerson(30, 90) + ", substitute: "
                    + number(5, 40) + maybe(40, ", who: age >= 18")
                    + maybe(25, ", only-if: " + luck.oneOf("has-loan", "heads-a-firm"))
                    + maybe(
                            40,
                            ", capacity: {assumed: " + luck.between(0, 50)
                                    + "..80, value: 60, per: \"1,000 residents a month\", why: supposed}")
                    + ratios() + note() + "}");
        }
        if (luck.percent(50)) {
            lines.add(
                    "gravity: {offence: {assumed: 1..3, value: 2, why: supposed}, debt: {value: 10, assumed: yes, why: supposed}}");
        }
        if (contexts.percent(60)) {
            lines.add("contexts:");
            for (String domain : DOMAINS) {
                String reading = contexts.oneOf("narrow", "middle", "broad", "none");
                lines.add("  " + domain + ": {weight: {assumed: 1..3, value: 2, why: supposed}, "
                        + Stream.of("narrow", "middle", "broad")
                                .map(r -> r + (r.equals(reading) ? ": [traffic]" : ": []"))
                                .collect(Collectors.joining(", "))
                        + ", why: supposed" + (contexts.percent(20) ? ", note: a note" : "") + "}");
            }
        }
        lines.add("responses:");
        lines.add("  R1-caution: {title: Careful, on: [act/offence" + maybe(50, ", end/debt") + "], when: \""
                + luck.oneOf("listed_any || score_points < 990", "debtors_defaulters", "grade_points in ['C', 'D']")
                + "\", times: " + number(40, 100) + note() + "}");
        lines.add("  R2-hardship: {on: [act/debt], when: denied >= 1, times: " + number(100, 250) + "}");
        lines.add("  R3-discouraged: {on: [want/" + luck.oneOf(DOMAINS) + "], when: denied >= 1 && listed_any, forgo: "
                + number(20, 80) + "}");
        return lines;
    }

    private String feed(String behaviour, boolean lasts) {
        List<String> errors = new ArrayList<>();
        if (luck.percent(70)) {
            errors.add("untrue: {rate: " + perPerson(2, 15) + (lasts ? ", lasts: " + delay(60) : "") + "}");
        }
        if (luck.percent(60)) {
            errors.add("missing: " + number(2, 20));
        }
        if (luck.percent(60)) {
            errors.add("misplaced: {chance: " + number(5, 30) + ", kept-too: " + number(10, 90) + "}");
        }
        if (luck.percent(50)) {
            errors.add("duplicate: " + number(2, 20));
        }
        if (luck.percent(50)) {
            errors.add("severity: {chance: " + number(5, 20) + ", times: " + luck.between(2, 3) + "}");
        }
        if (luck.percent(40) && !errors.isEmpty() && errors.getFirst().startsWith("untrue")) {
            errors.add("quota: " + number(4000, 30000, ", per: \"1,000 residents a month\""));
        }
        return "    " + behaviour + ": {coverage: " + number(50, 100) + ", delay: " + delay(30) + by("coverage")
                + (errors.isEmpty() ? "" : ", errors: {" + String.join(", ", errors) + "}") + note() + "}";
    }

    private List<String> records() {
        return List.of(
                "assumptions: records",
                sources(""),
                "records:",
                "  courts:",
                maybe(40, "    note: a note"),
                feed("debt", true),
                feed("hiding", true),
                "  police:",
                feed("offence", false),
                bills ? "  utilities:" : "",
                bills ? feed("bills", false) : "",
                good ? "  town:" : "",
                good ? feed("volunteering", false) : "",
                "late:",
                "  debtors.defaulters: {chance: " + number(10, 60) + ", by: " + delay(60) + note() + "}",
                "  points: {chance: " + number(10, 60) + ", by: " + delay(60) + "}");
    }

    private List<String> redress() {
        return List.of(
                "assumptions: redress",
                sources(""),
                review ? "redress: {debtors.defaulters: " + office() + "}" : "",
                review && offices.percent(50)
                        ? "offices: {" + offices.oneOf("any", "debtors.defaulters") + ": {local: "
                                + offices.oneOf("yes", "no") + (offices.percent(20) ? ", note: a note" : "") + "}}"
                        : "",
                application ? "applications: {debtors.defaulters: {rate: " + perPerson(20, 60) + note() + "}}" : "",
                "stocks: {debtors.defaulters: {share: " + number(2, 15) + ", left: " + delay(200) + by("share") + note()
                        + "}}",
                "limits: {DB-31: {chance: " + number(20, 90) + note() + "}}");
    }

    private String office() {
        return "{notice: " + number(40, 100) + ", notice-after: " + delay(20) + ", objects-if-wronged: "
                + number(40, 100)
                + ", objects-otherwise: " + number(10, 60) + ", files-after: " + delay(20) + ", finds-error: "
                + number(50, 100)
                + ", yields: " + number(5, 40) + ", capacity: "
                + number(2000, 9000, ", per: \"1,000 residents a month\"")
                + by("notice", "objects-if-wronged", "objects-otherwise") + note() + "}";
    }

    private List<String> debtors() {
        return List.of(
                "regime: debtors",
                "title: A list of debtors",
                maybe(40, "part-of: points"),
                maybe(40, "layer: court"),
                maybe(40, "knows-not: [how long it takes]"),
                maybe(40, "working-days: {" + evidence() + "}"),
                maybe(
                        60,
                        "runs: {place: town, from: 2014-01, to: 2015-06, as: documented, beside: {points: as-told}, "
                                + "behaviours: [behaviours], assumptions: [assumptions], residents: 5000, note: a note}"),
                maybe(60, "aim: to make debtors pay"),
                maybe(30, "note: a note"),
                "subjects: {if: \"" + luck.oneOf("age >= 18", "age >= 18 && residence in ['urban', 'rural']") + "\", "
                        + maybe(70, "rule: DB-50, ") + evidence() + "}",
                sources(""),
                "versions:",
                "  v1: {from: " + luck.oneOf("2013-01-01", "2013-09-15", "2014-02-01") + ", backlog: "
                        + luck.oneOf("none", "spells", "all") + ", " + evidence() + "}",
                versions
                        ? "  v2: {from: "
                                + luck.oneOf(
                                        "2014-05-01",
                                        "2014-07-12",
                                        "{assumed: 2014-06-01..2014-08-01, value: 2014-07-01, why: an example}")
                                + ", ledger: " + luck.oneOf("keep", "drop", "rescore") + ", listings: "
                                + luck.oneOf("keep-old-terms", "retest", "lapse")
                                + ", pending-reviews: " + luck.oneOf("old-law", "new-law") + ", " + evidence() + "}"
                        : "",
                shares ? sees("courts", "police") : "",
                "listens-to:",
                "  debt: {source: courts, " + life() + when() + evidence() + "}",
                "  hiding: {source: courts, " + evidence() + "}",
                "finds:",
                "  able-to-pay: {"
                        + luck.oneOf(
                                "presume: yes",
                                "presume: no",
                                "known: yes",
                                "presume: yes, finder: {on: debt, right: " + number(50, 95)
                                        + maybe(40, ", note: a note") + "}")
                        + ", " + when() + evidence() + "}",
                "  has-loan: {presume: no, " + evidence() + "}",
                "lists:",
                "  defaulters:",
                "    title: Debtors",
                maybe(50, "    against: yes"),
                "    enter:",
                "      DB-21: {" + when() + "if: \""
                        + luck.oneOf(
                                "debt && able_to_pay",
                                "debt",
                                "debt && (able_to_pay || !has_loan) && age >= 18",
                                "count_debt >= 1 && residence == 'urban'")
                        + "\"" + maybe(50, ", term: " + duration(20, 200)) + ", " + rule() + "}",
                "      DB-22: {" + when() + "if: " + luck.oneOf("debt && hiding", "count_hiding >= 1") + ", term: "
                        + duration(20, 200) + ", " + rule() + "}",
                String.join(
                        "\n",
                        listRules(
                                "    ",
                                "DB-0",
                                application,
                                review,
                                luck.oneOf("sex == 'female' && has_loan", "age >= 60"),
                                "debt")),
                "consequences:",
                "  DB-30: {of: defaulters, bars: [air-travel" + maybe(50, ", loans") + "], "
                        + maybe(50, "reaches: " + luck.oneOf("household", "firm") + ", ") + when() + rule() + "}",
                "  DB-31: {of: defaulters, limits: [hotels], " + maybe(40, "by: the hotels, ") + when() + rule() + "}",
                maybe(70, "informs: {DB-40: {says: the list is public, " + when() + evidence() + "}}"));
    }

    /** What may stand in a list beside its entries; rule ids are {@code prefix + digit}. */
    private List<String> listRules(
            String indent, String prefix, boolean applied, boolean reviewed, String never, String repairedBy) {
        List<String> lines = new ArrayList<>();
        if (applied) {
            lines.add("application: {rule: " + prefix + "3, " + rule() + "}");
        }
        if (luck.percent(60)) {
            lines.add("never: {rule: " + prefix + "4, if: \"" + never + "\", " + rule() + "}");
        }
        if (luck.percent(50)) {
            lines.add("leave: {rule: " + prefix + "5, within: " + duration(0, 40) + ", " + when() + rule() + "}");
        } else {
            lines.add("leave: {" + prefix + "5: {" + when() + "within: " + duration(0, 40) + ", " + rule() + "}, "
                    + prefix + "6: {" + when() + rule() + "}}");
        }
        if (luck.percent(60)) {
            lines.add("early: {rule: " + prefix + "7, chance: " + number(30, 90) + ", " + rule() + "}");
        }
        if (luck.percent(60)) {
            lines.add("extend: {rule: " + prefix + "8, if: count_" + repairedBy + " >= 2, by: " + duration(10, 100)
                    + ", " + rule() + "}");
        }
        if (luck.percent(60)) {
            lines.add("block: {rule: " + prefix + "9, for: " + duration(10, 90) + ", " + rule() + "}");
        }
        if (reviewed) {
            lines.add("review: {rule: " + prefix + "0, " + maybe(40, "ask-within: 10 days, ")
                    + maybe(40, "decide-within: 15 days, ") + maybe(40, "correct-within: 3 days, ") + when() + rule()
                    + "}");
        }
        if (luck.percent(50)) {
            lines.add("notice: {rule: " + prefix + "2, " + maybe(50, "within: 5 days, ") + when() + told() + "}");
        }
        if (luck.percent(50)) {
            lines.add("publicity: {rule: " + prefix + "2b, on: " + luck.oneOf("[portal, press]", "[none]") + ", "
                    + when() + told() + "}");
        }
        if (luck.percent(40)) {
            lines.add("by: the office");
        }
        if (luck.percent(60)) {
            lines.add("repair: {rule: " + prefix + "1, by: " + repairedBy + ", after: " + duration(0, 60) + ", chance: "
                    + number(40, 90) + ", " + (versions && luck.percent(25) ? "since: v2, " : when()) + rule() + "}");
        }
        if (luck.percent(50)) {
            lines.add("national: yes");
        }
        if (luck.percent(20)) {
            lines.add("note: a note");
        }
        return lines.stream().map(line -> indent + line).toList();
    }

    /** Evidence of a rule that is only told, with words beside it more often than elsewhere. */
    private String told() {
        return basis() + maybe(40, ", note: a note") + maybe(40, ", says: what the rule says");
    }

    /** Who shares with a regime: everybody whose records it uses, at all times. */
    private String sees(String... sources) {
        List<String> lines = new ArrayList<>(List.of("sees:"));
        for (String source : sources) {
            lines.add("  " + source + ": {" + luck.oneOf("", "since: v1, ", versions ? "in: [v1, v2], " : "in: v1, ")
                    + maybe(40, "says: by agreement, ")
                    + shared() + evidence() + "}");
        }
        return String.join("\n", lines);
    }

    private String shared() {
        return besides.oneOf(
                "",
                "sharing: unified, ",
                "sharing: siloed, ",
                "sharing: bilateral, with: points, ",
                "sharing: bilateral, with: points, ");
    }

    private List<String> points() {
        List<String> lines = new ArrayList<>(List.of(
                "regime: points",
                "title: Points",
                sources(""),
                "subjects: {" + maybe(40, "kind: " + luck.oneOf("firm", "person", "household") + ", ")
                        + "if: age >= 18, " + evidence() + "}",
                "versions:",
                "  v1: {from: " + luck.oneOf("2013-01-01", "2014-01-01") + ", backlog: "
                        + luck.oneOf("none", "spells", "all") + ", " + evidence() + "}",
                versions
                        ? "  v2: {from: 2014-06-01, ledger: " + luck.oneOf("keep", "drop", "rescore") + ", listings: "
                                + luck.oneOf("keep-old-terms", "retest", "lapse") + ", pending-reviews: old-law, "
                                + evidence() + "}"
                        : "",
                "finds: {able-to-pay: {presume: yes, " + evidence() + "}, has-loan: {known: yes, " + evidence()
                        + "}}"));
        lines.add("score:");
        if (versions) {
            lines.add("  PT-01: {in: v1, " + score() + "}");
            lines.add("  PT-02: {since: v2, " + score() + "}");
        } else {
            lines.add("  PT-01: {" + score() + "}");
        }
        lines.add("grades:");
        if (versions) {
            lines.add("  PT-03: {in: v1, A: 1010.., B: 1000..1009, C: 980..999, D: ..979, " + rule() + "}");
            lines.add("  PT-04: {since: v2, D: ..969, C: 970..994, B: 995..1014, A: 1015.., " + rule() + "}");
        } else {
            lines.add("  PT-03: {A: 1010.., B: 1000..1009, C: 980..999, D: ..979, " + rule() + "}");
        }
        lines.add("dimensions:");
        if (versions) {
            lines.add("  PT-05: {in: v1, conduct: 60, standing: 40, " + rule() + "}");
            lines.add("  PT-06: {since: v2, conduct: {assumed: 70..80, value: 75, why: an example}, standing: 25, "
                    + rule() + "}");
        } else {
            lines.add("  PT-05: {conduct: 60, standing: 40, " + rule() + "}");
        }
        String atOnce = lines.stream().anyMatch(l -> l.contains("assessed:")) ? "at-once: yes, " : "";
        lines.add("points:");
        lines.add("  PT-15: {" + (versions ? "in: v1, " : "")
                + "for: offence, from: police, points: -15, dimension: conduct, " + life() + rule() + "}");
        lines.add("  PT-10: {for: offence, from: police, points: -30..-5, " + life() + when() + rule() + "}");
        lines.add("  PT-11: {for: debt, from: courts, points: " + luck.oneOf("-20", "-25..-10") + ", " + life() + rule()
                + "}");
        lines.add("  PT-12: {for: hiding, from: courts, grade-at-most: " + luck.oneOf("B", "C") + ", " + atOnce + life()
                + when() + rule() + "}");
        if (bills) {
            lines.add("  PT-13: {for: bills, from: utilities, points: -10, " + maybe(40, "grade-at-most: B, ") + life()
                    + rule() + "}");
        }
        if (good) {
            lines.add("  PT-14: {for: volunteering, from: town, points: 5..15, " + life() + rule() + "}");
        }
        lines.add("lists:");
        lines.add("  watched:");
        lines.add("    enter: {PT-20: {" + when() + "if: \""
                + luck.oneOf(
                        "score < 985",
                        "grade == 'D'",
                        "grade in ['C', 'D'] && count_offence >= 1",
                        "score < 990 && heads_a_firm",
                        "score <= 990 && !debtors_defaulters")
                + "\", " + rule() + "}"
                + maybe(
                        50,
                        ", PT-24: {" + when() + "if: debtors_defaulters, after: " + duration(0, 60) + ", "
                                + maybe(50, "term: " + duration(20, 90) + ", ") + rule() + "}")
                + "}");
        lines.add("    leave: {PT-21: {within: " + duration(0, 20) + ", " + rule() + "}}");
        if (good) {
            lines.add("    repair: {rule: PT-22, by: volunteering, after: 10 days, chance: " + number(40, 90) + ", "
                    + when() + rule() + "}");
        }
        lines.add("  praised:");
        lines.add("    against: no");
        lines.add("    enter: {PT-23: {if: \"grade in ['A'] && !watched && !has_loan\", " + rule() + "}}");
        lines.add("consequences:");
        lines.add("  PT-30: {of: {grade: [C, D]}, bars: [loans], " + when() + rule() + "}");
        lines.add("  PT-31: {of: " + luck.oneOf("praised", "{grade: [A]}") + ", grants: [loans, hotels], " + rule()
                + "}");
        lines.add("  PT-32: {of: watched, bars: [hotels], " + rule() + "}");
        lines.add("  PT-33: {of: {grade: [C]}, dearer: [loans], " + when() + rule() + "}");
        lines.add("  PT-34: {of: praised, priority: [air-travel, hotels], "
                + maybe(50, "quota: {value: " + luck.between(0, 400) + ", per: \"1,000 residents a month\"}, ")
                + when() + rule() + "}");
        return lines;
    }

    private String score() {
        return "start: 1000, floor: " + (1000 - luck.between(30, 90)) + ", ceiling: " + (1000 + luck.between(10, 50))
                + ", cap: " + luck.oneOf("none", "total", "each-event", "period-end") + maybe(30, ", needs: has-loan")
                + maybe(30, ", assessed: " + luck.oneOf("monthly", "quarterly", "yearly"))
                + ", " + rule();
    }

    private String life() {
        return luck.percent(75)
                ? "life: " + duration(20, 200) + ", "
                        + maybe(60, "life-from: " + luck.oneOf("conduct", "arrival") + ", ")
                : "";
    }

    private List<String> milder() {
        String since = versions ? maybe(50, "since: v2, ") : "";
        boolean applied = luck.percent(50);
        boolean reviewed = luck.percent(60);
        return List.of(
                "reform: milder",
                "title: A milder law",
                "why: to see what it does",
                maybe(40, "note: a note"),
                "of: debtors",
                sources(""),
                "replace:",
                "  DB-21: {" + since + "if: debt && able_to_pay && hiding, " + evidence() + "}",
                "add:",
                "  finds:",
                "    able-to-pay: {"
                        + luck.oneOf(
                                "known: yes",
                                "presume: yes, finder: {on: debt, right: " + number(60, 95)
                                        + maybe(30, ", note: a note") + "}")
                        + ", "
                        + when() + evidence() + "}",
                shares
                        ? "  sees: {police: {" + luck.oneOf("", "since: v1, ", versions ? "in: [v1, v2], " : "in: v1, ")
                                + maybe(40, "says: by agreement, ") + shared() + evidence() + "}}"
                        : "",
                "  listens-to: {offence: {source: police, " + life() + when() + evidence() + "}}",
                "  consequences:",
                "    DB-90: {of: defaulters, bars: [loans], " + maybe(40, "reaches: firm, ") + when() + rule() + "}",
                "    DB-91: {of: offenders, limits: [hotels], " + maybe(40, "by: the hotels, ") + rule() + "}",
                "    DB-92: {of: offenders, grants: [air-travel], " + rule() + "}",
                "    DB-95: {of: offenders, dearer: [loans], " + when() + rule() + "}",
                "    DB-96: {of: offenders, priority: [hotels], reaches: household, "
                        + maybe(50, "quota: {value: " + luck.between(0, 400) + ", per: \"1,000 residents a month\"}, ")
                        + rule() + "}",
                "  lists:",
                "    offenders:",
                "      title: Offenders",
                maybe(50, "      against: " + luck.oneOf("yes", "no")),
                "      enter: {DB-93: {" + when() + "if: count_offence >= 2, term: " + duration(20, 90) + ", " + rule()
                        + "}" + maybe(60, ", DB-97: {if: defaulters, after: " + duration(1, 40) + ", " + rule() + "}")
                        + "}",
                String.join("\n", listRules("      ", "DB-8", applied, reviewed, "age >= 60 || debt", "offence")),
                "  informs: {DB-94: {says: nothing new, " + when() + evidence() + "}}",
                "drop: [DB-31]",
                "assumptions:",
                "  late: {debtors.defaulters: {chance: {value: 0, assumed: yes, why: the reform}, by: {spread: 0..1 days, assumed: yes, why: the reform}}}",
                reviewed ? "  redress: {debtors.offenders: " + office() + "}" : "",
                applied ? "  applications: {debtors.offenders: {rate: " + perPerson(20, 60) + "}}" : "",
                "  limits: {DB-91: {chance: " + number(20, 90) + "}}");
    }

    private List<String> otherPoints() {
        String second = versions ? luck.oneOf("since: v2, ", "in: v2, ") : "";
        return List.of(
                "reform: other-points",
                "title: Other points",
                "why: to see what they do",
                "of: points",
                sources(""),
                "drop: [" + (versions ? "PT-02, PT-04, PT-06" : "PT-01, PT-03, PT-05") + "]",
                "add:",
                "  score: {PT-90: {" + second + score() + "}}",
                "  dimensions: {PT-95: {" + second + "conduct: 50, standing: 50, " + rule() + "}}",
                "  grades: {PT-91: {" + second + "A: 1005.., B: 990..1004, C: 975..989, D: ..974, " + rule() + "}}",
                "  points: {PT-92: {for: offence, from: police, points: -5, "
                        + maybe(40, "grade-at-most: C, " + besides.oneOf("", "at-once: yes, "))
                        + life()
                        + when() + rule() + "}, PT-96: {" + second
                        + "for: offence, from: police, points: -40..-10, dimension: standing, "
                        + life() + rule() + "}}");
    }

    private List<String> study() {
        int months = luck.between(3, 12);
        return List.of(
                "study: one",
                "title: A study",
                "asks: What would a milder law change?",
                maybe(40, "note: a note"),
                "place: town",
                "from: 2014-04",
                "to: "
                        + (months <= 9
                                ? "2014-" + String.format(Locale.ROOT, "%02d", 3 + months)
                                : "2015-0" + (months - 9)),
                "warm-up: " + luck.between(2, 8),
                maybe(50, "residents: 1000"),
                maybe(80, "counts: age >= 18"),
                "groups: " + luck.oneOf("[{age: [0..17, 18..59, 60..]}, residence]", "[sex]", "[residence, sex]"),
                maybe(50, "behaviours: [behaviours]"),
                "assumptions: [conduct, records, redress]",
                "alternatives:",
                "  A: {title: as it is, regimes: {debtors: as-told, points: as-told}}",
                "  B: {title: faultless, like: A, errors: none" + maybe(40, ", note: a note") + "}",
                "  C: {title: milder, like: A, reforms: [milder" + maybe(60, ", other-points") + "]}",
                "  D: {title: without, like: A, without: [" + luck.oneOf("DB-30", "PT-10", "DB-22") + "]}",
                "  E: {title: other regimes, regimes: {"
                        + luck.oneOf("points: as-told", "debtors: as-told", "points: documented, debtors: documented")
                        + "}" + "}",
                "compare: [A - C, A - D, A - E]",
                "yardstick: B",
                maybe(50, "excuse: able-to-pay"),
                "headline: wrongfully-reached",
                offices.percent(40) ? "replicates: 3" : "",
                "draws: 8",
                "seed: " + luck.between(1, 1_000_000),
                maybe(60, "anchors: {used: [records-a-head], left: []}"));
    }
}
