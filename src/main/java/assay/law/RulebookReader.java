package assay.law;

import assay.evidence.Basis;
import assay.evidence.Evidence;
import assay.evidence.Quantity;
import assay.evidence.UnitRule;
import assay.law.Rulebook.Subjects;
import assay.law.Version.Backlog;
import assay.text.Fields;
import assay.text.KeysSeen;
import assay.text.Node.Entry;
import assay.text.Node.Mapping;
import assay.text.Plain;
import assay.text.Problem;
import assay.text.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code regimes/ID.yaml}. */
public final class RulebookReader {

    private final Problems problems;
    private final KeysSeen seen;

    public RulebookReader(Problems problems, KeysSeen seen) {
        this.problems = problems;
        this.seen = seen;
    }

    /** The rulebook; with placeholders where the problems say that something is wrong. */
    public Rulebook read(Mapping top) {
        Fields file = Fields.file("regime", top, problems, seen);
        Evidence evidence = Evidence.of(file);
        List<Version> versions = new ArrayList<>();
        Optional<Backlog> backlog = versions(file, evidence, versions);
        RuleReader rules = new RuleReader(
                file.path(), evidence, versions.stream().map(Version::id).toList(), Optional.empty(), problems, seen);
        Subjects subjects = file.optionalGroup("subjects")
                .map(g -> {
                    Basis basis = evidence.basis(g);
                    g.optionalText("note");
                    g.kind("rule", "rule");
                    return new Subjects(
                            g.optionalOneOf("kind", Subjects.Kind.values()).orElse(Subjects.Kind.PERSON),
                            g.optionalScalar("if").map(Clause::new),
                            g.optionalId("rule"),
                            basis,
                            g.at());
                })
                .orElse(new Subjects(
                        Subjects.Kind.PERSON,
                        Optional.empty(),
                        Optional.empty(),
                        new Basis.Assumed("nobody is excepted"),
                        top.at()));
        Sections sections = new SectionsReader(rules).read(file);
        String title = file.text("title");
        Optional<String> aim = file.optionalText("aim");
        Optional<Runs> runs = new RunsReader(problems).read(file);
        Rulebook.Standing standing = standing(file, evidence);
        file.optionalText("note");
        file.done();
        evidence.warnOfIdleSources(file);
        checkWithin(sections);
        WorkingDays.refuse(top, standing.workingDays().isPresent(), problems);
        return new Rulebook(
                file.path(),
                title,
                aim,
                subjects,
                evidence.sources().byId(),
                versions,
                backlog.orElse(Backlog.NONE),
                sections,
                runs,
                standing,
                top.at());
    }

    private Rulebook.Standing standing(Fields file, Evidence evidence) {
        Optional<Name> partOf = file.optionalNode("part-of").flatMap(n -> Name.of(n, problems));
        Optional<String> layer = file.optionalText("layer");
        Optional<Basis> workingDays = file.optionalGroup("working-days").map(g -> {
            g.optionalText("note");
            return evidence.basis(g);
        });
        List<String> knowsNot = file.has("knows-not") ? file.texts("knows-not") : List.of();
        return new Rulebook.Standing(partOf, layer, workingDays, knowsNot);
    }

    private Optional<Backlog> versions(Fields file, Evidence evidence, List<Version> versions) {
        Optional<Backlog> backlog = Optional.empty();
        List<Entry> entries = file.entries("versions");
        if (entries.isEmpty() && file.mapping().get("versions").isPresent()) {
            problems.error("E-VERSION", file.at("versions"), "a regime has at least one version");
        }
        for (Entry entry : entries) {
            Optional<String> id = Plain.id(entry.key(), problems);
            Fields in = file.groupOf("regime.versions.*", entry.key().text(), entry.value());
            if (in.isStandIn() || id.isEmpty()) {
                continue;
            }
            Basis basis = evidence.basis(in);
            Quantity from = evidence.quantity(in, "from", UnitRule.DATE, basis);
            boolean first = versions.isEmpty();
            if (first) {
                backlog = Optional.of(in.oneOf("backlog", Backlog.values()));
            }
            Optional<Version.Ledger> ledger =
                    first ? Optional.empty() : Optional.of(in.oneOf("ledger", Version.Ledger.values()));
            Optional<Version.Listings> listings =
                    first ? Optional.empty() : Optional.of(in.oneOf("listings", Version.Listings.values()));
            Optional<Version.Pending> pending =
                    first ? Optional.empty() : Optional.of(in.oneOf("pending-reviews", Version.Pending.values()));
            in.optionalText("note");
            if (!first
                    && from.range()
                                    .lowest()
                                    .compareTo(versions.getLast().from().range().highest())
                            <= 0) {
                problems.error(
                        "E-VERSION",
                        from.at(),
                        "the version " + id.get() + " does not begin after the version "
                                + versions.getLast().id() + " before it");
            }
            versions.add(new Version(
                    id.get(),
                    from,
                    ledger.orElse(Version.Ledger.KEEP),
                    listings.orElse(Version.Listings.KEEP_OLD_TERMS),
                    pending.orElse(Version.Pending.NEW_LAW),
                    basis,
                    entry.key().at()));
        }
        return backlog;
    }

    /** What can be said of a rulebook without looking at other files. */
    private void checkWithin(Sections sections) {
        if (GradeOrder.merged(sections.grades()).isEmpty()) {
            problems.error(
                    "E-GRADES",
                    sections.grades().getLast().rule().at(),
                    "the order of the grades contradicts that of another version");
            return;
        }
        List<String> grades = GradeOrder.merged(sections.grades()).orElse(List.of());
        for (PointRule rule : sections.points()) {
            rule.gradeAtMost().ifPresent(g -> g.known(grades, "a grade of this regime", problems));
        }
        for (Consequence rule : sections.consequences()) {
            rule.grades().forEach(g -> g.known(grades, "a grade of this regime", problems));
        }
        onceAVersion(sections.score().stream().map(ScoreRule::rule).toList(), "score");
        onceAVersion(sections.dimensions().stream().map(DimensionRule::rule).toList(), "dimensions");
        onceAVersion(sections.grades().stream().map(GradeRule::rule).toList(), "grades");
        for (Listing list : sections.lists().values()) {
            if (list.all(ListRule.Enter.class).isEmpty()) {
                problems.add(
                        Problem.error("E-MISSING", list.at(), "nothing enters anybody on the list '" + list.id() + "'")
                                .allowing("enter: {JD-01: {if: …, cite: …}}"));
            }
        }
    }

    private void onceAVersion(List<Rule> rules, String what) {
        for (int i = 0; i < rules.size(); i++) {
            Rule later = rules.get(i);
            for (Rule earlier : rules.subList(0, i)) {
                Optional<String> shared =
                        later.versions().stream().filter(earlier::inForce).findFirst();
                shared.ifPresent(v -> problems.error(
                        "E-VERSION",
                        later.at(),
                        "version " + v + " has its " + what + " by " + earlier.id() + " already"));
            }
        }
    }
}
