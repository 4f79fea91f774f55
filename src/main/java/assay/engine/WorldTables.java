package assay.engine;

import assay.chance.Fnv;
import assay.chance.Mark;
import assay.plan.Behaviour;
import assay.plan.Chance;
import assay.plan.Consequence;
import assay.plan.Domain;
import assay.plan.Expression;
import assay.plan.Feed;
import assay.plan.Listing;
import assay.plan.Model;
import assay.plan.Process;
import assay.plan.Regime;
import assay.plan.Response;
import assay.plan.Span;
import assay.plan.World;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One world compiled to arrays: what the day loop looks up by number. Immutable once made; shared by all communities.
final class WorldTables {

    final World world;
    final Process.Kind[] kind;
    final int[] subject;
    final int[][] base;
    /// per process: bit r if response r changes it
    final int[] responsesOf;
    final Response[] responses;
    final Test[] when;
    final Behaviour[] behaviours;
    final int[][] feedsOf;
    final int[][] companionsOf;
    final FeedTable[] feeds;
    final Regime[] regimes;
    final boolean[][] eligible;
    /// per regime: only who heads a firm is a subject
    final boolean[] ofFirms;
    /// per regime: a record of one member counts for the household
    final boolean[] ofHouseholds;
    /// per feed: what it writes about is done by heads of firms alone, so that nothing is invented about others
    final boolean[] headsOnly;
    /// per domain: the fact without which nothing is wanted, or −1
    final int[] wantOnlyIf;
    final Regime.EntryRule[] rules;
    final RuleTable[] ruleTables;
    final int[][] rulesOfFeed;
    final FindingTable[] findings;
    final int[][] findingsOn;
    final ListTable[] lists;
    final int[][] listsOf;
    final Consequence[] consequences;
    final long[] limitKeys;
    final boolean[][] gradesBarred;
    final int[][] barsOf;
    final int[][] grantsOf;
    final int[][] dearerOf;
    /// per domain: its wants are dealt with by turns, because it has a capacity or a favour in it a quota
    final boolean[] byTurns;
    /// [domain][reading] behaviours of contexts that are related to it, as bits; empty if nothing was declared
    final long[][] related;
    final long[][] shareKeys;
    final long[] forgoKeys;
    final long[] substituteKeys;
    final int[] quotaProcess;
    /// (regime, behaviour) pairs whose live records are counted
    private final List<int[]> counted = new ArrayList<>();
    final int[][] counterOf;
    /// [regime][behaviour]: some list of the regime is repaired by it
    final boolean[][] repairs;
    final int[][] reviewedListsOf;
    final boolean links;
    final boolean ordered;
    final Quick quick;
    /// who is judged on which day shows, even if nothing happened to them: nobody is passed over
    final boolean dayOfJudgingShows;
    /// per list: after how many days of a listing some rule becomes true; null where no rule asks
    final int @Nullable [][] sinceDays;
    /// there are days on which everybody is touched: assessments, and the first of a year where a cap looks at years
    final boolean wholeDays;
    /// lists that somebody without a counted record may enter
    final ListTable[] loose;
    /// [fact][stratum]
    final Chance[][] factShare;
    final boolean spells;
    /// responses hang on listings and denials alone
    final boolean listingsAlone;
    final boolean reviews;
    final boolean alike;
    final boolean quotas;

    private static long bits(List<Integer> behaviours) {
        return behaviours.stream().mapToLong(b -> 1L << b).reduce(0, (one, other) -> one | other);
    }

    WorldTables(Model model, World world) {
        this(model, world, false);
    }

