package assay.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code docs/rulebook.md}, the reference of the language, from the schemas in {@code schema/}. */
final class RulebookPage {
    static final Path PAGE = Path.of("docs/rulebook.md");

    /** Keys that stand in most groups and mean the same everywhere; told once. */
    private static final List<String> COMMON =
            List.of("cite", "assumed", "why", "says", "note", "accept", "in", "since", "rule");

    /** What is written as elsewhere, with where. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "reform.add", "sections of rules, as in `regimes/ID.yaml`",
            "reform.replace", "rules by their ids, with the keys of the rule that each replaces",
            "reform.assumptions", "sections as in `assumptions/ID.yaml`");

    /** The kinds of file: schema, where such files lie, and a file of this kind that tests read. */
    private record Kind(String schema, String where, String example) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("regime", "regimes/ID.yaml", "src/test/resources/small/regimes/debtors.yaml"),
            new Kind("reform", "reforms/ID.yaml", "src/test/resources/small/reforms/on-the-day.yaml"),
            new Kind("study", "studies/ID.yaml", "src/test/resources/small/studies/small.yaml"),
            new Kind("survey", "studies/ID.yaml", "library/studies/every-regime.yaml"),
            new Kind("behaviours", "behaviours.yaml", "src/test/resources/small/behaviours.yaml"),
            new Kind("assumptions", "assumptions/ID.yaml", "src/test/resources/small/assumptions/records.yaml"),
            new Kind("place", "places/ID.yaml", "src/test/resources/small/places/smallville.yaml"),
            new Kind("cases", "cases/REGIME.yaml", "library/cases/wuhu.yaml"));

    private final StringBuilder out = new StringBuilder();
    private final JsonMapper json = JsonMapper.builder().build();

    private RulebookPage() {}

    /** The page as it should be; paths start at the folder of the project. */
    static String text() throws IOException {
        RulebookPage page = new RulebookPage();
        page.write();
        return page.out.toString();
    }

    public static void main(String[] args) throws IOException {
        Files.writeString(PAGE, text());
    }

    private void write() throws IOException {
        line("# The language, key by key");
        line("");
        line(
                "Made from the schemas in `schema/` by `assay.schema.RulebookPage`; a test holds the two together. By example and with what it all means: [language.md](language.md) and,");
        line(
                "for places, [places.md](places.md). An editor that knows JSON Schema completes and explains these keys while you type: give it the schema of the kind of file.");
        line("");
        line("- [What stands everywhere](#what-stands-everywhere)");
        for (Kind kind : KINDS) {
            line("- [" + title(kind) + "](#" + anchor(title(kind)) + ")");
        }
        line("- [What the language cannot say](#what-the-language-cannot-say)");
        line("");
        everywhere();
        for (Kind kind : KINDS) {
            kind(kind);
        }
        line("## What the language cannot say");
        line("");
        line(
                "What sources state and a rulebook can only tell is listed, each with the way round it: [language.md](language.md#what-it-cannot-say). A rule that does not fit is written under");
        line(
                "`informs`, in words, so that it is known and cited; what was looked for and not found stands under `knows-not`. Neither is bent into a rule that acts.");
    }

    private void everywhere() throws IOException {
        JsonNode schema = schema("regime");
        line("## What stands everywhere");
        line("");
        line("| key | what it is |");
        line("| --- | --- |");
        Map<String, String> common = new LinkedHashMap<>();
        collect(schema, common);
        for (String key : COMMON) {
            if (common.containsKey(key)) {
                line("| `" + key + "` | " + common.get(key) + " |");
            }
        }
        line("");
        line(
                "**A number** is bare where the rule around it is cited or assumed, else a group with a basis of its own:");
        line("");
        definition(schema, "number");
        line(
                "**A delay** is drawn anew for each event (`spread`), or one length that nobody knows (`assumed`), or both:");
        line("");
        definition(schema, "delay");
    }

    private void definition(JsonNode schema, String name) {
        line("| key | what it is | may be |");
        line("| --- | --- | --- |");
        for (JsonNode option : options(schema.path("$defs").path(name))) {
            option.path("properties").properties().forEach(entry -> {
                if (!entry.getKey().equals("accept") && !entry.getKey().equals("note")) {
                    row("`" + entry.getKey() + "`", entry.getValue());
                }
            });
        }
        line("");
    }

    private static String title(Kind kind) {
        return "A "
                + kind.schema()
                        .replace("cases", "file of cases")
                        .replace("behaviours", "catalogue of behaviours")
                        .replace("assumptions", "file of assumptions")
                        .replace("regime", "regime");
    }

    private static String anchor(String title) {
        return title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }

    private void kind(Kind kind) throws IOException {
        JsonNode schema = schema(kind.schema());
        line("## " + title(kind));
        line("");
        line("`" + kind.where() + "` in a library, or a file of your own. `" + required(schema)
                + ":` says what it is and must stand there.");
        line("");
        line("| key | what it is | may be |");
        line("| --- | --- | --- |");
        schema.path("properties").properties().forEach(entry -> {
            if (!COMMON.contains(entry.getKey())) {
                rows(kind.schema(), entry.getKey(), entry.getValue());
            }
        });
        line("");
        line("For example, a file that the tests run:");
        line("");
        line("<!-- file: " + kind.example() + " -->");
        line("```yaml");
        out.append(Files.readString(Path.of(kind.example())));
        line("```");
        line("");
    }

    private static String required(JsonNode schema) {
        return schema.path("required").path(0).asString();
    }

    /** A row for a key and, below it, for the keys inside. */
    private void rows(String file, String path, JsonNode node) {
        String elsewhere = ELSEWHERE.get(file + "." + path);
        if (elsewhere != null) {
            line("| `" + path + "` | " + description(node) + " | " + elsewhere + " |");
            return;
        }
        row("`" + path + "`", node);
        Set<String> told = new LinkedHashSet<>();
        for (JsonNode option : options(node)) {
            inside(file, path, option, told);
            JsonNode item = option.path("items");
            if (item.isObject()) {
                options(item).forEach(one -> inside(file, path + "[]", one, told));
            }
            JsonNode more = option.path("additionalProperties");
            if (more.isObject()) {
                for (JsonNode one : options(more)) {
                    inside(file, path + ".…", one, told);
                    JsonNode deeper = one.path("additionalProperties");
                    if (deeper.isObject()) {
                        options(deeper).forEach(two -> inside(file, path + ".….…", two, told));
                    }
                }
            }
        }
    }

    private void inside(String file, String path, JsonNode group, Set<String> told) {
        group.path("properties").properties().forEach(entry -> {
            String own = path + "." + entry.getKey();
            if (!COMMON.contains(entry.getKey()) && told.add(own)) {
                rows(file, own, entry.getValue());
            }
        });
    }

    private void row(String name, JsonNode node) {
        line("| " + name + " | " + description(node) + " | " + may(node) + " |");
    }

    private static String description(JsonNode node) {
        return node.path("description").asString("").replace("|", "\\|");
    }

    /** What may stand behind a key, in a word or two. */
    private static String may(JsonNode node) {
        Set<String> all = new LinkedHashSet<>();
        for (JsonNode option : options(node)) {
            String reference = option.path("$ref").asString("");
            if (!reference.isEmpty()) {
                all.add("a" + (reference.endsWith("event") || reference.endsWith("expectation") ? "n " : " ")
                        + reference.substring(reference.lastIndexOf('/') + 1));
            } else if (option.has("enum")) {
                List<String> values = new ArrayList<>();
                option.path("enum").forEach(value -> values.add("`" + value.asString() + "`"));
                all.add(String.join(", ", values));
            } else if (option.has("items")) {
                all.add("a list");
            } else if (option.has("properties")
                    || option.path("additionalProperties").isObject()) {
                all.add(option.path("additionalProperties").isObject() ? "a group by names" : "a group");
            } else if (option.has("type")) {
                all.add("a word");
            }
        }
        return String.join(" or ", all);
    }

    private static List<JsonNode> options(JsonNode node) {
        if (!node.has("anyOf")) {
            return List.of(node);
        }
        List<JsonNode> options = new ArrayList<>();
        node.path("anyOf").forEach(option -> options.addAll(options(option)));
        return options;
    }

    private static void collect(JsonNode node, Map<String, String> found) {
        node.path("properties").properties().forEach(entry -> {
            if (!description(entry.getValue()).isEmpty()) {
                found.putIfAbsent(entry.getKey(), description(entry.getValue()));
            }
            collect(entry.getValue(), found);
        });
        node.path("anyOf").forEach(option -> collect(option, found));
        if (node.path("additionalProperties").isObject()) {
            collect(node.path("additionalProperties"), found);
        }
    }

    private JsonNode schema(String kind) throws IOException {
        return json.readTree(Files.readString(Path.of("schema/" + kind + ".json")));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
