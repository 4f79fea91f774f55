package assay.tally;

import assay.plan.Model;
import assay.plan.World;

/// The sections of one world. Track 0 is all lists against the person together, track 1 + l is list l.
///
/// Ever-flags belong to a person and are added when the person leaves or the study ends, in the person's cell.
public final class WorldSections {
    /// columns of {@link #feed}
    public static final int COVERED = 0,
            MISSING = 1,
            MISPLACED = 2,
            NO_RECEIVER = 3,
            DUPLICATE = 4,
            SEVERITY = 5,
            UNTRUE = 6,
            QUOTA = 7,
            FEED_COLUMNS = 8;

    /// columns of {@link #wants}
    public static final int WANTED = 0,
            DENIED = 1,
            FORGONE = 2,
            SUBSTITUTED = 3,
            FAVOURED = 4,
            DENIED_FACT = 5,
            DENIED_STALE = 6,
            DENIED_LAW = 7,
            DENIED_STOCK = 8,
            DENIED_DERIVED = 9,
            WITH_GROUND = 10,
            DEARER = 11,
            OUTSIDE = 12,
            WANT_COLUMNS = 15;

    /// columns of {@link #turns}
    public static final int MET = 0, MET_DAYS = 1, MET_BEFORE = 2, MET_BEFORE_DAYS = 3, TURN_COLUMNS = 4;

    /// columns of {@link #spells}
    public static final int BEGUN = 0,
            DENIED_ONCE = 1,
            DENIED_BEFORE_NOTICE = 2,
            NOTICED = 3,
            FILED = 4,
            DECIDED = 5,
            CORRECTED = 6,
            STAFF = 7,
            SPELL_COLUMNS = 8;

    /// columns of {@link #barredDays}
    public static final int BARRED = 0, DERIVED = 1, THROUGH_HOUSEHOLD = 2, THROUGH_FIRM = 3, BARRED_COLUMNS = 4;

    /// bins of {@link #disproportion}: eight an octave, the last for whatever is above
    public static final int BINS = 256;

    /// The bin of so much weight for so much gravity, which is above 0.
    public static int bin(long weight, long gravity) {
        long v = 64 * weight / gravity;
        if (v < 8) {
            return (int) v;
        }
        int e = 60 - Long.numberOfLeadingZeros(v);
        return (int) Math.min(BINS - 1, 8L * (e + 1) + (v >> e) - 8);
    }

    public final Section persons;
    public final Section days;
    public final Section everListed;
    public final Section everWrong;
    public final Section everUnable;
    public final Section everDenied;
    public final Section dots;
    public final Section listDays;
    public final Section unableDays;
    public final Section monthListed;
    public final Section monthCell;
    public final Section gradeDays;
    public final Section monthGrade;
    public final Section acts;
    public final Section feed;
    public final Section entries;
    public final Section wants;
    public final Section turns;
    public final Section monthWaiting;
    public final Section barredDays;
    public final Section everDerived;
    public final Section disproportion;
    public final Section monthDenied;
    public final Section butFor;
    public final Section wrongSpell;
    public final Section wrongRuns;
    public final Section listSpell;
    public final Section spells;
    public final Section redress;
    public final Section office;

