package assay.explain;

import assay.check.Checked;
import assay.measure.Group;
import assay.plan.Model;
import assay.study.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What one rule did to whom in one world, counted over replayed communities. A deed is a step of somebody's life that
 * names the rule; besides, the denials for which the rule was a but-for cause.
 *
 * <ol>
 *   <li>A rule about records is one if a single record less of its behaviour would have lifted every direct bar, and some of
 *       these bars hang on its regime.
 *   <li>A rule of entry is one if every bar hangs on a listing that it alone made.
 *   <li>A consequence is one if no other bar stood.
 * </ol>
 *
 * @param rule its id
 * @param says what it says, where its file says so
 * @param where it stands
 * @param told whether steps name rules of its kind at all
 * @param sample who was looked at
 * @param people persons who were there in the days that are counted
 * @param deeds by kind of step, in order of name
 * @param groups by whom it acted on
 * @param example the person to whom it did most; empty if it did nothing
 */
public record RuleDeeds(
        String rule,
        Optional<String> says,
        String where,
        boolean told,
        Sample sample,
        long people,
        List<Deed> deeds,
        List<Share> groups,
        Optional<Resident> example) {

    /** Key of denials that would not have been without the rule. */
    public static final String BUT_FOR = "denied-but-for";

    public RuleDeeds {
        deeds = List.copyOf(deeds);
        groups = List.copyOf(groups);
    }

    /**
     * A kind of step.
     *
     * @param what as in {@link Story.Moment}; wrongful listings and denials besides, as {@code WHAT/KIND}
     * @param people to how many people it happened
     */
    public record Deed(String what, long times, long people) {}

    /** A group, how many people of it were there, and on how many of them the rule acted. */
    public record Share(Group group, long people, long touched) {}

    /** Every rule that acts in a world. */
    public static List<String> known(Checked checked, Model model, int world) {
        return new Lexicon(checked, model.worlds().get(world)).ids();
    }

    /**
     * Counts.
     *
     * @param rule id of a rule of the world
     * @param groups those told apart
     */
    public static RuleDeeds of(
            Checked checked,
            Model model,
            int world,
            String rule,
            List<Group> groups,
            int threads,
            BooleanSupplier stopped) {
        Lexicon words = new Lexicon(checked, model.worlds().get(world));
        Sample sample = Sample.forDraws(model.population());
        Counts all = new Counts(model.cells());
        new Replaying(model)
                .each(
                        sample.communities(),
                        true,
                        threads,
                        stopped,
                        community -> new RuleToll(model, world, community, rule, words),
                        (_, toll) -> all.add(toll.counts()));
        List<Deed> deeds = new ArrayList<>();
        all.times.forEach((what, times) -> deeds.add(new Deed(what, times, all.persons.getOrDefault(what, 0L))));
        List<Share> shares = groups.stream()
                .map(g -> new Share(g, sum(all.present, g), sum(all.touched, g)))
                .toList();
        return new RuleDeeds(
                rule,
                words.says(rule),
                words.where(rule).orElse(""),
                words.isTold(rule),
                sample,
                sum(all.present, Group.everybody(model.cells())),
                deeds,
                shares,
                Optional.ofNullable(all.most));
    }

    private static long sum(long[] cells, Group group) {
        return group.cells().stream().mapToLong(c -> cells[c]).sum();
    }

    /** What has been counted, by kind of step and by cell. */
    static final class Counts {
        final Map<String, Long> times = new TreeMap<>();
        final Map<String, Long> persons = new TreeMap<>();
        final long[] present;
        final long[] touched;
        private @Nullable Resident most;
        private long deedsOfMost;

        Counts(int cells) {
            present = new long[cells];
            touched = new long[cells];
        }

        void add(Counts other) {
            other.times.forEach((what, n) -> times.merge(what, n, Long::sum));
            other.persons.forEach((what, n) -> persons.merge(what, n, Long::sum));
            for (int cell = 0; cell < present.length; cell++) {
                present[cell] += other.present[cell];
                touched[cell] += other.touched[cell];
            }
            if (other.most != null) {
                most(other.most, other.deedsOfMost);
            }
        }

        void most(Resident resident, long deeds) {
            if (most == null || deeds > deedsOfMost || (deeds == deedsOfMost && resident.compareTo(most) < 0)) {
                most = resident;
                deedsOfMost = deeds;
            }
        }
    }
}