    /// @param traced whether every act and every entry is to be seen: then none is passed over
    WorldTables(Model model, World world, boolean traced) {
        this.world = world;
        atMost("behaviours", world.behaviours().size(), Model.MOST_BEHAVIOURS);
        atMost("regimes", world.regimes().size(), Model.MOST_REGIMES);
        atMost("lists", world.lists().size(), Model.MOST_LISTS);
        atMost("responses", world.responses().size(), Model.MOST_RESPONSES);
        atMost("months", model.months(), Model.MOST_MONTHS);
        kind = model.processes().stream().map(Process::kind).toArray(Process.Kind[]::new);
        subject = model.processes().stream().mapToInt(Process::subject).toArray();
        base = world.base();
        related = model.rulers().domains().stream()
                .map(d -> d.related().stream().mapToLong(WorldTables::bits).toArray())
                .toArray(long[][]::new);
        behaviours = world.behaviours().toArray(new Behaviour[0]);
        regimes = world.regimes().toArray(new Regime[0]);
        eligible = world.regimes().stream().map(Regime::eligible).toArray(boolean[][]::new);
        ofFirms = new boolean[regimes.length];
        ofHouseholds = new boolean[regimes.length];
        for (Regime regime : regimes) {
            ofFirms[regime.index()] = regime.subjects() == Regime.Subjects.FIRMS;
            ofHouseholds[regime.index()] = regime.subjects() == Regime.Subjects.HOUSEHOLDS;
        }
        wantOnlyIf = world.domains().stream().mapToInt(Domain::onlyIf).toArray();
        feeds = world.feeds().stream().map(f -> new FeedTable(f, behaviours)).toArray(FeedTable[]::new);
        headsOnly = new boolean[feeds.length];
        for (int f = 0; f < feeds.length; f++) {
            int onlyIf = behaviours[feeds[f].behaviour].onlyIf();
            headsOnly[f] = onlyIf >= 0 && world.facts().get(onlyIf).heads();
        }
        feedsOf = each(behaviours.length, b -> IntStream.range(0, feeds.length).filter(f -> feeds[f].behaviour == b));
        companionsOf = each(
                behaviours.length,
                b -> IntStream.range(0, behaviours.length)
                        .filter(c ->
                                behaviours[c].nature() == Behaviour.Nature.COMPANION && behaviours[c].parent() == b));
        rules = world.regimes().stream()
                .flatMap(r -> r.entryRules().stream())
                .sorted(java.util.Comparator.comparingInt(Regime.EntryRule::index))
                .toArray(Regime.EntryRule[]::new);
        ruleTables = java.util.Arrays.stream(rules)
                .map(r -> new RuleTable(r, regimes[r.regime()]))
                .toArray(RuleTable[]::new);
        rulesOfFeed = each(feeds.length, f -> IntStream.range(0, rules.length).filter(r -> rules[r].feed() == f));
        findings = world.regimes().stream()
                .flatMap(r -> r.findings().stream().map(f -> new FindingTable(r, f, world)))
                .toArray(FindingTable[]::new);
        findingsOn = each(
                behaviours.length, b -> IntStream.range(0, findings.length).filter(f -> findings[f].finding.on() == b));
        gather(world);
        counterOf = counters();
        sinceDays = sinceDays(world);
        lists = world.lists().stream()
                .map(l -> new ListTable(l, regimes[l.regime()], this))
                .toArray(ListTable[]::new);
        listsOf = each(regimes.length, r -> IntStream.range(0, lists.length).filter(l -> lists[l].list.regime() == r));
        repairs = new boolean[regimes.length][behaviours.length];
        for (ListTable table : lists) {
            Listing.Repair repair = table.list.repair();
            if (repair != null) {
                repairs[table.list.regime()][repair.by()] = true;
            }
        }
        reviewedListsOf =
                each(regimes.length, r -> IntStream.of(listsOf[r]).filter(l -> lists[l].list.review() != null));
        consequences = world.consequences().toArray(new Consequence[0]);
        limitKeys = world.consequences().stream()
                .mapToLong(c -> key(regimes[c.regime()].id() + "/" + c.id() + "/limit"))
                .toArray();
        gradesBarred =
                world.consequences().stream().map(c -> Test.flags(c.grades())).toArray(boolean[][]::new);
        barsOf = byDomain(Consequence.Effect.BARS);
        grantsOf = byDomain(Consequence.Effect.GRANTS, Consequence.Effect.PRIORITY);
        dearerOf = byDomain(Consequence.Effect.DEARER);
        byTurns = new boolean[grantsOf.length];
        for (int d = 0; d < byTurns.length; d++) {
            byTurns[d] = world.domains().get(d).capacity() >= 0
                    || java.util.Arrays.stream(grantsOf[d]).anyMatch(c -> consequences[c].quota() >= 0);
        }
        substituteKeys = world.domains().stream()
                .mapToLong(d -> key(d.id() + "/substitute"))
                .toArray();
        responses = world.responses().toArray(new Response[0]);
        when = world.responses().stream().map(r -> Test.compile(r.when(), this)).toArray(Test[]::new);
        forgoKeys = world.responses().stream()
                .mapToLong(r -> key("response/" + r.id() + "/forgo"))
                .toArray();
        responsesOf = new int[kind.length];
        for (Response response : responses) {
            for (int p : response.processes()) {
                responsesOf[p] |= 1 << response.index();
            }
        }
        shareKeys = world.behaviours().stream()
                .map(b -> new long[] {
                    key(b.id() + "/share"), key(b.id() + "/companion"), key(b.id() + "/start"), key(b.id() + "/initial")
                })
                .toArray(long[][]::new);
        quotaProcess = new int[feeds.length];
        java.util.Arrays.fill(quotaProcess, -1);
        for (int p = 0; p < kind.length; p++) {
            if (kind[p] == Process.Kind.QUOTA && subject[p] < feeds.length) {
                quotaProcess[subject[p]] = p;
            }
        }
        links = traced || needsLinks();
        ordered = links || findings.length > 0;
        reviews = world.lists().stream().anyMatch(l -> l.review() != null);
        quotas = world.feeds().stream().anyMatch(f -> f.quota() > 0);
        dayOfJudgingShows = Quick.readsAhead(this);
        wholeDays = scorings().anyMatch(s -> s.every() > 0 || s.cap() == Regime.Cap.PERIOD_END);
        loose = java.util.Arrays.stream(lists).filter(l -> !l.needsRecords).toArray(ListTable[]::new);
        factShare = world.facts().stream().map(assay.plan.Fact::share).toArray(Chance[][]::new);
        spells = IntStream.range(0, behaviours.length).anyMatch(this::lasts);
        listingsAlone = java.util.Arrays.stream(when).allMatch(Test::ofListingsAlone);
        quick = new Quick(this);
        alike = !traced && alike();
    }

