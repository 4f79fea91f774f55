package assay.engine;

import assay.plan.Behaviour;
import assay.plan.Expression;
import assay.plan.Expression.Comparison;
import assay.plan.Listing;
import assay.plan.Process;
import assay.plan.Regime;
import assay.plan.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/// What need not be looked at: records that can change nobody's grade, listing or response unless a
/// score crosses a line.
///
/// A regime's **lines** are all scores at which a grade, a list or a response turns; between two
/// neighbouring lines lies a
/// **zone**. A feed is *quick* in a world if its only entry rule has fixed points, stands in a regime
/// with one version in force from
/// the start and every resident (not only heads of firms) eligible, no condition counts its records,
/// no list takes such a
/// record as fresh ground, nobody is assessed in periods, and no list can be waiting for the end of a
/// block or for another list. Then an
/// entry that leaves the score in its zone changes nothing that anybody reads before the next judging,
/// and is only added up.
/// An act is quick if its behaviour is plain, its base is 1 everywhere, and its only feed is quick and without faults.
final class Quick {
    private static final int SPAN = 8192;
    private static final int FAR = 1 << 30;

    /// per regime: zone by score + SPAN / 2, scores outside clamped
    final byte[][] zone;
    /// per regime and zone: its least points without the start of the score; one more than there are zones
    final int[][] bounds;
    final int[] start;
    /// per regime and zone: the grade
    final byte[][] grade;
    /// per regime and zone: bounds between lines at which a list or a response turns
    final int[][] below;
    final int[][] above;
    /// per rule: entries of it are quick
    final boolean[] rule;
    /// per feed: its only rule if quick, else −1
    final int[] feed;
    /// per process: the feed of a quick act, else −1
    final int[] act;

    Quick(WorldTables tables) {
        int regimes = tables.regimes.length;
        zone = new byte[regimes][SPAN];
        bounds = new int[regimes][];
        start = new int[regimes];
        grade = new byte[regimes][];
        below = new int[regimes][];
        above = new int[regimes][];
        boolean[] narrow = new boolean[regimes];
        for (int r = 0; r < regimes; r++) {
            narrow[r] = zones(tables, r);
        }
        rule = new boolean[tables.rules.length];
        feed = new int[tables.feeds.length];
        Arrays.fill(feed, -1);
        for (int f = 0; f < feed.length; f++) {
            int[] rules = tables.rulesOfFeed[f];
            if (rules.length == 1
                    && tables.feeds[f].feed.quota() == 0
                    && narrow[tables.rules[rules[0]].regime()]
                    && quick(tables, tables.rules[rules[0]])) {
                feed[f] = rules[0];
                rule[rules[0]] = true;
            }
        }
        act = new int[tables.kind.length];
        Arrays.fill(act, -1);
        for (int p = 0; p < act.length; p++) {
            act[p] = act(tables, p);
        }
    }

    private int act(WorldTables tables, int p) {
        if (tables.kind[p] != Process.Kind.ACT) {
            return -1;
        }
        Behaviour behaviour = tables.behaviours[tables.subject[p]];
        int[] feeds = tables.feedsOf[behaviour.index()];
        boolean plain = behaviour.nature() == Behaviour.Nature.INSTANT
                && behaviour.onlyIf() < 0
                && behaviour.repeatable()
                && feeds.length == 1
                && tables.feeds[feeds[0]].plain
                && Arrays.stream(tables.base[p]).allMatch(m -> m == 1 << 24)
                && Arrays.stream(tables.feeds[feeds[0]].coverage)
                        .allMatch(c -> c == tables.feeds[feeds[0]].coverage[0]);
        return plain && feed[feeds[0]] >= 0 ? feeds[0] : -1;
    }

