package assay.badinput;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a rulebook of very many rules, so that it can be seen how long a check takes: {@code ManyRules FILE RULES
 * CONDITIONS}. It is sound, and no two rules of a list have one condition.
 */
public final class ManyRules {

    private static final int IN_A_LIST = 100;

    private ManyRules() {}

    /** A rulebook with so many rules of entry over so many conditions that differ. */
    static String rulebook(int rules, int conditions) {
        List<String> lines = new ArrayList<>(List.of(
                "regime: many-rules",
                "title: Very many rules",
                "versions: {v1: {from: 2014-01-01, backlog: none, assumed: yes, why: to measure a check}}",
                "score: {MR-1: {start: 1000, cap: none, assumed: yes, why: to measure a check}}",
                "points:",
                "  MR-2: {for: traffic-violation, from: traffic-police, points: -5, life: 1 years, assumed: yes, why: to measure a check}",
                "  MR-3: {for: littering, from: traffic-police, points: -3, life: 1 years, assumed: yes, why: to measure a check}",
                "lists:"));
        for (int rule = 0; rule < rules; rule++) {
            if (rule % IN_A_LIST == 0) {
                lines.add("  list-" + rule / IN_A_LIST + ":");
                lines.add("    publicity: {rule: " + id(rule / IN_A_LIST)
                        + "-0, on: [portal], assumed: yes, why: to measure a check}");
                lines.add("    enter:");
            }
            lines.add(String.format(
                    Locale.ROOT,
                    "      %s-%d: {if: \"%s\", term: 1 years, assumed: yes, why: to measure a check}",
                    id(rule / IN_A_LIST),
                    rule % IN_A_LIST + 1,
                    condition((rule * 37 + rule / conditions) % conditions)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String id(int list) {
        return "L" + (char) ('A' + list / 26) + (char) ('A' + list % 26);
    }

    private static String condition(int n) {
        return String.format(
                Locale.ROOT,
                "score < %d && (count_traffic_violation >= %d || littering) && age >= %d",
                400 + n % 500,
                1 + n / 500,
                18);
    }

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), rulebook(Integer.parseInt(args[1]), Integer.parseInt(args[2])));
    }
}
