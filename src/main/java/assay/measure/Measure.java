package assay.measure;

import static assay.measure.Direction.LESS_IS_BETTER;
import static assay.measure.Direction.MORE_IS_BETTER;
import static assay.measure.Direction.NEITHER;
import static assay.measure.Unit.DAYS;
import static assay.measure.Unit.DAYS_PER_GRAVITY;
import static assay.measure.Unit.PERCENT;
import static assay.measure.Unit.PER_1000;

import java.util.Arrays;
import java.util.Optional;

/**
 * The catalogue of what is measured, in words. {@link Readings} says which counts of a tally each measure takes;
 * {@code docs/measures.md} is the same catalogue for reading, and a test holds the three together.
 *
 * <p>A measure whose id ends in a small letter goes with the measure of that number: the same matter counted by heads
 * instead of days, or shown apart. S1 and S2 are the first two stages of a disparity: conduct and records; the third is any
 * measure of harm.
 */
public enum Measure {
    REACH(
            "M1",
            "reach",
            "Ever listed",
            "persons listed on at least one day, listings older than the study included",
            "persons present in the window",
            PER_1000,
            NEITHER,
            "who left counts until the day of leaving; who came instead is another person",
            "people who were on a list at least once",
            "nobody was present"),
    BURDEN(
            "M2",
            "burden",
            "Time on a list",
            "person-days listed, listings older than the study included",
            "person-days present in the window",
            PERCENT,
            NEITHER,
            "listings older than the study are also shown apart (part: stock)",
            "share of all days that people spent on a list",
            "nobody was present"),
    WRONGFUL_BURDEN(
            "M3",
            "wrongful-burden",
            "Listed time that was wrong",
            "person-days listed wrongly, by kind: fact, stale, law",
            "person-days listed, listings older than the study excluded",
            PERCENT,
            LESS_IS_BETTER,
            "undefined if nobody is listed; a day has one kind, so the kinds add up",
            "of the days that people were on a list, the share that was wrong",
            "nobody was listed"),
    WRONGFULLY_REACHED(
            "M4",
            "wrongfully-reached",
            "Ever wrongly listed",
            "persons with at least one day listed wrongly, by kind: fact, stale, law",
            "persons present in the window",
            PER_1000,
            LESS_IS_BETTER,
            "one person can have days of several kinds, so the kinds need not add up",
            "people who were on a list without lawful ground at least once",
            "nobody was present"),
    TIME_STOLEN(
            "M5",
            "time-stolen",
            "Days of a wrongful listing",
            "restricted mean of runs of wrongful days, up to 720 days",
            "runs of wrongful days begun in the window and at least 720 days before its end",
            DAYS,
            LESS_IS_BETTER,
            "Kaplan–Meier: a run cut short by leaving is censored, none is cut short by the end of the study; numerator: runs "
                    + "that ended; never the mean of ended runs; a window shorter than 24 months has none, and M5o alone is shown",
            "how long a wrong listing lasts on average, two years at most",
            "no wrong listing began early enough to be followed for two years"),
    STILL_WRONG(
            "M5o",
            "still-wrong",
            "Wrong listings still open",
            "runs of wrongful days that go on when the study ends",
            "runs of wrongful days begun in the window",
            PERCENT,
            LESS_IS_BETTER,
            "goes with M5; runs, not persons",
            "of the wrong listings, the share that had not ended by the end of the study",
            "nobody was listed wrongly"),
    DENIAL(
            "M6",
            "denial",
            "Turned away",
            "wants denied",
            "wants pursued: all wants but those forgone",
            PERCENT,
            LESS_IS_BETTER,
            "by life domain; a want met by something else was pursued and not denied",
            "of the attempts that people made, the share that was refused",
            "nobody tried"),
    EVER_DENIED(
            "M6p",
            "ever-denied",
            "Turned away at least once",
            "persons with at least one want denied",
            "persons present in the window",
            PER_1000,
            LESS_IS_BETTER,
            "heads for M6",
            "people who were refused something at least once",
            "nobody was present"),
    WANT_UNMET(
            "M7",
            "want-unmet",
            "Unmet attempts",
            "wants denied or forgone",
            "wants",
            PERCENT,
            LESS_IS_BETTER,
            "by life domain; wants met by something else are shown apart (M7s)",
            "of all that people wanted, the share that they were refused or gave up",
            "nobody wanted anything"),
    SUBSTITUTED(
            "M7s",
            "substituted",
            "Met by something else",
            "wants barred and met by something else",
            "wants",
            PERCENT,
            NEITHER,
            "by life domain",
            "of all that people wanted, the share for which they took something else, such as the slow train",
            "nobody wanted anything"),
    FAVOURED(
            "M7f",
            "favoured",
            "Favoured",
            "wants granted under a rule that grants them or gives priority",
            "wants",
            PERCENT,
            NEITHER,
            "by life domain; asked where a rule makes dearer or gives priority, or where rules grant and none bars",
            "of all that people wanted, the share in which a good standing gave them an advantage",
            "nobody wanted anything"),
    DEARER(
            "M7d",
            "dearer",
            "Dearer",
            "wants granted at a higher price",
            "wants",
            PERCENT,
            LESS_IS_BETTER,
            "by life domain; asked where a rule makes dearer or gives priority, or where rules grant and none bars; the model "
                    + "knows no prices",
            "of all that people wanted, the share that a listing or a grade made dearer",
            "nobody wanted anything"),
    WAITING(
            "M7w",
            "waiting",
            "Days until met",
            "days that wants met in the window had waited",
            "wants met in the window",
            DAYS,
            LESS_IS_BETTER,
            "asked where a domain has a capacity; by life domain, and apart for those in turn and those before others; wants "
                    + "that still wait when the study ends are left out and shown beside",
            "where not everything can be had at once, how long people wait for it",
            "nobody was met in a domain with a capacity"),
    WRONGFUL_DENIAL(
            "M8",
            "wrongful-denial",
            "Refusals that were wrong",
            "denials that would not stand without the wrong: not with true records only, not with deletions on time, or not "
                    + "under the law",
            "denials",
            PERCENT,
            LESS_IS_BETTER,
            "by kind and by life domain; undefined if nobody was denied anything",
            "of the refusals, the share that rests on a wrong listing or grade",
            "nobody was denied anything"),
    DERIVED_BURDEN(
            "M9",
            "derived-burden",
            "Barred for what another did",
            "person-days barred only through the listing of another of the household or the firm",
            "person-days barred: a rule that bars applies, whatever its chance",
            PERCENT,
            LESS_IS_BETTER,
            "household and firm apart (part); one day can be both; not asked if nothing bars",
            "of the days that people were barred from something, the share on which only another person's listing barred them",
            "nobody was barred"),
    EVER_DERIVED(
            "M9p",
            "ever-derived",
            "Ever barred for what another did",
            "persons barred only through another on at least one day",
            "persons present in the window",
            PER_1000,
            LESS_IS_BETTER,
            "heads for M9; spouses, children and staff",
            "people who were barred from something at least once only because of another person's listing",
            "nobody was present"),
    CONTEXT_COLLAPSE(
            "M10",
            "context-collapse",
            "Punished in another part of life",
            "denials of which every but-for ground is conduct of a context that is not related to the life domain",
            "denials with a but-for ground",
            PERCENT,
            LESS_IS_BETTER,
            "by three readings of what is related: narrow, middle (the figure as a whole) and broad; by life domain by the middle "
                    + "one; the relations are declared; not asked if none are",
            "of the refusals that hang on what a person did, the share in which the deed has nothing to do with what was refused",
            "no refusal hangs on a single kind of conduct"),
    DISPROPORTION(
            "M11",
            "disproportion",
            "Days barred for the gravity of the deed",
            "person-days barred × weight of each domain barred, in runs of barred days in which a denial has a but-for ground",
            "gravity of the but-for grounds of those denials, one act of each kind in each run",
            DAYS_PER_GRAVITY,
            LESS_IS_BETTER,
            "of each person; the figure as a whole is the median over persons; parts: 90th percentile, and both with every domain "
                    + "weighing 1; weights and gravity are declared; not asked if they are not",
            "for how long people were barred, weighed by what they were barred from, for each unit of gravity of what they did",
            "nobody's refusal hangs on a single kind of conduct"),
    NOTICE_GAP(
            "M12",
            "notice-gap",
            "Learned of it by being refused",
            "listings with a denial before notice reached the person",
            "listings begun in the window with a denial",
            PERCENT,
            LESS_IS_BETTER,
            "by list; undefined if no listing led to a denial",
            "of the listings that led to a refusal, the share of which the person first heard by being refused",
            "no listing led to a denial"),
    REDRESS_REACH(
            "M13",
            "redress-reach",
            "Wrong listings put right in time",
            "wrongful listings ended by review within 90 days",
            "listings wrongful on the day of entry and begun at least 90 days before the end",
            PERCENT,
            MORE_IS_BETTER,
            "by list, and by stage: noticed, filed, decided, corrected",
            "of the wrong listings, the share that a review put right within 90 days",
            "nobody was listed wrongly early enough"),
    EXIT(
            "M15",
            "exit",
            "Still listed after two years",
            "runs of listed days longer than 719 days",
            "runs of listed days begun in the window, listings older than the study excluded",
            PERCENT,
            LESS_IS_BETTER,
            "Kaplan–Meier; numerator: runs that ended within 720 days",
            "of the people who came on a list, the share still on it after two years",
            "nobody came on a list"),
    BURDEN_ON_THE_EXCUSED(
            "M16",
            "burden-on-the-excused",
            "Listed time of people who were excused",
            "person-days listed while the declared excuse held, such as being unable to pay; listings older than the study "
                    + "excluded",
            "person-days listed, listings older than the study excluded",
            PERCENT,
            LESS_IS_BETTER,
            "means the same under every law; undefined if no fact is declared as an excuse",
            "of the days that people were on a list, the share on which they could not have done what was asked",
            "nobody was listed"),
    REACHED_WHILE_EXCUSED(
            "M16p",
            "reached-while-excused",
            "Ever listed while unable to pay",
            "persons listed on at least one day on which the declared excuse held; listings older than the study excluded",
            "persons present in the window",
            PER_1000,
            LESS_IS_BETTER,
            "heads for M16",
            "people who were on a list at least once while they could not have done what was asked",
            "nobody was present"),
    CONDUCT(
            "S1",
            "conduct",
            "Acts",
            "acts of conduct that somebody records and that is not to a person's credit",
            "persons present in the window",
            PER_1000,
            NEITHER,
            "first stage of a disparity: what was put in; by behaviour; acts, not persons",
            "what people did, per 1,000 people",
            "nobody was present"),
    RECORDS(
            "S2",
            "records",
            "Records",
            "records that reach a regime as recorded: acts covered and not missing, duplicates, untrue ones, those for a quota",
            "persons present in the window",
            PER_1000,
            NEITHER,
            "second stage of a disparity; by behaviour; a record put on the wrong person counts once, with who acted",
            "what was written down about people, per 1,000 people",
            "nobody was present");

