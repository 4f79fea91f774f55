package assay.plan;

import assay.assume.Assumptions;
import assay.evidence.Quantity;
import assay.law.Finding;
import assay.law.GradeRule;
import assay.law.Name;
import assay.law.PointRule;
import assay.law.Rule;
import assay.law.Rulebook;
import assay.law.Ruled;
import assay.law.ScoreRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Settles one regime of one world. */
final class RegimeSettling {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final Setting setting;
    private final Rulebook book;
    private final int regime;
    private final Numbers numbers;
    private final Assumptions assumed;
    private final Translation translation;
    private final boolean faultless;
    private final boolean[] eligible;
    private final List<String> grades;

    /** What a world brings to the settling of its regimes. */
    record Setting(
            Roster roster,
            People people,
            Numbers numbers,
            Assumptions assumed,
            Translation translation,
            boolean faultless,
            int firstDay,
            int months) {}

    RegimeSettling(Setting setting, Rulebook book) {
        this.setting = setting;
        this.book = book;
        this.regime = setting.roster().regimeIndex(book.id());
        this.numbers = setting.numbers();
        this.assumed = setting.assumed();
        this.translation = setting.translation();
        this.faultless = setting.faultless();
        this.eligible = eligible(setting.roster(), setting.people(), book);
        this.grades = book.grades();
    }

    static boolean[] eligible(Roster roster, People people, Rulebook book) {
        return people.where(book.subjects()
                .when()
                .map(c -> roster.condition(c, roster.checked().vocabularies().attributes())));
    }

    /** A regime that a world does not have: it never begins. */
    static Regime absent(Setting setting, String id, int index, List<Listing> lists) {
        boolean[] nobody = new boolean[setting.people().strata().count()];
        Regime.Version never = new Regime.Version(
                0,
                "never",
                30 * setting.months(),
                Regime.LedgerChange.KEEP,
                Regime.ListingChange.KEEP_OLD_TERMS,
                Regime.PendingChange.NEW_LAW,
                null);
        return new Regime(
                index,
                id,
                Regime.Subjects.PERSONS,
                nobody,
                List.of(never),
                Regime.Backlog.NONE,
                List.of(),
                List.of(),
                lists,
                Chance.NEVER,
                Span.NONE);
    }

    /**
     * @param firstRule index of its first entry rule among those of the world
     */
    Regime settle(int firstRule, List<Listing> lists) {
        Optional<Assumptions.Late> late =
                Optional.ofNullable(assumed.late().get(book.id())).filter(_ -> !faultless);
        return new Regime(
                regime,
                book.id(),
                switch (book.subjects().kind()) {
                    case PERSON -> Regime.Subjects.PERSONS;
                    case FIRM -> Regime.Subjects.FIRMS;
                    case HOUSEHOLD -> Regime.Subjects.HOUSEHOLDS;
                },
                eligible,
                versions(),
                Regime.Backlog.valueOf(book.backlog().name()),
                entryRules(firstRule),
                findings(),
                lists,
                late.map(l -> numbers.chance(l.chance())).orElse(Chance.NEVER),
                late.map(l -> numbers.span(l.by())).orElse(Span.NONE));
    }

    private List<Regime.Version> versions() {
        List<Regime.Version> versions = new ArrayList<>();
        for (assay.law.Version version : book.versions()) {
            versions.add(new Regime.Version(
                    versions.size(),
                    version.id(),
                    numbers.day(version.from(), setting.firstDay()),
                    Regime.LedgerChange.valueOf(version.ledger().name()),
                    Regime.ListingChange.valueOf(version.listings().name()),
                    Regime.PendingChange.valueOf(version.pending().name()),
                    scoring(version.id())));
        }
        return versions;
    }

    private Regime.@org.jspecify.annotations.Nullable Scoring scoring(String version) {
        Optional<ScoreRule> score = book.sections().score().stream()
                .filter(s -> s.rule().inForce(version))
                .findFirst();
        if (score.isEmpty()) {
            return null;
        }
        Optional<GradeRule> rule = book.sections().grades().stream()
                .filter(g -> g.rule().inForce(version))
                .findFirst();
        ScoreRule s = score.get();
        return new Regime.Scoring(
                numbers.whole(s.start()),
                Regime.Cap.valueOf(s.cap().name()),
                s.floor().map(numbers::whole).orElse(Integer.MIN_VALUE),
                s.ceiling().map(numbers::whole).orElse(Integer.MAX_VALUE),
                rule.map(this::lowest).orElse(new int[0]),
                rule.isPresent() ? grades : List.of(),
                s.needs().map(n -> setting.roster().factIndex(n.id())).orElse(-1),
                s.assessed().days(),
                s.assessed().days() == 0
                        ? 0
                        : Math.floorMod(-setting.firstDay(), s.assessed().days()));
    }

    /**
     * Lowest scores of the grades of all versions. A grade that this version does not have takes the lowest score of the
     * next better one that it has, which then always wins; above the best there is none to reach.
     */
    private int[] lowest(GradeRule rule) {
        int[] lowest = new int[grades.size()];
        int next = Integer.MAX_VALUE;
        for (int g = lowest.length - 1; g >= 0; g--) {
            String grade = grades.get(g);
            Optional<GradeRule.Band> band =
                    rule.bands().stream().filter(b -> b.grade().equals(grade)).findFirst();
            if (band.isPresent()) {
                next = band.get().lowest().orElse(Integer.MIN_VALUE);
            }
            lowest[g] = next;
        }
        return lowest;
    }

    private boolean[] inForce(List<String> versions) {
        return inForce(book, versions);
    }

