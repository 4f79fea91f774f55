package assay.explain;

import assay.check.Checked;
import assay.check.Checked.Alternated;
import assay.evidence.Basis;
import assay.evidence.Day360;
import assay.law.GradeRule;
import assay.law.ListRule;
import assay.law.PointRule;
import assay.law.Rule;
import assay.law.Rulebook;
import assay.law.Ruled;
import assay.law.ScoreRule;
import assay.life.RuleNames;
import assay.plan.Consequence;
import assay.plan.Listing;
import assay.plan.Regime;
import assay.plan.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The numbers of one world in the words of its files: titles, rule ids, places in sources, dates. */
final class Lexicon {
    private final Checked checked;
    private final Alternated alternated;
    private final World world;
    private final RuleNames names;
    private final int firstDay;

    Lexicon(Checked checked, World world) {
        this.checked = checked;
        this.world = world;
        alternated = checked.worlds().get(world.index());
        names = new RuleNames(world, alternated.books());
        firstDay = Day360.number(checked.question()
                .study()
                .from()
                .minusMonths(checked.question().study().warmUp())
                .atDay(1));
    }

    World world() {
        return world;
    }

    RuleNames names() {
        return names;
    }

    LocalDate date(int day) {
        return Day360.date(day + firstDay);
    }

    String behaviour(int behaviour) {
        String id = world.behaviours().get(behaviour).id();
        return Optional.ofNullable(checked.question().catalogue().behaviours().get(id))
                .map(assay.assume.Behaviour::title)
                .orElse(id);
    }

    boolean good(int behaviour) {
        return world.behaviours().get(behaviour).good();
    }

    /** Who writes, as the files call the source. */
    String source(int feed) {
        return world.feeds().get(feed).source();
    }

    int about(int feed) {
        return world.feeds().get(feed).behaviour();
    }

    String regime(int regime) {
        String id = world.regimes().get(regime).id();
        return book(id).map(Rulebook::title).orElse(id);
    }

    String list(int list) {
        Listing of = world.lists().get(list);
        return book(world.regimes().get(of.regime()).id())
                .map(b -> b.sections().lists().get(of.id()))
                .flatMap(assay.law.Listing::title)
                .orElse(of.id());
    }

    boolean against(int list) {
        return world.lists().get(list).against();
    }

    String domain(int domain) {
        String id = world.domains().get(domain).id();
        return Optional.ofNullable(alternated.assumptions().wants().get(id))
                .map(w -> w.title())
                .orElse(id);
    }

    String fact(int fact) {
        String id = world.facts().get(fact).id();
        return Optional.ofNullable(alternated.assumptions().facts().get(id))
                .map(f -> f.title())
                .map(title -> title.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + title.substring(1))
                .orElse(id.replace('-', ' '));
    }

    String grade(int regime, int grade) {
        List<String> grades =
                book(world.regimes().get(regime).id()).map(Rulebook::grades).orElse(List.of());
        return grade >= 0 && grade < grades.size() ? grades.get(grade) : "none";
    }

    boolean graded(int regime) {
        return book(world.regimes().get(regime).id())
                .map(b -> !b.grades().isEmpty())
                .orElse(false);
    }

    Regime.EntryRule entryRule(int index) {
        return world.regimes().stream()
                .flatMap(r -> r.entryRules().stream())
                .filter(r -> r.index() == index)
                .findFirst()
                .orElseThrow();
    }

    Consequence consequence(int index) {
        return world.consequences().get(index);
    }

    /** The version of a regime that holds on a day, −1 before the first. */
    int version(int regime, int day) {
        int now = -1;
        for (Regime.Version version : world.regimes().get(regime).versions()) {
            if (Math.max(0, version.from()) <= day) {
                now = version.index();
            }
        }
        return now;
    }

    private Optional<Rulebook> book(String regime) {
        return Optional.ofNullable(alternated.books().get(regime));
    }

    /** Where a rule stands: source, place in it, letter and digit; or that it is assumed. */
    Optional<String> where(String rule) {
        return rules().filter(r -> r.id().equals(rule)).map(Lexicon::where).findFirst();
    }

    /** What a rule says, where its file says so. */
    Optional<String> says(String rule) {
        return rules().filter(r -> r.id().equals(rule)).findFirst().flatMap(Rule::says);
    }

    /** Whether steps of a life name rules of this kind; others shape what these do, or say what words mean. */
    boolean isTold(String rule) {
        return alternated.books().values().stream()
                .flatMap(book -> book.sections().all())
                .filter(r -> r.rule().id().equals(rule))
                .anyMatch(r -> switch (r) {
                    case PointRule _, assay.law.Consequence _ -> true;
                    case ScoreRule _, GradeRule _ -> true;
                    case ListRule.Enter _,
                            ListRule.Application _,
                            ListRule.Leave _,
                            ListRule.Repair _,
                            ListRule.Review _ -> true;
                    default -> false;
                });
    }

    /** The rule of entry of a list. */
    String entry(int list, int entry) {
        return world.lists().get(list).entries().get(entry).id();
    }

    /** Every rule of the world. */
    List<String> ids() {
        return rules().map(Rule::id).distinct().toList();
    }

    private Stream<Rule> rules() {
        return alternated.books().values().stream()
                .flatMap(book -> book.sections().all())
                .map(Ruled::rule);
    }

    private static String where(Rule rule) {
        String reform = rule.reform().map(r -> " (reform " + r + ")").orElse("");
        return switch (rule.basis()) {
                    case Basis.Cited cited -> cited.place() + ", " + cited.mark();
                    case Basis.Assumed(String why) -> "assumed" + (why.isEmpty() ? "" : ": " + why);
                }
                + reform;
    }
}
