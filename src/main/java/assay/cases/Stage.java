package assay.cases;

import assay.assume.Assumptions;
import assay.assume.AssumptionsReader;
import assay.assume.Behaviour;
import assay.assume.Catalogue;
import assay.assume.CatalogueReader;
import assay.cases.CaseFile.Case;
import assay.check.Check;
import assay.check.Checked;
import assay.evidence.Day360;
import assay.evidence.Values;
import assay.law.Consequence;
import assay.law.ListRule;
import assay.law.Name;
import assay.law.Reform;
import assay.law.Rulebook;
import assay.law.ScoreRule;
import assay.law.Variant;
import assay.life.RuleNames;
import assay.plan.Model;
import assay.plan.Resolution;
import assay.plan.World;
import assay.question.Library;
import assay.question.Question;
import assay.question.StudyReader;
import assay.society.Place;
import assay.society.PlaceReader;
import assay.society.Strata;
import assay.text.Fields;
import assay.text.KeysSeen;
import assay.text.Node.Mapping;
import assay.text.Problems;
import assay.text.SourceText;
import assay.text.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a case is played: its rulebooks, checked and settled at their central values, in a place that is made for them.
 * Nobody lives there who matters, every source records everything at once, and nothing goes wrong by itself; what a
 * case does not say does not happen. The attributes of the place are those that a rule names, each with one category
 * more for whoever is nothing of what rules name.
 *
 * <p>The files of the place, the study and the assumptions are written here as text and read like any others, so that a
 * case is settled by the same code as a run.
 *
 * @param model settled; its one world is that of the case
 * @param books the rulebooks as they hold, by id
 * @param written the case's own rulebook as it is written, with reforms and in no variant
 * @param catalogue what people do, for its words
 * @param attributes those that a rule names, besides age
 * @param domains those that a rule touches, in the variant or not
 * @param firstDay number of the model's first day in the calendar
 */