    private static boolean quick(WorldTables tables, Regime.EntryRule of) {
        Regime regime = tables.regimes[of.regime()];
        boolean steady = regime.versions().size() == 1
                && regime.versions().getFirst().from() <= 0
                && regime.subjects() == Regime.Subjects.PERSONS
                && all(regime.eligible());
        boolean fixed = of.leastPoints() == of.mostPoints()
                && Math.abs(of.leastPoints()) < 1 << 15
                && regime.lateExpiry().impossible()
                && !of.fromConduct()
                && of.life() != 0
                && all(of.versions());
        boolean grounds = Arrays.stream(tables.listsOf[of.regime()])
                .allMatch(l -> tables.lists[l].list.entries().stream()
                        .allMatch(e ->
                                e.term() < 0 || tables.lists[l].list.application() || needsRecords(e.condition())));
        return steady
                && fixed
                && grounds
                && !tables.links
                && !tables.ordered
                && !tables.dayOfJudgingShows
                && !tables.wholeDays
                && !mayWaitForABlock(tables)
                && !listsReadLists(tables)
                && tables.counterOf[of.regime()][of.behaviour()] < 0
                && tables.findingsOn[of.behaviour()].length == 0
                && tables.reviewedListsOf[of.regime()].length == 0
                && !tables.repairs[of.regime()][of.behaviour()];
    }

    /// Somebody without a counted record may enter a list when a block is over, and does on the next day of judging.
    private static boolean mayWaitForABlock(WorldTables tables) {
        return Arrays.stream(tables.loose).anyMatch(table -> table.list.block() > 0);
    }

    /// Who enters a list after the exits of another that reads it leaves the other on the next day of judging.
    static boolean listsReadLists(WorldTables tables) {
        return tables.world.lists().stream()
                .anyMatch(list ->
                        reads(list.never(), 0) || list.entries().stream().anyMatch(e -> reads(e.condition(), 0)));
    }

    /// A list that reads a later one sees it change only when judged again, so that it matters who is
    /// judged on which day.
    static boolean readsAhead(WorldTables tables) {
        return tables.world.lists().stream()
                .anyMatch(list -> list.entries().stream().anyMatch(e -> reads(e.condition(), list.index()))
                        || reads(list.never(), list.index())
                        || reads(list.extensionIf(), list.index()));
    }

    private static boolean reads(Expression expression, int from) {
        return switch (expression) {
            case Expression.Listed(int list) -> list >= from;
            case Expression.Since(int list, int _) -> list >= from;
            case Expression.Not(Expression of) -> reads(of, from);
            case Expression.All(List<Expression> of) -> of.stream().anyMatch(part -> reads(part, from));
            case Expression.Any(List<Expression> of) -> of.stream().anyMatch(part -> reads(part, from));
            default -> false;
        };
    }

    private static boolean all(boolean[] flags) {
        for (boolean flag : flags) {
            if (!flag) {
                return false;
            }
        }
        return true;
    }

    /// False whatever else is true while no record is live.
    static boolean needsRecords(Expression expression) {
        return switch (expression) {
            case Expression.Records(int _, int _, Comparison comparison, int count) ->
                (comparison == Comparison.AT_LEAST && count >= 1) || (comparison == Comparison.MORE && count >= 0);
            case Expression.All(List<Expression> of) -> of.stream().anyMatch(Quick::needsRecords);
            case Expression.Any(List<Expression> of) -> of.stream().allMatch(Quick::needsRecords);
            default -> false;
        };
    }