    /// A behaviour that begins and ends by occasions.
    boolean lasts(int b) {
        return behaviours[b].nature() == Behaviour.Nature.SPELL || behaviours[b].nature() == Behaviour.Nature.MONTHLY;
    }

    boolean needsTies() {
        return world.consequences().stream().anyMatch(c -> c.household() || c.firm())
                || world.feeds().stream().anyMatch(f -> !f.misplaced().impossible())
                || world.facts().stream().anyMatch(assay.plan.Fact::heads)
                || world.regimes().stream().anyMatch(r -> r.subjects() != Regime.Subjects.PERSONS);
    }

    /// Residents of one stratum to whom nothing has happened are alike: no fact, no stock tells them apart.
    private boolean alike() {
        boolean facts = world.facts().isEmpty() || (findings.length == 0 && responses.length == 0);
        for (Regime regime : regimes) {
            facts &= !ofFirms[regime.index()];
            for (Regime.Version version : regime.versions()) {
                Regime.Scoring scoring = version.scoring();
                facts &= scoring == null || scoring.needsFact() < 0;
            }
        }
        for (ListTable list : lists) {
            facts &= !list.factual && !list.stock;
        }
        return facts;
    }

    private static void atMost(String what, int found, int most) {
        if (found > most) {
            throw new IllegalArgumentException("a world has at most " + most + " " + what + "; found " + found);
        }
    }

    private java.util.stream.Stream<Regime.Scoring> scorings() {
        return world.regimes().stream()
                .flatMap(r -> r.versions().stream())
                .flatMap(v -> java.util.stream.Stream.ofNullable(v.scoring()));
    }

    private boolean needsLinks() {
        boolean reviews = world.lists().stream().anyMatch(l -> l.review() != null);
        boolean changes = world.regimes().stream()
                .flatMap(r -> r.versions().stream())
                .anyMatch(v -> v.ledger() != Regime.LedgerChange.KEEP);
        boolean caps = world.regimes().stream()
                .flatMap(r -> r.versions().stream())
                .map(Regime.Version::scoring)
                .anyMatch(s -> s != null && (s.cap() == Regime.Cap.EACH_EVENT || s.cap() == Regime.Cap.PERIOD_END));
        boolean ceilings = java.util.Arrays.stream(rules).anyMatch(r -> r.gradeAtMost() >= 0);
        return reviews || changes || caps || ceilings || !world.consequences().isEmpty();
    }

    private int[][] byDomain(Consequence.Effect... effects) {
        List<Consequence.Effect> wanted = List.of(effects);
        return each(
                world.domains().size(),
                d -> IntStream.range(0, consequences.length)
                        .filter(c -> wanted.contains(consequences[c].effect())
                                && consequences[c].domains().contains(d)));
    }

    private static int[][] each(int n, java.util.function.IntFunction<IntStream> of) {
        return IntStream.range(0, n).mapToObj(i -> of.apply(i).toArray()).toArray(int[][]::new);
    }

    static long key(String purpose) {
        return Fnv.hash64(purpose);
    }

    private static int @Nullable [][] sinceDays(World world) {
        List<Expression.Since> all = new ArrayList<>();
        world.lists().forEach(l -> l.entries().forEach(e -> since(e.condition(), all)));
        return all.isEmpty()
                ? null
                : each(
                        world.lists().size(),
                        l -> all.stream()
                                .filter(s -> s.list() == l)
                                .mapToInt(s -> s.due(0))
                                .distinct());
    }

