package assay.oracle;

import assay.plan.World;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One person in one world: the first or a later holder of a resident's slot. */
final class Person {
    final int resident;
    final int stratum;
    final long mark;
    boolean gone;

    final Map<Integer, Boolean> facts = new HashMap<>();
    /** Running spells by behaviour. */
    final Map<Integer, Spell> spells = new HashMap<>();
    /** Behaviours done this month. */
    final Set<Integer> acted = new HashSet<>();

    /** By regime. */
    final List<Ledger> ledgers = new ArrayList<>();

    final List<Map<Integer, Boolean>> findings = new ArrayList<>();
    final List<Integer> lastArrived = new ArrayList<>();
    final List<Map<Lane, Standard>> standards = new ArrayList<>();
    /** Day of the last reckoning of score and grade by regime, −1 for none. */
    final List<Integer> assessed = new ArrayList<>();
    /** By list. */
    final List<ListState> lists = new ArrayList<>();

    int deniedThisMonth;
    int deniedLastMonth;
    /** Responses that are on this month, and what processes are multiplied by. */
    final Set<Integer> responses = new HashSet<>();

    final Map<Integer, Integer> multipliers = new HashMap<>();

    /** What today has brought. */
    boolean touched;

    final Set<Integer> appliedFor = new HashSet<>();
    final Map<Integer, Set<Lane>> fresh = new HashMap<>();

    final Ever ever;

    /**
     * Score and grade in one lane as last judged.
     *
     * @param scored has a score
     * @param grade index, or −1 for none
     */
    record Standard(boolean scored, long score, int grade) {
        static final Standard NONE = new Standard(false, 0, -1);
    }

    Person(World world, int resident, int stratum, long mark) {
        this.resident = resident;
        this.stratum = stratum;
        this.mark = mark;
        this.ever = new Ever(world.lists().size() + 1);
        for (int r = 0; r < world.regimes().size(); r++) {
            ledgers.add(new Ledger());
            findings.add(new HashMap<>());
            lastArrived.add(-1);
            standards.add(new HashMap<>());
            assessed.add(-1);
        }
        for (int l = 0; l < world.lists().size(); l++) {
            lists.add(new ListState());
        }
    }

    Standard standard(int regime, Lane lane) {
        return standards.get(regime).getOrDefault(lane, Standard.NONE);
    }

    boolean fact(int fact) {
        return Boolean.TRUE.equals(facts.get(fact));
    }

    void freshGround(int regime, Set<Lane> lanes) {
        fresh.computeIfAbsent(regime, r -> EnumSet.noneOf(Lane.class)).addAll(lanes);
    }

    boolean hasFreshGround(int regime, Lane lane) {
        return fresh.getOrDefault(regime, Set.of()).contains(lane);
    }

    void endOfDay() {
        touched = false;
        appliedFor.clear();
        fresh.clear();
    }
}