    private boolean zones(WorldTables tables, int r) {
        TreeSet<Integer> lines = new TreeSet<>();
        for (Regime.Version version : tables.regimes[r].versions()) {
            Regime.Scoring scoring = version.scoring();
            if (scoring != null) {
                for (int lowest : scoring.lowest()) {
                    lines.add(lowest);
                }
                if (scoring.cap() != Regime.Cap.NONE) {
                    return false;
                }
            }
        }
        TreeSet<Integer> turning = new TreeSet<>();
        List<Expression> conditions = conditions(tables.world);
        conditions.forEach(condition -> lines(condition, r, turning));
        if (conditions.stream().anyMatch(condition -> readsGrade(condition, r))) {
            turning.addAll(lines);
        }
        lines.addAll(turning);
        lines.remove(Integer.MIN_VALUE);
        int half = SPAN / 2;
        if (lines.size() > 100 || (!lines.isEmpty() && (lines.first() <= -half + 1 || lines.last() >= half - 1))) {
            return false;
        }
        Regime.@org.jspecify.annotations.Nullable Scoring first =
                tables.regimes[r].versions().getFirst().scoring();
        start[r] = first == null ? 0 : first.start();
        bounds[r] = new int[lines.size() + 2];
        bounds[r][0] = -FAR;
        bounds[r][lines.size() + 1] = FAR;
        int next = 1;
        for (int line : lines) {
            bounds[r][next++] = line - start[r];
        }
        grade[r] = new byte[lines.size() + 1];
        below[r] = new int[lines.size() + 1];
        above[r] = new int[lines.size() + 1];
        for (int zone = 0; zone <= lines.size(); zone++) {
            grade[r][zone] = (byte) (first == null ? -1 : Scores.gradeOf(first, bounds[r][zone] + start[r]));
            Integer low = zone == 0 ? null : turning.floor(bounds[r][zone] + start[r]);
            Integer high = turning.higher(zone == 0 ? -FAR : bounds[r][zone] + start[r]);
            below[r][zone] = low == null ? -FAR : low - start[r];
            above[r][zone] = high == null ? FAR : high - start[r];
        }
        for (int score = -half; score < half; score++) {
            zone[r][score + half] = (byte) lines.headSet(score, true).size();
        }
        return true;
    }

    /// All conditions of lists and responses.
    private static List<Expression> conditions(World world) {
        List<Expression> all = new ArrayList<>();
        for (Listing list : world.lists()) {
            list.entries().forEach(e -> all.add(e.condition()));
            all.add(list.never());
            all.add(list.extensionIf());
        }
        world.responses().forEach(response -> all.add(response.when()));
        return all;
    }

    private static boolean readsGrade(Expression expression, int r) {
        return switch (expression) {
            case Expression.GradeIn(int regime, List<Integer> _) -> regime == r;
            case Expression.Not(Expression of) -> readsGrade(of, r);
            case Expression.All(List<Expression> of) -> of.stream().anyMatch(part -> readsGrade(part, r));
            case Expression.Any(List<Expression> of) -> of.stream().anyMatch(part -> readsGrade(part, r));
            default -> false;
        };
    }

    private static void lines(Expression expression, int r, TreeSet<Integer> into) {
        switch (expression) {
            case Expression.Not(Expression of) -> lines(of, r, into);
            case Expression.All(List<Expression> of) -> of.forEach(part -> lines(part, r, into));
            case Expression.Any(List<Expression> of) -> of.forEach(part -> lines(part, r, into));
            case Expression.Score(int regime, Comparison comparison, int points) -> {
                if (regime == r) {
                    if (comparison != Comparison.AT_MOST && comparison != Comparison.MORE) {
                        into.add(points);
                    }
                    if (comparison != Comparison.LESS && comparison != Comparison.AT_LEAST) {
                        into.add(points + 1);
                    }
                }
            }
            default -> {}
        }
    }

    /// Whether a score crosses no line at which a list or a response turns if the points of its entries rise by `up`,
    /// or fall by `down`, or both.
    ///
    /// @param points of the live entries
    boolean staysBetweenLists(int r, int points, int up, int down) {
        int zone = zone(this.zone[r], start[r] + points);
        return points + up < above[r][zone] && points - down >= below[r][zone];
    }

    /// The zone in which a score of a regime lies.
    static int zone(byte[] zones, int score) {
        int at = score + SPAN / 2;
        return zones[at < 0 ? 0 : Math.min(at, SPAN - 1)];
    }
}
