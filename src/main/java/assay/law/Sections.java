package assay.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rules of a rulebook, by section; a reform adds sections of the same shape. */
public record Sections(
        SequencedMap<String, Listens> listens,
        SequencedMap<String, Finding> finds,
        SequencedMap<String, Sight> sees,
        List<ScoreRule> score,
        List<DimensionRule> dimensions,
        List<GradeRule> grades,
        List<PointRule> points,
        SequencedMap<String, Listing> lists,
        List<Consequence> consequences,
        List<Inform> informs) {

    /** No rules at all. */
    static final Sections NONE = new Sections(
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new LinkedHashMap<>(),
            List.of(),
            List.of());

    public Sections {
        listens = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(listens));
        finds = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(finds));
        sees = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(sees));
        score = List.copyOf(score);
        dimensions = List.copyOf(dimensions);
        grades = List.copyOf(grades);
        points = List.copyOf(points);
        lists = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(lists));
        consequences = List.copyOf(consequences);
        informs = List.copyOf(informs);
    }

    /** Every rule, section by section in the order of the file. */
    public Stream<Ruled> all() {
        return Stream.of(
                        score.stream(),
                        dimensions.stream(),
                        grades.stream(),
                        points.stream(),
                        lists.values().stream().flatMap(l -> l.rules().stream()),
                        consequences.stream(),
                        informs.stream())
                .flatMap(s -> s);
    }

    public Optional<Ruled> rule(String id) {
        return all().filter(r -> r.rule().id().equals(id)).findFirst();
    }

    /** The list to which a rule belongs. */
    public Optional<Listing> listOf(String rule) {
        return lists.values().stream()
                .filter(l -> l.rules().stream().anyMatch(r -> r.rule().id().equals(rule)))
                .findFirst();
    }

    Sections kept(Predicate<Rule> keep) {
        SequencedMap<String, Listing> some = new LinkedHashMap<>();
        lists.forEach((id, list) -> some.put(id, list.kept(keep)));
        return new Sections(
                listens,
                finds,
                sees,
                score.stream().filter(r -> keep.test(r.rule())).toList(),
                dimensions.stream().filter(r -> keep.test(r.rule())).toList(),
                grades.stream().filter(r -> keep.test(r.rule())).toList(),
                points.stream().filter(r -> keep.test(r.rule())).toList(),
                some,
                consequences.stream().filter(r -> keep.test(r.rule())).toList(),
                informs.stream().filter(r -> keep.test(r.rule())).toList());
    }

    /** Each rule that has a successor here replaced by it, in its place. */
    Sections replaced(Map<String, Ruled> successors) {
        SequencedMap<String, Listing> some = new LinkedHashMap<>();
        lists.forEach((id, list) ->
                some.put(id, list.replaced(r -> successors.getOrDefault(r.rule().id(), r))));
        return new Sections(
                listens,
                finds,
                sees,
                replaced(score, ScoreRule.class, successors),
                replaced(dimensions, DimensionRule.class, successors),
                replaced(grades, GradeRule.class, successors),
                replaced(points, PointRule.class, successors),
                some,
                replaced(consequences, Consequence.class, successors),
                replaced(informs, Inform.class, successors));
    }

    /** What is in force in one version. */
    Sections in(String version) {
        SequencedMap<String, Listens> heard = new LinkedHashMap<>(listens);
        heard.values().removeIf(l -> !l.versions().contains(version));
        SequencedMap<String, Finding> found = new LinkedHashMap<>(finds);
        found.values().removeIf(f -> !f.versions().contains(version));
        SequencedMap<String, Sight> seen = new LinkedHashMap<>(sees);
        seen.values().removeIf(s -> !s.versions().contains(version));
        Sections kept = kept(rule -> rule.inForce(version));
        return new Sections(
                heard,
                found,
                seen,
                kept.score,
                kept.dimensions,
                kept.grades,
                kept.points,
                kept.lists,
                kept.consequences,
                kept.informs);
    }

    /** These, with other rules in four of the sections. */
    Sections with(List<ScoreRule> scores, List<GradeRule> bands, List<PointRule> entries, List<Consequence> effects) {
        return new Sections(listens, finds, sees, scores, dimensions, bands, entries, lists, effects, informs);
    }

    /** What takes in records of a source holds only in the versions in which the regime sees that source. */
    Sections bounded() {
        if (sees.isEmpty()) {
            return this;
        }
        SequencedMap<String, Listens> heard = new LinkedHashMap<>();
        listens.forEach((id, l) -> heard.put(id, l.in(seen(l.source(), l.versions()))));
        return new Sections(
                heard,
                finds,
                sees,
                score,
                dimensions,
                grades,
                points.stream()
                        .map(p -> p.in(seen(p.source(), p.rule().versions())))
                        .toList(),
                lists,
                consequences,
                informs);
    }

    private List<String> seen(Name source, List<String> versions) {
        Sight sight = sees.get(source.id());
        return sight == null
                ? List.of()
                : versions.stream().filter(sight.versions()::contains).toList();
    }

    private static <R extends Ruled> List<R> replaced(List<R> rules, Class<R> kind, Map<String, Ruled> successors) {
        return rules.stream()
                .map(r -> kind.cast(successors.getOrDefault(r.rule().id(), r)))
                .toList();
    }

    /** These and more: what has an id that stands here already is merged into it (lists) or takes its place (others). */
    Sections and(Sections more) {
        SequencedMap<String, Listens> heard = new LinkedHashMap<>(listens);
        heard.putAll(more.listens);
        SequencedMap<String, Finding> found = new LinkedHashMap<>(finds);
        found.putAll(more.finds);
        SequencedMap<String, Sight> seen = new LinkedHashMap<>(sees);
        seen.putAll(more.sees);
        SequencedMap<String, Listing> merged = new LinkedHashMap<>(lists);
        more.lists.forEach((id, list) -> merged.merge(id, list, Listing::and));
        return new Sections(
                heard,
                found,
                seen,
                both(score, more.score),
                both(dimensions, more.dimensions),
                both(grades, more.grades),
                both(points, more.points),
                merged,
                both(consequences, more.consequences),
                both(informs, more.informs));
    }

    private static <R extends Ruled> List<R> both(List<R> first, List<R> second) {
        List<R> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