    static boolean[] inForce(Rulebook book, List<String> versions) {
        boolean[] inForce = new boolean[book.versions().size()];
        for (int v = 0; v < inForce.length; v++) {
            inForce[v] = versions.contains(book.versions().get(v).id());
        }
        return inForce;
    }

    private boolean[] inForce(Rule rule) {
        return inForce(rule.versions());
    }

    private List<Regime.EntryRule> entryRules(int first) {
        List<Regime.EntryRule> rules = new ArrayList<>();
        for (PointRule rule : book.sections().points()) {
            int least = rule.points().map(q -> points(q, rule)).orElse(0);
            rules.add(new Regime.EntryRule(
                    first + rules.size(),
                    rule.rule().id(),
                    regime,
                    setting.roster()
                            .feedIndex(rule.source().id(), rule.behaviour().id()),
                    setting.roster().behaviourIndex(rule.behaviour().id()),
                    least,
                    rule.most().map(q -> points(q, rule)).orElse(least),
                    rule.life().map(numbers::whole).orElse(-1),
                    rule.fromConduct(),
                    rule.gradeAtMost().map(g -> grades.indexOf(g.id())).orElse(-1),
                    rule.atOnce(),
                    inForce(rule.rule())));
        }
        for (assay.law.Listens heard : book.sections().listens().values()) {
            rules.add(new Regime.EntryRule(
                    first + rules.size(),
                    heard.behaviour().id(),
                    regime,
                    setting.roster()
                            .feedIndex(heard.source().id(), heard.behaviour().id()),
                    setting.roster().behaviourIndex(heard.behaviour().id()),
                    0,
                    0,
                    heard.life().map(numbers::whole).orElse(-1),
                    heard.fromConduct(),
                    -1,
                    false,
                    inForce(heard.versions())));
        }
        return rules;
    }

    /** Points as they are, or as hundredths of what a dimension weighs on the scale from floor to ceiling. */
    private int points(Quantity points, PointRule rule) {
        Optional<String> dimension = rule.dimension().map(Name::id);
        if (dimension.isEmpty()) {
            return numbers.whole(points);
        }
        Quantity weight = inForce(book.sections().dimensions(), rule)
                .filter(d -> d.weights().containsKey(dimension.get()))
                .map(d -> d.weights().get(dimension.get()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("checked before: " + dimension.get()));
        ScoreRule scale = inForce(book.sections().score(), rule).findFirst().orElseThrow();
        BigDecimal width = numbers.decimal(scale.ceiling().orElseThrow())
                .subtract(numbers.decimal(scale.floor().orElseThrow()));
        return numbers.decimal(points)
                .multiply(width)
                .multiply(numbers.decimal(weight))
                .divide(TEN_THOUSAND, 0, RoundingMode.HALF_EVEN)
                .intValueExact();
    }

    private static <R extends Ruled> Stream<R> inForce(List<R> rules, PointRule with) {
        return rules.stream().filter(r -> with.rule().versions().stream().anyMatch(r.rule()::inForce));
    }

    private List<Regime.Finding> findings() {
        List<Regime.Finding> findings = new ArrayList<>();
        for (Finding finding : book.sections().finds().values()) {
            int fact = setting.roster().factIndex(finding.fact().id());
            if (fact < 0) {
                continue;
            }
            Optional<Finding.Finder> finder = finding.finder();
            findings.add(new Regime.Finding(
                    fact,
                    finding.known(),
                    finding.presumption(),
                    finder.map(f -> setting.roster().behaviourIndex(f.on().id()))
                            .orElse(-1),
                    finder.map(f -> numbers.chance(f.right())).orElse(Chance.NEVER),
                    inForce(finding.versions())));
        }
        return findings;
    }

    /** Consequences of the regime, numbered from {@code first} on. */
    List<Consequence> consequences(int first) {
        List<Consequence> all = new ArrayList<>();
        for (assay.law.Consequence rule : book.sections().consequences()) {
            Chance chance = rule.effect() == assay.law.Consequence.Effect.LIMITS
                    ? Optional.ofNullable(assumed.limits().get(rule.rule().id()))
                            .map(l -> numbers.chance(l.chance()))
                            .orElseThrow(() -> new IllegalStateException(
                                    "checked before: " + rule.rule().id()))
                    : Chance.ALWAYS;
            int list = rule.list().map(l -> list(l.id())).orElse(-1);
            if (rule.list().isPresent() && list < 0) {
                continue;
            }
            all.add(new Consequence(
                    first + all.size(),
                    rule.rule().id(),
                    regime,
                    switch (rule.effect()) {
                        case BARS, LIMITS -> Consequence.Effect.BARS;
                        case GRANTS -> Consequence.Effect.GRANTS;
                        case PRIORITY -> Consequence.Effect.PRIORITY;
                        case DEARER -> Consequence.Effect.DEARER;
                    },
                    list,
                    translation.grades(
                            book.id(),
                            rule.grades().stream().map(assay.law.Name::id).toList()),
                    rule.domains().stream()
                            .map(d -> setting.roster().domainIndex(d.id()))
                            .toList(),
                    chance,
                    rule.household(),
                    rule.firm(),
                    rule.quota().map(numbers::capacity).orElse(-1),
                    inForce(rule.rule())));
        }
        return all;
    }

    Listing list(assay.law.Listing list, int index) {
        return new ListSettling(setting, book, regime, eligible).settle(list, index);
    }

    private int list(String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? setting.roster().listIndex(book.id(), name)
                : setting.roster().listIndex(name.substring(0, dot), name.substring(dot + 1));
    }
}