    private final String id;
    private final String key;
    private final String title;
    private final String numerator;
    private final String denominator;
    private final Unit unit;
    private final Direction direction;
    private final String edges;
    private final String plain;
    private final String whenUndefined;

    Measure(
            String id,
            String key,
            String title,
            String numerator,
            String denominator,
            Unit unit,
            Direction direction,
            String edges,
            String plain,
            String whenUndefined) {
        this.id = id;
        this.key = key;
        this.title = title;
        this.numerator = numerator;
        this.denominator = denominator;
        this.unit = unit;
        this.direction = direction;
        this.edges = edges;
        this.plain = plain;
        this.whenUndefined = whenUndefined;
    }

    /** As cited: {@code M4}. */
    public String id() {
        return id;
    }

    /** As written in studies and tables: {@code wrongfully-reached}. */
    public String key() {
        return key;
    }

    /** A heading in plain words. */
    public String title() {
        return title;
    }

    public String numerator() {
        return numerator;
    }

    public String denominator() {
        return denominator;
    }

    public Unit unit() {
        return unit;
    }

    public Direction direction() {
        return direction;
    }

    /** What happens at the edges: censoring, exclusions, when it is undefined. */
    public String edges() {
        return edges;
    }

    /** What it means to somebody who never heard of it. */
    public String plain() {
        return plain;
    }

    /** The reason given when the denominator is 0. */
    public String whenUndefined() {
        return whenUndefined;
    }

    /** Whether it counts heads, so that it is a proportion of persons. */
    public boolean ofPersons() {
        return switch (this) {
            case REACH, WRONGFULLY_REACHED, EVER_DENIED, EVER_DERIVED, REACHED_WHILE_EXCUSED -> true;
            default -> false;
        };
    }

    /** The measure with this key or id. */
    public static Optional<Measure> named(String keyOrId) {
        return Arrays.stream(values())
                .filter(measure -> measure.key.equals(keyOrId) || measure.id.equals(keyOrId))
                .findFirst();
    }
}
