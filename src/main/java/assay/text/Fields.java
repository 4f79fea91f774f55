package assay.text;

import assay.text.Node.Entry;
import assay.text.Node.Mapping;
import assay.text.Node.Scalar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A strict reader of one group of keys. A reader of a kind of file asks for the keys it knows; what is missing, of the
 * wrong type or unknown is reported and the reading goes on with a placeholder, so that one reading finds every mistake
 * of a file. A caller never looks at placeholders: it calls {@link Problems#rejectIfAny} before it uses what it read.
 *
 * <ol>
 *   <li>A method with the bare name of a type ({@link #text}, {@link #integer}) asks for a key that must be there; its
 *       twin ({@link #optionalText}) for one that may be.
 *   <li>{@link #done} ends the reading and reports what nobody asked for and what was missing. It is called once, on
 *       the outermost reader; the groups inside end with it. So every key must have been asked for by then.
 *   <li>A misspelt key that was required is one mistake, not two: it is reported where it stands, with "Maybe".
 *   <li>Every group may hold {@code accept}, of which {@link Accepted} makes something.
 *   <li>{@link #path} names this place in the way of ids, {@code rongcheng.grades.a}; {@link #schema} in the way of
 *       {@link KeysSeen}, {@code regime.grades.*}.
 * </ol>
 */
public final class Fields {

    private final Mapping mapping;
    private final String path;
    private final String schema;
    private final Problems problems;
    private final Expected expected;
    private final KeysSeen seen;
    private final boolean standIn;

    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> demanded = new HashSet<>();
    private final Set<String> free = new LinkedHashSet<>();
    private final SequencedMap<String, Problem> missing = new LinkedHashMap<>();
    private final List<Fields> inside = new ArrayList<>();
    private boolean ended;

    private Fields(Mapping mapping, String path, String schema, Problems problems, KeysSeen seen, boolean standIn) {
        this.mapping = mapping;
        this.path = path;
        this.schema = schema;
        this.problems = problems;
        this.expected = new Expected(problems);
        this.seen = seen;
        this.standIn = standIn;
        if (!standIn) {
            seen.group(schema);
        }
    }

    /** Reads a group of keys that is known by this path and belongs to this place of the schema. */
    public static Fields of(Mapping mapping, String path, String schema, Problems problems, KeysSeen seen) {
        return new Fields(mapping, path, schema, problems, seen, false);
    }

    /** Reads the top of a file whose first key says what it is and what it is called, as in {@code regime: rongcheng}. */
    public static Fields file(String kind, Mapping top, Problems problems, KeysSeen seen) {
        Optional<Scalar> name = top.get(kind).filter(Scalar.class::isInstance).map(Scalar.class::cast);
        String id = name.map(Scalar::text).filter(Plain::isId).orElse("unnamed");
        Fields fields = of(top, id, kind, problems, seen);
        fields.id(kind);
        return fields;
    }

    /** This place as ids and keys joined by dots. */
    public String path() {
        return path;
    }

    /** The path of a key of this group. */
    public String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    public String schema() {
        return schema;
    }

    public Position at() {
        return mapping.at();
    }

    public Mapping mapping() {
        return mapping;
    }

    public Problems problems() {
        return problems;
    }

    /** Whether this stands in for a group that was missing or no group; its values mean nothing. */
    public boolean isStandIn() {
        return standIn;
    }

    public boolean has(String key) {
        ask(key);
        return mapping.get(key).isPresent();
    }

    /** Where the value of a key stands; where the group stands if the key is missing. */
    public Position at(String key) {
        return mapping.get(key).map(Node::at).orElse(mapping.at());
    }

    /** Where a key stands; where the group stands if it is missing. */
    public Position keyAt(String key) {
        return mapping.entry(key).map(e -> e.key().at()).orElse(mapping.at());
    }

    /** Says for the schema what a key holds; what is said first holds. */
    public void kind(String key, String what) {
        seen.kind(schema + "." + key, what);
    }

    /** Says for the schema that the group must have this key. */
    public void demand(String key) {
        if (!standIn && demanded.add(key)) {
            seen.demanded(schema + "." + key);
        }
    }

    private static <E> String choices(E[] choices, Function<? super E, String> words) {
        return String.join("|", Stream.of(choices).map(words).toList());
    }

    // ---- whatever stands there

    public Optional<Node> node(String key) {
        Optional<Node> node = optionalNode(key);
        demand(key);
        if (node.isEmpty()) {
            lacks(key, Problem.error("E-MISSING", mapping.at(), "'" + key + "' is missing from this group"));
        }
        return node;
    }

    public Optional<Node> optionalNode(String key) {
        ask(key);
        Optional<Node> node = mapping.get(key);
        if (node.isPresent()) {
            seen.read(schema + "." + key);
        }
        return node;
    }

    /** Reports at the end that a key is missing, unless a misspelt key turns out to be what was meant. */
    public void lacks(String key, Problem problem) {
        missing.putIfAbsent(key, problem);
    }

    /** A value that is one word or text, however it is written. */
    public Optional<Scalar> scalar(String key) {
        return node(key).flatMap(n -> expected.scalar(n, "a value"));
    }

    public Optional<Scalar> optionalScalar(String key) {
        return optionalNode(key).flatMap(n -> expected.scalar(n, "a value"));
    }

    // ---- texts and names

    public String text(String key) {
        kind(key, "text");
        return scalar(key).flatMap(expected::filled).map(Scalar::text).orElse("");
    }

    public Optional<String> optionalText(String key) {
        kind(key, "text");
        return optionalScalar(key).flatMap(expected::filled).map(Scalar::text);
    }

    public String id(String key) {
        kind(key, "id");
        return scalar(key).flatMap(s -> Plain.id(s, problems)).orElse("unnamed");
    }

    public Optional<String> optionalId(String key) {
        kind(key, "id");
        return optionalScalar(key).flatMap(s -> Plain.id(s, problems));
    }

    /** A list of ids, {@code [loans, air-travel]}, without repetition. */
    public List<String> names(String key) {
        kind(key, "ids");
        return node(key).map(expected::names).orElse(List.of());
    }

    /** As {@link #names}; an absent key is an empty list. */
    public List<String> optionalNames(String key) {
        kind(key, "ids");
        return optionalNode(key).map(expected::names).orElse(List.of());
    }

    /** A list of texts. */
    public List<String> texts(String key) {
        kind(key, "texts");
        return list(key).stream()
                .flatMap(n -> expected.scalar(n, "a text").stream())
                .flatMap(s -> expected.filled(s).stream())
                .map(Scalar::text)
                .toList();
    }

    // ---- numbers, days, choices

    public int integer(String key) {
        return integer(key, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    public int integer(String key, int least, int greatest) {
        return (int) whole(key, least, greatest);
    }

    public Optional<Integer> optionalInteger(String key, int least, int greatest) {
        kind(key, "integer");
        return optionalScalar(key)
                .flatMap(s -> expected.whole(s, least, greatest))
                .map(Long::intValue);
    }

    public long whole(String key, long least, long greatest) {
        kind(key, "integer");
        return scalar(key)
                .flatMap(s -> expected.whole(s, least, greatest))
                .orElse(Math.max(least, Math.min(greatest, 0)));
    }

    public BigDecimal decimal(String key) {
        kind(key, "decimal");
        return scalar(key).flatMap(s -> Plain.decimal(s, problems)).orElse(BigDecimal.ZERO);
    }

    public BigDecimal decimal(String key, BigDecimal least, BigDecimal greatest) {
        kind(key, "decimal");
        return scalar(key).flatMap(s -> expected.decimal(s, least, greatest)).orElse(least);
    }

    public Optional<BigDecimal> optionalDecimal(String key) {
        kind(key, "decimal");
        return optionalScalar(key).flatMap(s -> Plain.decimal(s, problems));
    }

    public Optional<BigDecimal> optionalDecimal(String key, BigDecimal least, BigDecimal greatest) {
        kind(key, "decimal");
        return optionalScalar(key).flatMap(s -> expected.decimal(s, least, greatest));
    }

    public LocalDate date(String key) {
        kind(key, "date");
        return scalar(key).flatMap(s -> Plain.date(s, problems)).orElse(LocalDate.EPOCH);
    }

    public Optional<LocalDate> optionalDate(String key) {
        kind(key, "date");
        return optionalScalar(key).flatMap(s -> Plain.date(s, problems));
    }

    public YearMonth month(String key) {
        kind(key, "month");
        return scalar(key).flatMap(s -> Plain.month(s, problems)).orElse(YearMonth.of(1970, 1));
    }

    public Optional<YearMonth> optionalMonth(String key) {
        kind(key, "month");
        return optionalScalar(key).flatMap(s -> Plain.month(s, problems));
    }

    /** {@code yes} or {@code no}. */
    public boolean flag(String key) {
        kind(key, "yes|no");
        return scalar(key).flatMap(s -> Plain.flag(s, problems)).orElse(false);
    }

    public Optional<Boolean> optionalFlag(String key) {
        kind(key, "yes|no");
        return optionalScalar(key).flatMap(s -> Plain.flag(s, problems));
    }

    public Days days(String key) {
        kind(key, "duration");
        return scalar(key).flatMap(s -> Plain.days(s, problems)).orElse(Days.of(0));
    }

    public Optional<Days> optionalDays(String key) {
        kind(key, "duration");
        return optionalScalar(key).flatMap(s -> Plain.days(s, problems));
    }

    /** One of the words of an enumeration, {@code KEEP_OLD_TERMS} written as {@code keep-old-terms}. */
    public <E extends Enum<E>> E oneOf(String key, E[] choices) {
        return oneOf(key, choices, Fields::word);
    }

    /** One of these, each written as the words say. */
    public <E> E oneOf(String key, E[] choices, Function<? super E, String> words) {
        kind(key, choices(choices, words));
        return scalar(key).flatMap(s -> expected.choice(s, choices, words)).orElse(choices[0]);
    }

    public <E extends Enum<E>> Optional<E> optionalOneOf(String key, E[] choices) {
        kind(key, choices(choices, Fields::word));
        return optionalScalar(key).flatMap(s -> expected.choice(s, choices, Fields::word));
    }

    /** A list of words of an enumeration, without repetition, in the order of the file. */
    public <E extends Enum<E>> List<E> someOf(String key, E[] choices) {
        kind(key, "some of " + choices(choices, Fields::word));
        Set<E> some = new LinkedHashSet<>();
        for (Node item : list(key)) {
            Optional<Scalar> word = expected.scalar(item, "a word");
            Optional<E> choice = word.flatMap(s -> expected.choice(s, choices, Fields::word));
            if (choice.isPresent() && !some.add(choice.get())) {
                problems.error("E-DUPLICATE", item.at(), item.kind() + " stands twice in this list");
            }
        }
        return List.copyOf(some);
    }

    // ---- groups and lists

    /** The group under a key; a stand-in that complains of nothing if there is none. */
    public Fields group(String key) {
        kind(key, "group");
        return node(key)
                .flatMap(n -> asGroup(n, path(key), schema + "." + key))
                .orElseGet(() -> standIn(path(key), schema + "." + key));
    }

    public Optional<Fields> optionalGroup(String key) {
        kind(key, "group");
        return optionalNode(key).flatMap(n -> asGroup(n, path(key), schema + "." + key));
    }

    /** The items of a list, whatever they are. */
    public List<Node> list(String key) {
        kind(key, "list");
        return node(key).map(expected::items).orElse(List.of());
    }

    public List<Node> optionalList(String key) {
        kind(key, "list");
        return optionalNode(key).map(expected::items).orElse(List.of());
    }

    /** Reads a list of groups, {@code [{id: v2013, …}, …]}; items are known by their {@code id}, else by their place. */
    public <T> List<T> each(String key, Function<Fields, T> reader) {
        kind(key, "list");
        return node(key).map(n -> asEach(key, n, reader)).orElse(List.of());
    }

    public <T> List<T> optionalEach(String key, Function<Fields, T> reader) {
        kind(key, "list");
        return optionalNode(key).map(n -> asEach(key, n, reader)).orElse(List.of());
    }

    /** Reads a group of named groups, {@code lists: {defaulters: {…}, …}}, in the order of the file. */
    public <T> SequencedMap<String, T> named(String key, BiFunction<String, Fields, T> reader) {
        kind(key, "group");
        return node(key).map(n -> asNamed(key, n, reader)).orElseGet(LinkedHashMap::new);
    }

    public <T> SequencedMap<String, T> optionalNamed(String key, BiFunction<String, Fields, T> reader) {
        kind(key, "group");
        return optionalNode(key).map(n -> asNamed(key, n, reader)).orElseGet(LinkedHashMap::new);
    }

    /** The entries of a group whose keys are free (age bands, say), unread. */
    public List<Entry> entries(String key) {
        kind(key, "group");
        return node(key).map(expected::entries).orElse(List.of());
    }

    public List<Entry> optionalEntries(String key) {
        kind(key, "group");
        return optionalNode(key).map(expected::entries).orElse(List.of());
    }

    /**
     * A reader for a node that was fetched before, known by this name below this place: the value of a key, or of an
     * entry that {@link #rules} or {@link #rest} gave.
     */
    public Fields group(String name, Node node) {
        return groupOf(schema + "." + (free.contains(name) || !asked.contains(name) ? "*" : name), name, node);
    }

    /** As {@link #group(String, Node)}, for a group that is written alike in many places and has one schema for all. */
    public Fields groupOf(String sharedSchema, String name, Node node) {
        return asGroup(node, path(name), sharedSchema).orElseGet(() -> standIn(path(name), sharedSchema));
    }

    /** Takes the keys that are ids of rules, as in {@code {JD-03: 2 years, if: evasion}}. */
    public List<Entry> rules() {
        List<Entry> rules = mapping.entries().stream()
                .filter(e -> Plain.isRuleId(e.key().text()))
                .toList();
        takeAll(rules);
        return rules;
    }

    /** Takes the one key that is the id of a rule; it is an error if there are none or several. */
    public Optional<Entry> rule() {
        List<Entry> rules = rules();
        if (rules.size() != 1 && !standIn) {
            String what = rules.isEmpty() ? "no rule has its id here" : "several rules stand here, where one belongs";
            Position at = rules.isEmpty() ? mapping.at() : rules.get(1).key().at();
            problems.add(Problem.error("E-RULE", at, what).allowing("one key such as JD-03"));
        }
        return rules.stream().findFirst();
    }

    /** Takes every key that nobody asked for so far: for groups whose keys are free but for a few. */
    public List<Entry> rest() {
        List<Entry> rest = mapping.entries().stream()
                .filter(e -> !asked.contains(e.key().text()) && !e.key().text().equals(Accepted.KEY))
                .toList();
        takeAll(rest);
        return rest;
    }

    /** Ends the reading of this group and of all inside it: reports what is missing and what is unknown. */
    public void done() {
        if (ended) {
            return;
        }
        ended = true;
        inside.forEach(Fields::done);
        if (standIn) {
            return;
        }
        if (!asked.contains(Accepted.KEY)) {
            mapping.get(Accepted.KEY).ifPresent(accept -> Accepted.read(accept, problems));
        }
        Set<String> known = new LinkedHashSet<>(asked);
        for (Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!asked.contains(key) && !key.equals(Accepted.KEY)) {
                Optional<String> near = Nearest.to(key, missing.keySet()).or(() -> Nearest.to(key, known));
                near.ifPresent(missing::remove);
                problems.add(Problem.error("E-KEY", entry.key().at(), "'" + key + "' is not a key of this group")
                        .allowing(known.stream().filter(k -> !free.contains(k)).toList())
                        .maybe(near.map(n -> Nearest.maybe(key, List.of(n))).orElse(null)));
            }
        }
        missing.values().forEach(problems::add);
    }

    // ---- inside

    private void ask(String key) {
        if (asked.add(key)) {
            seen.asked(schema + "." + key);
        }
    }

    private void takeAll(List<Entry> entries) {
        for (Entry entry : entries) {
            asked.add(entry.key().text());
            free.add(entry.key().text());
            seen.read(schema + ".*");
        }
        seen.asked(schema + ".*");
    }

    private Fields standIn(String at, String place) {
        return new Fields(new Mapping(List.of(), mapping.at()), at, place, problems, seen, true);
    }

    /** The word of a file for a constant of an enumeration. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Optional<Fields> asGroup(Node node, String at, String place) {
        if (node instanceof Mapping inner) {
            Fields fields = new Fields(inner, at, place, problems, seen, false);
            inside.add(fields);
            return Optional.of(fields);
        }
        problems.error("E-TYPE", node.at(), node.kind() + " stands here, where a group of keys belongs");
        return Optional.empty();
    }

    private <T> List<T> asEach(String key, Node node, Function<Fields, T> reader) {
        List<T> read = new ArrayList<>();
        int place = 0;
        for (Node item : expected.items(node)) {
            place++;
            String name =
                    item instanceof Mapping m && m.get("id").orElse(null) instanceof Scalar id && Plain.isId(id.text())
                            ? id.text()
                            : String.valueOf(place);
            asGroup(item, path(key) + "." + name, schema + "." + key + ".*")
                    .map(reader)
                    .ifPresent(read::add);
        }
        return Collections.unmodifiableList(read);
    }

    private <T> SequencedMap<String, T> asNamed(String key, Node node, BiFunction<String, Fields, T> reader) {
        SequencedMap<String, T> read = new LinkedHashMap<>();
        for (Entry entry : expected.entries(node)) {
            Optional<String> id = Plain.id(entry.key(), problems);
            String name = id.orElse("unnamed");
            asGroup(entry.value(), path(key) + "." + name, schema + "." + key + ".*")
                    .filter(_ -> id.isPresent())
                    .ifPresent(inner -> read.put(name, reader.apply(name, inner)));
        }
        return Collections.unmodifiableSequencedMap(read);
    }
}
