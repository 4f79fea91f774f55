package assay.cases;

import assay.cases.CaseFile.Case;
import assay.evidence.Day360;
import assay.law.Name;
import assay.law.Rulebook;
import assay.law.Ruled;
import assay.life.Life;
import assay.plan.Domain;
import assay.plan.Fact;
import assay.plan.Listing;
import assay.society.LatentFact;
import assay.text.Node.Scalar;
import assay.text.Problem;
import assay.text.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a case names: lists, domains, facts, grades, rules, attributes; tells names that nothing has. */
final class Lookup {

    private static final Pattern AGE = Pattern.compile("([0-9]{1,3})(?:-[0-9]{1,3}|\\+)?");
    private static final int GROWN_UP = 40;

    private final Case example;
    private final Stage stage;
    private final Problems problems;

    Lookup(Case example, Stage stage, Problems problems) {
        this.example = example;
        this.stage = stage;
        this.problems = problems;
    }

    Case example() {
        return example;
    }

    int day(LocalDate date) {
        return Day360.number(date) - stage.firstDay();
    }

    LocalDate date(int day) {
        return Day360.date(day + stage.firstDay());
    }

    private static OptionalInt found(Name name, List<String> known, String what, Problems problems) {
        return name.known(known, what, problems) ? OptionalInt.of(known.indexOf(name.id())) : OptionalInt.empty();
    }

    /** A list of the case's own rulebook by its id, one of another as {@code REGIME.LIST}. */
    OptionalInt list(Name name) {
        String own = stage.written().id() + ".";
        List<String> known = new ArrayList<>();
        for (Listing list : stage.world().lists()) {
            String full = stage.world().regimes().get(list.regime()).id() + "." + list.id();
            known.add(full.startsWith(own) && !name.id().contains(".") ? list.id() : full);
        }
        return found(name, known, "a list", problems);
    }

    /** A list as a case names it. */
    String listed(int list) {
        Listing settled = stage.world().lists().get(list);
        String regime = stage.world().regimes().get(settled.regime()).id();
        return regime.equals(stage.written().id()) ? settled.id() : regime + "." + settled.id();
    }

    /** A domain; −1 for one that only rules outside the variant touch. */
    OptionalInt domain(Name name) {
        List<String> known = stage.world().domains().stream().map(Domain::id).toList();
        if (!known.contains(name.id()) && stage.domains().contains(name.id())) {
            return OptionalInt.of(-1);
        }
        return found(name, known, "a domain of these rules", problems);
    }

    OptionalInt fact(Name name) {
        if (name.id().equals(LatentFact.HEADS_A_FIRM)) {
            return OptionalInt.of(Life.heads(stage.world()));
        }
        List<String> known =
                new ArrayList<>(stage.world().facts().stream().map(Fact::id).toList());
        known.add(LatentFact.HEADS_A_FIRM);
        return found(name, known, "a fact of these rules", problems);
    }

    OptionalInt grade(Name name) {
        return found(name, grades(), "a grade of " + stage.written().id() + " in this variant", problems);
    }

    List<String> grades() {
        return Optional.ofNullable(stage.books().get(stage.written().id()))
                .map(Rulebook::grades)
                .orElse(List.of());
    }

    /** Whether a name is that of a rule, or of what stands in place of one: a behaviour listened to, a fact, a version. */
    boolean rule(Name name) {
        Set<String> known = new LinkedHashSet<>();
        for (Rulebook book : stage.books().values()) {
            book.sections().all().map(Ruled::rule).forEach(r -> known.add(r.id()));
            book.subjects().rule().ifPresent(known::add);
            known.addAll(book.sections().listens().keySet());
            known.addAll(book.sections().finds().keySet());
            known.addAll(book.versionIds());
        }
        return name.known(
                known, "a rule of " + String.join(", ", stage.books().keySet()) + " in this variant", problems);
    }

    /** The stratum of somebody like that; what is not said is a grown-up, and nothing of what rules name. */
    int stratum() {
        var strata = stage.strata();
        int[] categories = new int[strata.attributes().size()];
        for (int a = 0; a < categories.length; a++) {
            var attribute = strata.attributes().get(a);
            categories[a] = attribute.id().equals("age")
                    ? GROWN_UP
                    : attribute.indexOf(Stage.OTHER).orElseThrow();
        }
        Set<String> known = new LinkedHashSet<>(Set.of("age"));
        known.addAll(stage.attributes());
        example.who().forEach((name, value) -> {
            if (!name.known(known, "an attribute that a rule of this case names", problems)) {
                return;
            }
            int attribute = strata.indexOf(name.id()).orElseThrow();
            if (name.id().equals("age")) {
                categories[attribute] = age(value);
            } else {
                categories[attribute] = strata.attributes()
                        .get(attribute)
                        .indexOf(value.text())
                        .orElse(strata.attributes()
                                .get(attribute)
                                .indexOf(Stage.OTHER)
                                .orElseThrow());
            }
        });
        return strata.stratum(categories);
    }

    private int age(Scalar value) {
        Matcher form = AGE.matcher(value.text());
        if (!form.matches()) {
            problems.add(Problem.error("E-TYPE", value.at(), value.kind() + " is not an age")
                    .allowing("34", "30-34: a band counts by its lowest age"));
            return GROWN_UP;
        }
        return Math.min(100, Integer.parseInt(form.group(1)));
    }
}