    private static void since(Expression expression, List<Expression.Since> into) {
        switch (expression) {
            case Expression.Not(Expression of) -> since(of, into);
            case Expression.All(List<Expression> of) -> of.forEach(part -> since(part, into));
            case Expression.Any(List<Expression> of) -> of.forEach(part -> since(part, into));
            case Expression.Since since -> into.add(since);
            default -> {
                // asks for no time
            }
        }
    }

    private void gather(World world) {
        for (Listing list : world.lists()) {
            list.entries().forEach(e -> gather(e.condition()));
            gather(list.never());
            gather(list.extensionIf());
        }
        world.responses().forEach(r -> gather(r.when()));
    }

    private void gather(Expression expression) {
        switch (expression) {
            case Expression.Not(Expression of) -> gather(of);
            case Expression.All(List<Expression> of) -> of.forEach(this::gather);
            case Expression.Any(List<Expression> of) -> of.forEach(this::gather);
            case Expression.Records records -> {
                if (counter(records.regime(), records.behaviour()) < 0) {
                    counted.add(new int[] {records.regime(), records.behaviour()});
                }
            }
            default -> {}
        }
    }

    /// The counter of live records of a behaviour in a regime's ledger, or −1 if no condition asks.
    int counter(int regime, int behaviour) {
        for (int k = 0; k < counted.size(); k++) {
            if (counted.get(k)[0] == regime && counted.get(k)[1] == behaviour) {
                return k;
            }
        }
        return -1;
    }

    int counterCount() {
        return counted.size();
    }

    private int[][] counters() {
        int[][] of = new int[regimes.length][behaviours.length];
        for (int r = 0; r < of.length; r++) {
            for (int b = 0; b < behaviours.length; b++) {
                of[r][b] = counter(r, b);
            }
        }
        return of;
    }

    /// The finding of a regime about a fact, or −1: then the truth counts.
    int finding(int regime, int fact) {
        for (int f = 0; f < findings.length; f++) {
            if (findings[f].regime == regime && findings[f].finding.fact() == fact) {
                return f;
            }
        }
        return -1;
    }

    static long[] thresholds(Chance[] chances) {
        long[] below = new long[chances.length];
        for (int s = 0; s < below.length; s++) {
            below[s] = chances[s].always() ? -1L : chances[s].below();
        }
        return below;
    }

    static boolean possible(Chance[] chances) {
        for (Chance chance : chances) {
            if (!chance.impossible()) {
                return true;
            }
        }
        return false;
    }

    /// A feed with its purposes as keys.
    static final class FeedTable {
        final Feed feed;
        final int behaviour;
        final boolean open;
        final boolean good;
        final long[] coverage;
        final boolean plain;
        final long coverageKey;
        final long missingKey;
        final long misplacedKey;
        final long keptKey;
        final long duplicateKey;
        final long severityKey;
        final long receiverKey;
        final long delayKey;
        final long lastsKey;

        FeedTable(Feed feed, Behaviour[] behaviours) {
            this.feed = feed;
            behaviour = feed.behaviour();
            Behaviour of = behaviours[behaviour];
            open = of.nature() == Behaviour.Nature.SPELL || of.nature() == Behaviour.Nature.COMPANION;
            good = of.good();
            coverage = thresholds(feed.coverage());
            String name = feed.source() + "/" + of.id() + "/";
            coverageKey = key(name + "coverage");
            missingKey = key(name + "missing");
            misplacedKey = key(name + "misplaced");
            keptKey = key(name + "kept");
            duplicateKey = key(name + "duplicate");
            severityKey = key(name + "severity");
            receiverKey = key(name + "receiver");
            delayKey = key(name + "delay");
            lastsKey = key(name + "lasts");
            plain = !open
                    && feed.delay().highest() == 0
                    && feed.missing().impossible()
                    && feed.misplaced().impossible()
                    && feed.duplicate().impossible()
                    && feed.severity().impossible();
        }

        int delay(long mark) {
            Span span = feed.delay();
            return span.highest() == span.lowest() ? span.lowest() : span.days(Mark.hash(mark, delayKey));
        }
    }

    /// Keys of an entry rule.
    static final class RuleTable {
        final long pointsKey;
        final long lateKey;
        final long lateDaysKey;

        RuleTable(Regime.EntryRule rule, Regime regime) {
            String name = regime.id() + "/" + rule.id() + "/";
            pointsKey = key(name + "points");
            lateKey = key(name + "late");
            lateDaysKey = key(name + "late-days");
        }
    }

