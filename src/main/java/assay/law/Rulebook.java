package assay.law;

import assay.evidence.Basis;
import assay.evidence.Reference;
import assay.law.Version.Backlog;
import assay.text.Position;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A regime as it is written: a timeline of versions and the rules in force in each.
 *
 * @param subjects whom it applies to
 * @param versions in order of their first day
 * @param runs where it runs when it is run by itself
 */
public record Rulebook(
        String id,
        String title,
        Optional<String> aim,
        Subjects subjects,
        SequencedMap<String, Reference> sources,
        List<Version> versions,
        Backlog backlog,
        Sections sections,
        Optional<Runs> runs,
        Standing standing,
        Position at) {

    private static final Pattern WORD = Pattern.compile("\\w+");

    public Rulebook {
        versions = List.copyOf(versions);
    }

    /**
     * Whom a regime applies to.
     *
     * @param kind persons, those who head a firm, or households
     * @param when a condition on attributes; everybody if empty
     */
    public record Subjects(Kind kind, Optional<Clause> when, Optional<String> rule, Basis basis, Position at) {

        /** What a subject is. */
        public enum Kind {
            PERSON,
            /** A firm, by the resident who heads it. */
            FIRM,
            /** A household, each of whose members answers for all. */
            HOUSEHOLD
        }
    }

    /**
     * What is said of a rulebook as a whole and does not act.
     *
     * @param partOf the regime of which it is a part: of a city, its village layer
     * @param layer which layer it is, {@code village}
     * @param workingDays on what the conversion of its working days stands; empty if it has none
     * @param knowsNot what was looked for and not found
     */
    public record Standing(
            Optional<Name> partOf, Optional<String> layer, Optional<Basis> workingDays, List<String> knowsNot) {

        public static final Standing NONE =
                new Standing(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

        public Standing {
            knowsNot = List.copyOf(knowsNot);
        }
    }

    /** As it acts: what takes in records holds only in the versions in which their source is seen. */
    public Rulebook bounded() {
        Sections bounds = sections.bounded();
        return bounds == sections ? this : with(bounds);
    }

    /** Those of these regimes of which a condition or a consequence seems to name something. */
    public List<String> named(List<String> regimes) {
        Set<String> words = new HashSet<>();
        sections.lists().values().stream()
                .flatMap(l -> l.rules().stream())
                .map(r -> switch (r) {
                    case ListRule.Enter e -> e.when().text();
                    case ListRule.Never n -> n.when().text();
                    case ListRule.Extend e -> e.when().text();
                    default -> "";
                })
                .distinct()
                .forEach(text -> WORD.matcher(text).results().forEach(w -> words.add(w.group())));
        sections.consequences().forEach(c -> c.list().ifPresent(l -> words.add(Vocabulary.written(l.id()))));
        return regimes.stream()
                .filter(regime -> {
                    String written = Vocabulary.written(regime);
                    return words.stream()
                            .anyMatch(w -> w.startsWith(written + "_")
                                    || w.startsWith(written + ".")
                                    || w.equals("score_" + written)
                                    || w.equals("grade_" + written));
                })
                .toList();
    }

    public List<String> versionIds() {
        return versions.stream().map(Version::id).toList();
    }

    /** The behaviours of which it takes in records, in the order of the file. */
    public Set<String> behaviours() {
        Set<String> all = new LinkedHashSet<>();
        sections.listens().values().forEach(l -> all.add(l.behaviour().id()));
        sections.points().forEach(p -> all.add(p.behaviour().id()));
        return all;
    }

    /** The grades of all versions; worst first where the versions agree on the order. */
    public List<String> grades() {
        return GradeOrder.merged(sections.grades()).orElse(List.of());
    }

    /** As it is while one version is in force, and as if that had been so from the first day on. */
    public Rulebook at(String version) {
        Version one = versions.stream()
                .filter(v -> v.id().equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " has no version " + version));
        Version alone = new Version(
                one.id(),
                versions.getFirst().from(),
                Version.Ledger.KEEP,
                Version.Listings.KEEP_OLD_TERMS,
                Version.Pending.NEW_LAW,
                one.basis(),
                one.at());
        return with(sections.in(version), List.of(alone));
    }

    public Rulebook with(Sections others) {
        return with(others, versions);
    }

    Rulebook with(Sections others, List<Version> when) {
        return new Rulebook(id, title, aim, subjects, sources, when, backlog, others, runs, standing, at);
    }
}