record Stage(
        Model model,
        World world,
        SequencedMap<String, Rulebook> books,
        Rulebook written,
        Catalogue catalogue,
        Set<String> attributes,
        Set<String> domains,
        RuleNames names,
        int firstDay) {

    /** The category of whoever is nothing of what the rules name. */
    static final String OTHER = "none-of-these";

    private static final int OLDEST = 100;
    private static final String WHY = ", assumed: yes, why: for a case}";
    private static final Pattern EQUALS = Pattern.compile("\\b([A-Za-z_]\\w*)\\s*[!=]=\\s*['\"]([^'\"]+)['\"]");
    private static final Pattern IN = Pattern.compile("\\b([A-Za-z_]\\w*)\\s+in\\s*\\[([^\\]]*)\\]");
    private static final Pattern WORD = Pattern.compile("['\"]([^'\"]+)['\"]");

    /**
     * Sets a stage; empty if anything is wrong with the rulebooks, and then the problems say what.
     *
     * @param from first year of the case, {@code to} the last
     */
    static Optional<Stage> of(Name regime, Case example, int from, int to, Library.Law law, Problems problems) {
        Set<String> names = new LinkedHashSet<>(Set.of(regime.id()));
        example.beside().keySet().forEach(n -> names.add(n.id()));
        if (!law.rulebooks().keySet().containsAll(names)) {
            return Optional.empty();
        }
        return new Setting(regime, example, from, to, law, problems).stage();
    }

    /** One setting of a stage: what is written, then read. */
    private static final class Setting {
        private final Name regime;
        private final Case example;
        private final int from;
        private final int to;
        private final Library.Law law;
        private final Problems problems;
        private final KeysSeen seen = new KeysSeen();
        private final List<Rulebook> books = new ArrayList<>();

        Setting(Name regime, Case example, int from, int to, Library.Law law, Problems problems) {
            this.regime = regime;
            this.example = example;
            this.from = from;
            this.to = to;
            this.law = law;
            this.problems = problems;
            books.add(reformed(regime.id()));
            example.beside().keySet().forEach(n -> books.add(reformed(n.id())));
        }

        private Rulebook reformed(String name) {
            Rulebook book = java.util.Objects.requireNonNull(law.rulebooks().get(name));
            for (Name change : example.reforms()) {
                Reform reform = law.reforms().get(change.id());
                if (reform != null && reform.of().id().equals(book.id())) {
                    book = reform.applied(book);
                }
            }
            return book;
        }

        Optional<Stage> stage() {
            SequencedMap<String, Set<String>> attributes = attributes();
            Optional<Place> place = place(attributes);
            Catalogue catalogue = new CatalogueReader(problems, seen).read(tree("behaviours", behaviours()));
            Assumptions assumptions = new AssumptionsReader(problems, seen).read(tree("assumptions", assumptions()));
            var study = new StudyReader(problems, seen).read(tree("study", study()));
            if (place.isEmpty() || problems.anyError()) {
                return Optional.empty();
            }
            Question question = new Question(
                    study,
                    place.get(),
                    catalogue,
                    assumptions,
                    law.rulebooks(),
                    law.reforms(),
                    law.assumed(),
                    law.regimesOfLibrary(),
                    List.of());
            Optional<Checked> checked = Check.of(question, problems);
            if (checked.isEmpty()) {
                return Optional.empty();
            }
            Model model = new Resolution(
                            checked.get(), place.get().filled(Values.CENTRAL).population(), problems)
                    .central();
            World world = model.worlds().getFirst();
            SequencedMap<String, Rulebook> hold =
                    checked.get().worlds().getFirst().books();
            return Optional.of(new Stage(
                    model,
                    world,
                    hold,
                    books.getFirst(),
                    law.catalogue(),
                    attributes.sequencedKeySet(),
                    consequences()
                            .flatMap(c -> c.domains().stream())
                            .map(Name::id)
                            .collect(Collectors.toSet()),
                    new RuleNames(world, hold),
                    Day360.number(study.from().atDay(1))));
        }

        private Mapping tree(String what, String text) {
            SourceText source = new SourceText(what + " of a case", text);
            problems.register(source);
            return Tree.readMapping(source, problems)
                    .orElseThrow(() -> new IllegalStateException(problems.render() + text));
        }

        // ---- the place

        private SequencedMap<String, Set<String>> attributes() {
            SequencedMap<String, Set<String>> found = new LinkedHashMap<>();
            clauses().forEach(text -> {
                Matcher equal = EQUALS.matcher(text);
                while (equal.find()) {
                    attribute(found, equal.group(1)).add(equal.group(2));
                }
                Matcher in = IN.matcher(text);
                while (in.find()) {
                    Matcher word = WORD.matcher(in.group(2));
                    while (word.find()) {
                        attribute(found, in.group(1)).add(word.group(1));
                    }
                }
            });
            found.keySet().removeIf(a -> a.equals("grade") || a.startsWith("grade-"));
            return found;
        }

        private static Set<String> attribute(Map<String, Set<String>> found, String written) {
            return found.computeIfAbsent(written.replace('_', '-'), _ -> new TreeSet<>());
        }

        private Stream<String> clauses() {
            return books.stream()
                    .flatMap(b -> Stream.concat(
                            b.subjects().when().stream(),
                            b.sections().lists().values().stream()
                                    .flatMap(l -> l.rules().stream())
                                    .flatMap(Setting::clause)))
                    .map(assay.law.Clause::text);
        }

        private static Stream<assay.law.Clause> clause(ListRule rule) {
            return switch (rule) {
                case ListRule.Enter enter -> Stream.of(enter.when());
                case ListRule.Never never -> Stream.of(never.when());
                case ListRule.Extend extend -> Stream.of(extend.when());
                default -> Stream.empty();
            };
        }

        private Optional<Place> place(SequencedMap<String, Set<String>> attributes) {
            StringBuilder text = new StringBuilder("place: stage\ntitle: A stage\nfictitious: yes\n"
                    + "residents: {value: 5000" + WHY + "\nattributes:\n  age: {");
            for (int age = 0; age < OLDEST; age++) {
                text.append(age).append(": 0.0099, ");
            }
            text.append(OLDEST).append("+: 0.01").append(WHY).append('\n');
            attributes.forEach((id, categories) -> {
                text.append("  ").append(id).append(": {");
                categories.forEach(c -> text.append(quoted(c)).append(": 0, "));
                text.append(OTHER).append(": 1").append(WHY).append('\n');
            });
            text.append("firms:\n  number: {value: 100")
                    .append(WHY)
                    .append("\n  staff: {value: 0.1")
                    .append(WHY)
                    .append("\n  working-age: {from: 18, to: 60")
                    .append(WHY)
                    .append('\n');
            SourceText source = new SourceText("place of a case", text.toString());
            return PlaceReader.read(source, problems, seen);
        }

        // ---- what people do, and what is assumed

        private String behaviours() {
            StringBuilder text = new StringBuilder("behaviours:\n");
            for (Behaviour behaviour : law.catalogue().behaviours().values()) {
                text.append("  ")
                        .append(behaviour.id())
                        .append(": {title: ")
                        .append(quoted(behaviour.title()))
                        .append(", kind: ")
                        .append(Fields.word(behaviour.kind()));
                if (behaviour.good()) {
                    text.append(", credit: yes");
                }
                behaviour
                        .of()
                        .ifPresentOrElse(
                                of -> text.append(", of: ").append(of.id()).append("}\n"),
                                () -> text.append(", rate: {value: 1, per: \"1,000 residents a year\"")
                                        .append(WHY)
                                        .append("}\n"));
            }
            return text.toString();
        }

        private String assumptions() {
            StringBuilder text = new StringBuilder("assumptions: stage\n");
            String share = "{value: 0.5" + WHY;
            String days = "{value: 0 days" + WHY;
            section(text, "exits", lasting(Behaviour::lasts), "{rate: {value: 0.1, per: spell a month" + WHY + "}");
            section(text, "companions", lasting(b -> b.kind() == Behaviour.Kind.COMPANION), "{share: " + share + "}");
            section(text, "facts", facts(), "{title: a fact, share: " + share + "}");
            section(
                    text,
                    "wants",
                    consequences().flatMap(c -> c.domains().stream()).map(Name::id),
                    "{title: a want, rate: {value: 1, per: \"1,000 residents a year\"" + WHY + ", substitute: " + share
                            + "}");
            records(text);
            section(
                    text,
                    "redress",
                    lists(ListRule.Review.class),
                    "{notice: " + share + ", notice-after: " + days + ", objects-if-wronged: " + share
                            + ", objects-otherwise: " + share + ", files-after: " + days + ", finds-error: " + share
                            + ", yields: " + share + ", capacity: {value: 1, per: \"1,000 residents a month\"" + WHY
                            + "}");
            section(
                    text,
                    "applications",
                    lists(ListRule.Application.class),
                    "{rate: {value: 0.1, per: person a month" + WHY + "}");
            section(
                    text,
                    "limits",
                    consequences()
                            .filter(c -> c.effect() == Consequence.Effect.LIMITS)
                            .map(c -> c.rule().id()),
                    "{chance: " + share + "}");
            return text.toString();
        }

        private static void section(StringBuilder text, String key, Stream<String> ids, String value) {
            Set<String> all = ids.collect(Collectors.toCollection(TreeSet::new));
            if (!all.isEmpty()) {
                text.append(key).append(":\n");
                all.forEach(id -> text.append("  ")
                        .append(quoted(id))
                        .append(": ")
                        .append(value)
                        .append('\n'));
            }
        }

        private Stream<String> lasting(java.util.function.Predicate<Behaviour> which) {
            return law.catalogue().behaviours().values().stream().filter(which).map(Behaviour::id);
        }

        private Stream<String> facts() {
            return books.stream()
                    .flatMap(b -> Stream.concat(
                            b.sections().finds().keySet().stream(),
                            b.sections().score().stream()
                                    .map(ScoreRule::needs)
                                    .flatMap(Optional::stream)
                                    .map(Name::id)));
        }

        private Stream<Consequence> consequences() {
            return books.stream().flatMap(b -> b.sections().consequences().stream());
        }

        private Stream<String> lists(Class<? extends ListRule> with) {
            return books.stream()
                    .flatMap(b -> b.sections().lists().values().stream()
                            .filter(l -> l.first(with).isPresent())
                            .map(l -> b.id() + "." + l.id()));
        }

        private void records(StringBuilder text) {
            Map<String, Set<String>> sources = new LinkedHashMap<>();
            for (Rulebook book : books) {
                book.sections()
                        .listens()
                        .values()
                        .forEach(l -> sources.computeIfAbsent(l.source().id(), _ -> new TreeSet<>())
                                .add(l.behaviour().id()));
                book.sections()
                        .points()
                        .forEach(p -> sources.computeIfAbsent(p.source().id(), _ -> new TreeSet<>())
                                .add(p.behaviour().id()));
            }
            if (sources.isEmpty()) {
                return;
            }
            text.append("records:\n");
            sources.forEach((source, behaviours) -> {
                text.append("  ").append(quoted(source)).append(":\n");
                behaviours.stream()
                        .filter(law.catalogue().behaviours()::containsKey)
                        .forEach(b -> text.append("    ")
                                .append(quoted(b))
                                .append(": {coverage: {value: 1")
                                .append(WHY)
                                .append(", delay: {value: 0 days")
                                .append(WHY)
                                .append("}\n"));
            });
        }

        private String study() {
            SequencedMap<String, Variant> regimes = new LinkedHashMap<>();
            regimes.put(regime.id(), example.variant());
            example.beside().forEach((name, variant) -> regimes.putIfAbsent(name.id(), variant));
            return "study: case\ntitle: A case\nasks: What follows?\nplace: stage\nfrom: " + year(from) + "-01\nto: "
                    + year(to) + "-12\nwarm-up: 0\nalternatives:\n  A: {title: A, regimes: {"
                    + regimes.entrySet().stream()
                            .map(e -> quoted(e.getKey()) + ": " + Fields.word(e.getValue()))
                            .collect(Collectors.joining(", "))
                    + "}, reforms: ["
                    + example.reforms().stream().map(n -> quoted(n.id())).collect(Collectors.joining(", "))
                    + "]}\nheadline: wrongfully-reached\ndraws: 0\n";
        }

        private static String year(int year) {
            return String.format(java.util.Locale.ROOT, "%04d", year);
        }

        private static String quoted(String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }

    // ---- who somebody is

    Strata strata() {
        return model.population().strata();
    }

    /** The law as it is written of a consequence of the model. */
    Optional<Consequence> consequence(assay.plan.Consequence settled) {
        return Optional.ofNullable(
                        books.get(world.regimes().get(settled.regime()).id()))
                .stream()
                .flatMap(b -> b.sections().consequences().stream())
                .filter(c -> c.rule().id().equals(settled.id()))
                .findFirst();
    }
}