    /// A finding with its regime.
    static final class FindingTable {
        final int regime;
        final Regime.Finding finding;
        final long key;

        FindingTable(Regime regime, Regime.Finding finding, World world) {
            this.regime = regime.index();
            this.finding = finding;
            key = key(regime.id() + "/" + world.facts().get(finding.fact()).id() + "/finding");
        }
    }

    /// A list with its conditions compiled and its purposes as keys.
    static final class ListTable {
        final Listing list;
        final int regime;
        final boolean application;
        final boolean neverFalse;
        /// lanes may part here though the ledger's are equal
        final boolean parting;
        private final boolean onlyFresh;
        /// a term may begin because another listing has stood long enough
        final boolean sinceTerms;
        /// nothing enters while no counted record is live
        final boolean needsRecords;
        final boolean terms;
        final Test[] conditions;
        final int[] term;
        final boolean[][] inForce;
        final Test never;
        final Test extensionIf;
        final boolean late;
        final boolean early;
        final boolean stock;
        final boolean fixed;
        final boolean factual;
        /// regime whose score alone decides, at once and without more; −1 for any other list
        final int byScore;
        final long lateKey;
        final long lateDaysKey;
        final long earlyKey;
        final long stockKey;
        final long stockDaysKey;
        final long entryKey;
        final long noticeKey;
        final long noticeDaysKey;
        final long objectsKey;
        final long filingDaysKey;
        final long rightKey;
        final long yieldsKey;
        final long repairKey;

        ListTable(Listing list, Regime regime, WorldTables tables) {
            this.list = list;
            this.regime = list.regime();
            application = list.application();
            conditions = list.entries().stream()
                    .map(e -> Test.compile(e.condition(), tables))
                    .toArray(Test[]::new);
            term = list.entries().stream().mapToInt(Listing.Entry::term).toArray();
            inForce = list.entries().stream().map(Listing.Entry::versions).toArray(boolean[][]::new);
            never = Test.compile(list.never(), tables);
            extensionIf = Test.compile(list.extensionIf(), tables);
            late = !list.late().impossible();
            early = !list.early().impossible();
            stock = possible(list.stock());
            fixed = list.application()
                    || list.review() != null
                    || java.util.Arrays.stream(term).anyMatch(t -> t >= 0);
            factual = java.util.Arrays.stream(conditions).anyMatch(Test::factual)
                    || never.factual()
                    || extensionIf.factual();
            neverFalse = never.alwaysFalse();
            parting = java.util.Arrays.stream(conditions).anyMatch(Test::parting)
                    || never.parting()
                    || extensionIf.parting()
                    || late;
            needsRecords = list.entries().stream().allMatch(e -> Quick.needsRecords(e.condition()));
            terms = java.util.Arrays.stream(term).anyMatch(t -> t >= 0);
            sinceTerms =
                    IntStream.range(0, term.length).anyMatch(e -> term[e] >= 0 && conditions[e].bareSinceList() >= 0);
            onlyFresh =
                    !application && !sinceTerms && java.util.Arrays.stream(term).allMatch(t -> t >= 0);
            byScore = Quick.listsReadLists(tables) ? -1 : byScore(list);
            String name = regime.id() + "/" + list.id() + "/";
            lateKey = key(name + "late");
            lateDaysKey = key(name + "late-days");
            earlyKey = key(name + "early");
            stockKey = key(name + "stock");
            stockDaysKey = key(name + "stock-days");
            entryKey = key(name + "entry");
            repairKey = key(name + "repair");
            noticeKey = key("notice");
            noticeDaysKey = key("notice-days");
            objectsKey = key("objects");
            filingDaysKey = key("filing-days");
            rightKey = key("right");
            yieldsKey = key("yields");
        }

        /// Whether anything can enter on a day with fresh ground in these lanes.
        boolean entersOn(int fresh) {
            return !onlyFresh || fresh != 0;
        }

        /// The one comparison of a list by score.
        boolean holds(int score) {
            return conditions[0].comparison().holds(score, conditions[0].barePoints());
        }

        private int byScore(Listing list) {
            boolean simple = conditions.length == 1
                    && term[0] < 0
                    && !list.application()
                    && never.alwaysFalse()
                    && !late
                    && list.block() == 0
                    && list.review() == null
                    && list.repair() == null
                    && java.util.Arrays.stream(list.within()).allMatch(w -> w == 0)
                    && inForce[0].length == 1
                    && inForce[0][0];
            return simple ? conditions[0].bareScoreRegime() : -1;
        }
    }
}
