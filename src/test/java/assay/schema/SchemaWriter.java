package assay.schema;

import assay.report.Json;
import assay.text.KeysSeen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes a JSON Schema (draft 2020-12) for each kind of file from what the readers ask for and from {@code
 * schema/words.txt}. So a schema knows the keys that a reader knows, and no others. {@code SchemaTest} says how to run it
 * after a change of a reader.
 */
public final class SchemaWriter {

    private static final Path WORDS = Path.of("schema/words.txt");
    private static final String RULE = "^[A-Z]{1,4}-[0-9]{1,4}[a-z]?$";
    private static final String DURATION =
            "^(0|[1-9][0-9]{0,6})(\\.\\.(0|[1-9][0-9]{0,6}))? (working days?|days?|weeks?|months?|years?)$";
    private static final Map<String, Object> WORD = Map.of("type", List.of("string", "number", "boolean"));

    /** Each kind of file: its place among the readers' paths, and its title. */
    static final SequencedMap<String, String> KINDS = kinds();

    private static SequencedMap<String, String> kinds() {
        SequencedMap<String, String> kinds = new LinkedHashMap<>();
        kinds.put("regime", "A rulebook of Assay");
        kinds.put("reform", "A reform of a rulebook of Assay");
        kinds.put("place", "A place of Assay");
        kinds.put("behaviours", "A catalogue of conduct of Assay");
        kinds.put("assumptions", "Assumptions of Assay");
        kinds.put("study", "A study of Assay");
        kinds.put("survey", "A survey of Assay");
        kinds.put("cases", "Cases beside a rulebook of Assay");
        return kinds;
    }

    /** A place of the language with what may stand below it. */
    private static final class Group {
        private final String path;
        private final TreeMap<String, Group> keys = new TreeMap<>();

        Group(String path) {
            this.path = path;
        }

        Group at(String key) {
            return keys.computeIfAbsent(key, k -> new Group(path.isEmpty() ? k : path + "." + k));
        }
    }

    private final Map<String, String> kindsOfKeys;
    private final KeysSeen seen;
    private final Group root = new Group("");
    private final Map<String, String> words = new LinkedHashMap<>();

