package assay.plan;

import assay.assume.Assumptions;
import assay.check.Checked;
import assay.check.Checked.Alternated;
import assay.evidence.Values;
import assay.society.Population;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How often a process can happen at the most: how many bands it needs, and whether its cells are small enough. */
final class Limits {

    private static final int MOST_BANDS = 7;
    private static final long MOST_IN_CELL = 4096L << 32;

    private final Roster roster;
    private final Population population;

    Limits(Roster roster, Population population) {
        this.roster = roster;
        this.population = population;
    }

    /** Reports what a study has more of than one simulation can hold. */
    static void most(Roster roster, Checked checked, Problems problems) {
        Position at = checked.question().study().at();
        most("behaviours", roster.behaviours().size(), Model.MOST_BEHAVIOURS, at, problems);
        most("regimes", roster.regimes().size(), Model.MOST_REGIMES, at, problems);
        most("lists", roster.lists().size(), Model.MOST_LISTS, at, problems);
        for (Alternated world : checked.worlds()) {
            most("responses", world.assumptions().responses().size(), Model.MOST_RESPONSES, at, problems);
            int rules = world.books().values().stream()
                    .mapToInt(b -> b.sections().points().size()
                            + b.sections().listens().size())
                    .sum();
            most("rules that make entries", rules, Model.MOST_RULES, at, problems);
        }
    }

    private static void most(String what, int found, int most, Position at, Problems problems) {
        if (found > most) {
            problems.add(Problem.error(
                            "E-LIMIT", at, "this study has " + found + " " + what + "; one simulation holds " + most)
                    .allowing("several studies", "fewer regimes in one"));
        }
    }

    /** The product of all factors above 1 that may stand on a process at once. */
    BigDecimal greatestFactor(Process.Kind kind, String id, int world, Values values) {
        BigDecimal factor = BigDecimal.ONE;
        Assumptions assumed = roster.checked().worlds().get(world).assumptions();
        for (Assumptions.Response response : assumed.responses().values()) {
            if (response.times().isPresent() && response.on().stream().anyMatch(n -> n.id().equals(id))) {
                factor = factor.multiply(Numbers.greatest(response.times().get(), values.overrides())
                        .max(BigDecimal.ONE));
            }
        }
        if (kind == Process.Kind.END) {
            Optional<Assumptions.Slower> slower = Optional.ofNullable(
                            assumed.exits().get(id.substring("end/".length())))
                    .flatMap(Assumptions.Exit::slower);
            if (slower.isPresent()) {
                factor = factor.multiply(Numbers.greatest(slower.get().times(), values.overrides())
                        .max(BigDecimal.ONE));
            }
        }
        return factor;
    }

    int bands(String id, Fraction bound, Problems problems) {
        for (int bands = 1; bands <= MOST_BANDS; bands++) {
            if (!bound.isMoreThan(Fraction.of(BigDecimal.valueOf(1L << (bands - 1))))) {
                return bands;
            }
        }
        List<Assumptions.Response> responses = roster.checked().worlds().stream()
                .flatMap(w -> w.assumptions().responses().values().stream())
                .filter(r -> r.times().isPresent() && r.on().stream().anyMatch(n -> n.id().equals(id)))
                .distinct()
                .toList();
        problems.add(Problem.error(
                        "E-BANDS",
                        responses.isEmpty()
                                ? roster.checked().question().study().at()
                                : responses.getFirst().at(),
                        "'" + id + "' could become more than 64 times as frequent"
                                + (responses.isEmpty()
                                        ? ""
                                        : " by the responses "
                                                + String.join(
                                                        ", ",
                                                        responses.stream()
                                                                .map(Assumptions.Response::id)
                                                                .toList())))
                .allowing("factors whose product is at most 64"));
        return MOST_BANDS;
    }

    /** The most that one draw from a Poisson table can be asked for is a mean of 4,096. */
    void checkMean(String id, long[] reference, int bands, Problems problems) {
        int communities = population.communities();
        long width = bands == 1 ? 1 : 1L << (bands - 2);
        long atMost = 0;
        for (int s = 0; s < reference.length; s++) {
            long here = Math.ceilDiv(population.residents(s), (long) communities);
            atMost = here == 0 || reference[s] <= Long.MAX_VALUE / here / width / reference.length
                    ? atMost + here * reference[s] * width
                    : Long.MAX_VALUE / reference.length;
        }
        if (atMost > MOST_IN_CELL) {
            problems.add(Problem.error(
                            "E-RATE",
                            roster.checked().question().study().at(),
                            "'" + id + "' has a mean of " + (atMost >> 32)
                                    + " occasions a month in one community; at most 4096 are possible")
                    .allowing("lower rates", "a place with smaller communities ('community: …')"));
        }
    }
}