    WorldSections(Layout layout, Model model, World world) {
        int cells = model.cells();
        int window = model.months() - model.warmUp();
        int lists = world.lists().size();
        int tracks = 1 + lists;
        int grades = Layout.widestGrades(world) + 2;
        int regimes = world.regimes().size();
        int behaviours = world.behaviours().size();
        String w = world.id() + "/";
        persons = layout.add(w + "persons", "persons", "persons present at any time of the window", "cell", cells);
        days = layout.add(w + "days", "person-days", "person-days of the window", "cell", cells);
        everListed = layout.add(
                w + "ever-listed",
                "persons",
                "persons listed on at least one day (recorded, stock included); track 0: on any list against them",
                "track",
                tracks,
                "cell",
                cells);
        everWrong = layout.add(
                w + "ever-wrong",
                "persons",
                "persons with at least one day of that kind on track 0; kind 0 any wrong, 1 fact, 2 stale, 3 law",
                "kind",
                4,
                "cell",
                cells);
        everUnable = layout.add(
                w + "ever-unable",
                "persons",
                "persons listed (recorded, stock excluded) on at least one day on which the excusing fact held (model.excuse false)",
                "cell",
                cells);
        everDenied = layout.add(w + "ever-denied", "persons", "persons with at least one want denied", "cell", cells);
        dots = layout.add(
                w + "dots",
                "persons",
                "persons ever listed, by the gravest kind of any day on track 0 (0 fact, 1 stale, 2 law, 3 lawful, 4 stock only) and whether a want was denied (1)",
                "kind",
                5,
                "denied",
                2,
                "cell",
                cells);
        listDays = layout.add(
                w + "list-days",
                "person-days",
                "person-days by kind of listing",
                "track",
                tracks,
                "kind",
                Layout.KINDS,
                "cell",
                cells);
        unableDays = layout.add(
                w + "unable-days",
                "person-days",
                "person-days listed on the track (recorded, stock excluded) while the excusing fact held",
                "track",
                tracks,
                "cell",
                cells);
        monthListed = layout.add(
                w + "month-listed",
                "persons",
                "persons by kind of listing at the end of the month",
                "month",
                window,
                "track",
                tracks,
                "kind",
                Layout.KINDS);
        monthCell = layout.add(
                w + "month-cell",
                "persons",
                "persons by kind of listing at the end of the month, track 0",
                "month",
                window,
                "kind",
                Layout.KINDS,
                "cell",
                cells);
        gradeDays = layout.add(
                w + "grade-days",
                "person-days",
                "person-days by grade as recorded; last but one: no score, last: not in force or not eligible",
                "regime",
                regimes,
                "grade",
                grades,
                "cell",
                cells);
        monthGrade = layout.add(
                w + "month-grade",
                "persons",
                "persons by grade as recorded at the end of the month",
                "month",
                window,
                "regime",
                regimes,
                "grade",
                grades);
        acts = layout.add(w + "acts", "acts", "acts by the actor's cell", "behaviour", behaviours, "cell", cells);
        feed = layout.add(
                w + "feed",
                "records",
                "what a source wrote in the window (day written): 0 acts covered, 1 missing, 2 misplaced, 3 no receiver, 4 duplicates, 5 wrong severity (records), by the actor's cell; 6 untrue, 7 for the quota, by the cell of who gets it",
                "feed",
                Math.max(1, world.feeds().size()),
                "column",
                FEED_COLUMNS,
                "cell",
                cells);
        entries = layout.add(
                w + "entries",
                "ledger entries",
                "ledger entries with lane R made, by sign of their points in R (0 negative, 1 positive, 2 none)",
                "month",
                window,
                "regime",
                regimes,
                "sign",
                3);
        wants = layout.add(
                w + "wants",
                "wants",
                "wants: 0 wanted, 1 denied, 2 forgone, 3 substituted, 4 favoured, 5–7 denied by fact, stale, law, 8 denied by stock alone, 9 denied through another alone, 10 denied with a but-for ground, 11 granted at a higher price, 12–14 denied with a but-for ground, of which every one lies outside the contexts related to the domain by the narrow, middle, broad reading",
                "domain",
                Math.max(1, world.domains().size()),
                "column",
                WANT_COLUMNS,
                "cell",
                cells);
        turns = layout.add(
                w + "turns",
                "wants",
                "wants met in the window where a domain has a capacity: 0 in turn, 1 days that they had waited, 2 before others, 3 days that these had waited",
                "domain",
                Math.max(1, world.domains().size()),
                "column",
                TURN_COLUMNS,
                "cell",
                cells);
        monthWaiting = layout.add(
                w + "month-waiting",
                "wants",
                "wants that wait at the end of the month where a domain has a capacity: 0 in turn, 1 days that they have waited, 2 before others, 3 days that these have waited",
                "month",
                window,
                "domain",
                Math.max(1, world.domains().size()),
                "column",
                TURN_COLUMNS);
        barredDays = layout.add(
                w + "barred-days",
                "person-days",
                "person-days barred: 0 all, 1 only through another, 2 of these through the household, 3 through the firm",
                "column",
                BARRED_COLUMNS,
                "cell",
                cells);
        everDerived = layout.add(
                w + "ever-derived",
                "persons",
                "persons barred only through another on at least one day",
                "cell",
                cells);
        disproportion = layout.add(
                w + "disproportion",
                "persons",
                "persons with a run of barred days in which a denial has a but-for ground, by days times weight for the gravity of these grounds (bins of section 11 of docs/model.md); 0 weighted, 1 every domain weighs 1",
                "weighting",
                2,
                "bin",
                model.rulers().weighs() ? BINS : 1,
                "cell",
                cells);
        monthDenied = layout.add(
                w + "month-denied",
                "wants",
                "wants denied in the month: 0 all, 1 wrongfully",
                "month",
                window,
                "wrongful",
                2);
        butFor = layout.add(
                w + "but-for",
                "denials",
                "denials by behaviour (last: none): 0 but-for, 1 but-for and wrongful, 2 proximate, 3 share (points)",
                "behaviour",
                behaviours + 1,
                "column",
                4);
        wrongSpell = layout.add(
                w + "wrong-spell",
                "spells",
                "runs of wrongful days on track 0 begun in the window and at least 720 days before its end, by duration; 0 ended, 1 censored",
                "censored",
                2,
                "days",
                Layout.HORIZON + 1,
                "cell",
                cells);
        wrongRuns = layout.add(
                w + "wrong-runs",
                "spells",
                "runs of wrongful days on track 0 begun in the window: 0 all, 1 those that go on when the study ends",
                "column",
                2,
                "cell",
                cells);
        listSpell = layout.add(
                w + "list-spell",
                "spells",
                "runs of days with track 0 listed as recorded (stock excluded) begun in the window, by duration; 0 ended, 1 censored",
                "censored",
                2,
                "days",
                Layout.HORIZON + 1,
                "cell",
                cells);
        spells = layout.add(
                w + "listings",
                "listings",
                "listings (lane R) begun in the window on each list, by what befell them before they ended and in the window: 0 begun, 1 a denial in which it was a bar, 2 of these the first before notice, 3 notice (not denial) reached, 4 filed, 5 decided, 6 granted, 7 not listings but others of the firms of who was listed, on lists of firms",
                "list",
                Math.max(1, lists),
                "column",
                SPELL_COLUMNS,
                "cell",
                cells);
        redress = layout.add(
                w + "redress",
                "listings",
                "the same of listings whose kind on the day of entry was wrongful and that began at least 90 days before the end, counting only what befell them within 90 days of entry",
                "list",
                Math.max(1, lists),
                "column",
                SPELL_COLUMNS,
                "cell",
                cells);
        office = layout.add(
                w + "office",
                "filings",
                "review offices: 0 filed in the month, 1 decided, 2 open at the month's end, 3 sum of their ages in days",
                "month",
                window,
                "list",
                Math.max(1, lists),
                "column",
                4);
    }
}