    SchemaWriter(KeysSeen seen) {
        kindsOfKeys = seen.kinds();
        this.seen = seen;
        for (String path : seen.asked()) {
            Group group = root;
            for (String key : (path.startsWith(".") ? path.substring(1) : path).split("\\.")) {
                group = group.at(key);
            }
        }
        try {
            for (String line : Files.readAllLines(WORDS)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    int gap = line.indexOf("  ");
                    words.put(line.substring(0, gap), line.substring(gap).strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema of a kind of file, as it stands in {@code schema/}. */
    String schema(String kind) {
        SequencedMap<String, Object> top = new LinkedHashMap<>();
        top.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        top.put("title", KINDS.get(kind));
        top.put("description", "Made from the readers; schema/words.txt holds the sentences.");
        if (kind.equals("behaviours")) {
            SequencedMap<String, Object> properties = new LinkedHashMap<>();
            properties.put("behaviours", value(root.at("behaviours")));
            top.put("type", "object");
            top.put("properties", properties);
            top.put("required", List.of("behaviours"));
            top.put("additionalProperties", false);
        } else {
            top.putAll(object(root.at(kind)));
            Set<Object> required = new LinkedHashSet<>(List.of(kind.equals("cases") ? "cases-of" : kind));
            if (top.get("required") instanceof List<?> more) {
                required.addAll(more);
            }
            top.put("required", List.copyOf(required));
        }
        SequencedMap<String, Object> defs = new LinkedHashMap<>();
        defs.put("accept", Map.of("type", "object", "additionalProperties", Map.of("type", "string")));
        defs.put("number", either(WORD, object(root.at("number"))));
        defs.put("delay", either(WORD, object(root.at("delay"))));
        if (kind.equals("cases")) {
            defs.put("event", object(root.at("cases").at("event")));
            defs.put("expectation", object(root.at("cases").at("expectation")));
        }
        top.put("$defs", defs);
        return Json.of(ordered(top));
    }

    /** The same with every map in an order: that of putting, or where there is none that of the keys. */
    private static Object ordered(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<Object, Object> all = new LinkedHashMap<>();
                (map instanceof SequencedMap<?, ?> ? map : new TreeMap<>(map))
                        .forEach((k, v) -> all.put(k, ordered(v)));
                yield all;
            }
            case List<?> list -> list.stream().map(SchemaWriter::ordered).toList();
            default -> value;
        };
    }

    private SequencedMap<String, Object> object(Group group) {
        SequencedMap<String, Object> properties = new LinkedHashMap<>();
        group.keys.forEach((key, below) -> {
            if (!key.equals("*") && !isShared(below.path)) {
                properties.put(key, value(below));
            }
        });
        properties.put("accept", described("accept", Map.of("$ref", "#/$defs/accept")));
        SequencedMap<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", properties);
        Group any = group.keys.get("*");
        if (any == null || isRule(any.path)) {
            demands(group, properties.keySet(), object);
        }
        if (any != null && isRule(any.path)) {
            object.put("propertyNames", Map.of("pattern", RULE));
        }
        object.put("additionalProperties", any == null || group.path.equals("cases") ? false : value(any));
        return object;
    }

    private boolean isRule(String path) {
        return "rules".equals(kindsOfKeys.get(path)) || "rules".equals(kindsOfKeys.get("." + path));
    }

    /** What must stand in a group: single keys, and evidence as a citation or as an assumption with its reason. */
    private void demands(Group group, Set<String> keys, Map<String, Object> object) {
        String path = kindsOfKeys.keySet().stream().anyMatch(k -> k.startsWith("." + group.path + "."))
                ? "." + group.path
                : group.path;
        List<String> required = keys.stream()
                .filter(key -> !key.equals("cite") && seen.isRequired(path, key))
                .sorted()
                .toList();
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        if (keys.contains("assumed") && seen.isRequired(path, "cite")) {
            List<Object> either =
                    List.of(Map.of("required", List.of("cite")), Map.of("required", List.of("assumed", "why")));
            object.put("allOf", List.of(Map.of("anyOf", either)));
        }
    }

    /** Groups that stand in many places and are defined once. */
    private static boolean isShared(String path) {
        return path.equals("cases.event") || path.equals("cases.expectation");
    }

    private SequencedMap<String, Object> value(Group group) {
        return described(group.path, what(group));
    }

    private Map<String, Object> what(Group group) {
        switch (group.path) {
            case "cases.cases" -> {
                return Map.of(
                        "type",
                        "object",
                        "additionalProperties",
                        object(root.at("cases").at("*")));
            }
            case "cases.*.life" -> {
                Map<String, Object> event = either(WORD, Map.of("$ref", "#/$defs/event"));
                return Map.of(
                        "type",
                        "object",
                        "additionalProperties",
                        either(event, Map.of("type", "array", "items", event)));
            }
            case "cases.*.expect" -> {
                return Map.of("type", "object", "additionalProperties", Map.of("$ref", "#/$defs/expectation"));
            }
            case "place.attributes.*" -> {
                // categories alone, where a table elsewhere divides residents
                return either(Map.of("type", "array", "items", WORD), object(group));
            }
            case "regime.consequences.*.of", "reform.add.consequences.*.of" -> {
                return either(WORD, object(group));
            }
            case "reform.replace", "reform.assumptions" -> {
                return Map.of("type", "object");
            }
            default -> {
                // as the readers say
            }
        }
        String kind = kindsOfKeys.getOrDefault(
                kindsOfKeys.containsKey(group.path) ? group.path : "." + group.path,
                group.keys.isEmpty() ? "" : "group");
        boolean inside = !group.keys.isEmpty();
        return switch (kind) {
            case "text" -> WORD;
            case "id" -> Map.of("type", "string", "pattern", "^[a-z0-9]+(-[a-z0-9]+)*$");
            case "rule" -> Map.of("type", "string", "pattern", RULE);
            case "citation" -> Map.of("type", "string", "pattern", "^\\S[^(]*((\\([^)]*\\)[^(]*)*)$");
            case "ids", "texts" -> either(WORD, Map.of("type", "array", "items", WORD));
            case "integer" -> Map.of("type", "integer");
            case "decimal" -> Map.of("type", "number");
            case "date" -> Map.of("type", "string", "pattern", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");
            case "month" -> Map.of("type", "string", "pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$");
            case "duration" -> Map.of("type", "string", "pattern", DURATION);
            case "number" -> Map.of("$ref", "#/$defs/number");
            case "delay" -> Map.of("$ref", "#/$defs/delay");
            case "group", "rules" -> inside ? object(group) : Map.of("type", "object");
            case "list" ->
                inside
                        ? Map.of(
                                "type",
                                "array",
                                "items",
                                group.keys.containsKey("*") ? value(group.at("*")) : object(group))
                        : Map.of("type", "array");
            case "" -> Map.of();
            default -> {
                boolean some = kind.contains("some of ");
                List<String> choices =
                        List.of(kind.substring(kind.lastIndexOf(' ') + 1).split("\\|"));
                Map<String, Object> one = Map.of("enum", choices);
                Map<String, Object> several = Map.of("type", "array", "items", one);
                yield kind.startsWith("one or ") ? either(one, several) : some ? several : one;
            }
        };
    }

    private static SequencedMap<String, Object> either(Map<String, Object> one, Map<String, Object> other) {
        return new LinkedHashMap<>(Map.of("anyOf", List.of(new TreeMap<>(one), other)));
    }

    private SequencedMap<String, Object> described(String path, Map<String, Object> what) {
        SequencedMap<String, Object> all = new LinkedHashMap<>();
        String key = path.substring(path.lastIndexOf('.') + 1);
        if (!key.equals("*")) {
            all.put("title", key);
            all.put("description", words(path));
        }
        new TreeMap<>(what).forEach(all::put);
        return all;
    }

    /** The sentence of the longest ending of a path that has one. */
    private String words(String path) {
        for (String rest = path; ; rest = rest.substring(rest.indexOf('.') + 1)) {
            String found = words.get(rest);
            if (found != null) {
                return found;
            }
            if (rest.indexOf('.') < 0) {
                throw new IllegalStateException(WORDS + " has no sentence for '" + rest + "' (" + path + ")");
            }
        }
    }

    /** Keys of the words that describe nothing. */
    List<String> idleWords(KeysSeen seen) {
        List<String> idle = new ArrayList<>(words.keySet());
        idle.removeIf(w ->
                w.equals("accept") || seen.asked().stream().anyMatch(p -> p.equals(w) || p.endsWith("." + w)));
        return idle;
    }

    /** Writes the schemas. */
    public static void main(String[] args) throws IOException {
        SchemaWriter writer = new SchemaWriter(Readers.everyKey());
        for (String kind : KINDS.keySet()) {
            Files.writeString(Path.of("schema/" + kind + ".json"), writer.schema(kind));
        }
    }
}
