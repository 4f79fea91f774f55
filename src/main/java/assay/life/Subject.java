package assay.life;

import assay.plan.Regime;
import assay.plan.World;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** All that is known about the one person of a life: facts, ledgers, findings, scores, listings. */
final class Subject {

    static final int NEVER = Integer.MIN_VALUE;
    static final int FOR_EVER = Integer.MAX_VALUE;

    final int stratum;
    final Map<Integer, Boolean> facts = new HashMap<>();
    final List<File> files = new ArrayList<>();
    final List<Listed> lists = new ArrayList<>();
    /** By regime the version in force; −1 before the first. */
    final int[] versions;

    boolean touched;
    /** What was last heard of others of the household and the firm, and what of it reaches the person today. */
    final Set<Happening.Tied> tied = new LinkedHashSet<>();

    final Set<Happening.Tied> reached = new LinkedHashSet<>();
    final Set<Integer> appliedFor = new LinkedHashSet<>();

    Subject(World world, int stratum) {
        this.stratum = stratum;
        this.versions = new int[world.regimes().size()];
        java.util.Arrays.fill(versions, -1);
        world.regimes().forEach(_ -> files.add(new File()));
        world.lists().forEach(_ -> lists.add(new Listed()));
    }

    boolean fact(int fact) {
        return facts.getOrDefault(fact, false);
    }

    /** What one regime holds on the person. */
    static final class File {
        final List<LedgerEntry> entries = new ArrayList<>();
        final Map<Integer, Boolean> findings = new HashMap<>();
        final Map<Lane, Standard> standards = new EnumMap<>(Lane.class);
        /** Day on which score and grade were last reckoned; -1 for none. */
        int assessed = -1;
        /** Day on which the version in force began. */
        int begun = -1;
        /** Lanes in which a record arrived today. */
        final Set<Lane> fresh = EnumSet.noneOf(Lane.class);

        Standard standard(Lane lane) {
            return standards.getOrDefault(lane, Standard.NONE);
        }

        List<LedgerEntry> live(Lane lane) {
            return entries.stream().filter(e -> e.ends.containsKey(lane)).toList();
        }
    }

    /**
     * Score and grade as last judged.
     *
     * @param grade −1 for none
     */
    record Standard(OptionalInt score, int grade) {
        static final Standard NONE = new Standard(OptionalInt.empty(), -1);
    }

    /** What one rule made of one record. */
    static final class LedgerEntry {
        final SourceRecord about;
        final int arrival;
        final int behaviour;
        Regime.EntryRule rule;
        int points;
        /** The lanes in which it lives with the day on which it ends in each. */
        final Map<Lane, Integer> ends = new EnumMap<>(Lane.class);

        LedgerEntry(SourceRecord about, int arrival, Regime.EntryRule rule, int points) {
            this.about = about;
            this.arrival = arrival;
            this.behaviour = rule.behaviour();
            this.rule = rule;
            this.points = points;
        }
    }

    /** How the person stands to one list. */
    static final class Listed {
        final Map<Lane, Standing> lanes = new EnumMap<>(Lane.class);
        /** Rules that brought the person on the list, as recorded; those that brought her off it once she is off. */
        final Set<String> because = new LinkedHashSet<>();
        /** Rules that keep the person off today though a rule of entry is true. */
        final Set<String> keptOff = new LinkedHashSet<>();

        Listed() {
            Lane.ALL.forEach(lane -> lanes.put(lane, new Standing()));
        }

        Standing in(Lane lane) {
            return java.util.Objects.requireNonNull(lanes.get(lane));
        }

        int bits(int day) {
            int bits = 0;
            for (Lane lane : Lane.ALL) {
                bits |= in(lane).listed(day) ? lane.bit() : 0;
            }
            return bits;
        }
    }

    /** The same in one lane (docs/model.md, section 7). */
    static final class Standing {
        boolean hold;
        int until = NEVER;
        int release = NEVER;
        int entered = NEVER;
        int law = -1;
        int blocked = NEVER;
        boolean cleared;

        boolean listed(int day) {
            return hold || day < until;
        }

        void end() {
            hold = false;
            until = NEVER;
            release = NEVER;
        }
    }
}
