package assay.report.account;

import assay.check.Checked.Alternated;
import assay.evidence.Ladder;
import assay.evidence.Quantity;
import assay.law.Rule;
import assay.law.Rulebook;
import assay.law.Ruled;
import assay.measure.Measure;
import assay.plan.Model;
import assay.plan.World;
import assay.report.ReportContent.Ground;
import assay.study.Inquiry;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the result rests on: which rules and numbers were read, recalled or assumed, and which figures are only told. */
final class Evident {
    private final Inquiry inquiry;

    Evident(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    private List<Alternated> worlds() {
        return inquiry.resolution().checked().worlds();
    }

    /** The rules that ran in the first alternative, each once. */
    private Stream<Rule> rules() {
        return worlds().getFirst().books().values().stream()
                .flatMap(book -> book.sections().all())
                .map(Ruled::rule);
    }

    /** {@code 59 rules: 41 read, 12 recalled, 6 assumed}. */
    String law() {
        Map<Ladder, Long> counts = counts(rules().map(rule -> rule.basis().ladder()));
        return counts.values().stream().mapToLong(Long::longValue).sum() + " rules: " + counts.get(Ladder.READ)
                + " read, " + counts.get(Ladder.RECALLED) + " recalled, " + counts.get(Ladder.ASSUMED) + " assumed";
    }

    /** {@code 59 rules: 41 read, 12 recalled, 6 assumed; 20 as told; no score in The points of Nowhere}. */
    String brief(Model model) {
        List<String> withoutScore = withoutScore(model.worlds().getFirst());
        int told = told().size();
        return law()
                + (told == 0 ? "" : "; " + told + " as told")
                + (withoutScore.isEmpty() ? "" : "; no score in " + String.join(", ", withoutScore));
    }

    /** Titles of the rulebooks that give points which, in the versions that ran, add up to no score and no grade. */
    List<String> withoutScore(World world) {
        return world.regimes().stream()
                .filter(regime -> regime.versions().stream().allMatch(version -> version.scoring() == null))
                .flatMap(regime -> Stream.ofNullable(worlds().getFirst().books().get(regime.id())))
                .filter(book -> !book.sections().points().isEmpty())
                .map(Rulebook::title)
                .toList();
    }

    private static Map<Ladder, Long> counts(Stream<Ladder> ladders) {
        Map<Ladder, Long> counts = new LinkedHashMap<>();
        for (Ladder ladder : Ladder.values()) {
            counts.put(ladder, 0L);
        }
        ladders.forEach(ladder -> counts.merge(ladder, 1L, Long::sum));
        return counts;
    }

    List<Ground> grounding() {
        Set<String> societal = new LinkedHashSet<>();
        inquiry.place().quantities().forEach(quantity -> societal.add(quantity.id()));
        Set<String> behaviours = inquiry.question().catalogue().behaviours().keySet();
        Set<String> regimes = worlds().stream()
                .flatMap(world -> world.books().keySet().stream())
                .collect(Collectors.toSet());
        Map<String, Quantity> society = new LinkedHashMap<>();
        Map<String, Quantity> assumptions = new LinkedHashMap<>();
        inquiry.place().quantities().forEach(quantity -> society.put(quantity.id(), quantity));
        inquiry.resolution().quantities().forEach((id, quantity) -> {
            String[] parts = id.split("\\.", -1);
            boolean conduct = parts.length == 3 && behaviours.contains(parts[1]) && parts[2].equals("rate");
            if (conduct) {
                society.put(id, quantity);
            } else if (!societal.contains(id) && !regimes.contains(parts[0])) {
                assumptions.put(id, quantity);
            }
        });
        return List.of(
                ground("Law", "rules", rules().map(rule -> rule.basis().ladder())),
                ground(
                        "Society",
                        "figures",
                        society.values().stream()
                                .map(quantity -> quantity.basis().ladder())),
                ground(
                        "Assumptions",
                        "numbers",
                        assumptions.values().stream()
                                .map(quantity -> quantity.basis().ladder())));
    }

    private static Ground ground(String part, String what, Stream<Ladder> ladders) {
        Map<Ladder, Long> counts = counts(ladders);
        return new Ground(
                part,
                what,
                counts.getOrDefault(Ladder.READ, 0L).intValue(),
                counts.getOrDefault(Ladder.RECALLED, 0L).intValue(),
                counts.getOrDefault(Ladder.ASSUMED, 0L).intValue());
    }

    /** The rules of any alternative that are not documented, by id. */
    Set<String> told() {
        return told(book -> book.sections().all());
    }

    private Set<String> told(java.util.function.Function<Rulebook, Stream<Ruled>> part) {
        return worlds().stream()
                .flatMap(world -> world.books().values().stream())
                .flatMap(part)
                .map(Ruled::rule)
                .filter(rule -> !rule.isDocumented())
                .map(Rule::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a measure needs a rule that is not documented in some alternative. */
    boolean asTold(Measure measure) {
        return switch (measure) {
            case CONDUCT, RECORDS -> false;
            case DENIAL,
                    EVER_DENIED,
                    WANT_UNMET,
                    SUBSTITUTED,
                    FAVOURED,
                    DEARER,
                    WAITING,
                    WRONGFUL_DENIAL,
                    DERIVED_BURDEN,
                    EVER_DERIVED,
                    CONTEXT_COLLAPSE,
                    DISPROPORTION -> !told().isEmpty();
            case REACH,
                    BURDEN,
                    WRONGFUL_BURDEN,
                    WRONGFULLY_REACHED,
                    TIME_STOLEN,
                    STILL_WRONG,
                    NOTICE_GAP,
                    REDRESS_REACH,
                    EXIT,
                    BURDEN_ON_THE_EXCUSED,
                    REACHED_WHILE_EXCUSED ->
                !told(book -> book.sections().lists().values().stream()
                                .filter(list -> list.isAgainst())
                                .flatMap(list -> list.rules().stream()))
                        .isEmpty();
        };
    }

    /** What a reader must know of rules that are only told; empty if all are documented. */
    String watermark() {
        Set<String> told = told();
        if (told.isEmpty()) {
            return "";
        }
        List<String> few = told.stream().limit(2).toList();
        return told.size() + (told.size() == 1 ? " rule rests" : " rules rest")
                + " on press, memory or assumption ("
                + String.join(", ", few) + (told.size() > few.size() ? ", …" : "")
                + "); figures that need one are marked.";
    }
}
