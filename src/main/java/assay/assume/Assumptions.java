package assay.assume;

import assay.evidence.Delay;
import assay.evidence.Quantity;
import assay.law.Clause;
import assay.law.Name;
import assay.society.LatentFact;
import assay.text.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The sections of an assumption file, of several put together, or of a reform's patch. Keys are what an entry is about:
 * a behaviour, a fact, a domain, {@code SOURCE/BEHAVIOUR}, {@code REGIME}, {@code REGIME.LIST}, a rule.
 */
public record Assumptions(
        SequencedMap<String, Exit> exits,
        SequencedMap<String, Companion> companions,
        SequencedMap<String, Fact> facts,
        SequencedMap<String, Want> wants,
        SequencedMap<String, Feed> records,
        SequencedMap<String, Late> late,
        SequencedMap<String, Redress> redress,
        SequencedMap<String, Office> offices,
        SequencedMap<String, Application> applications,
        SequencedMap<String, Stock> stocks,
        SequencedMap<String, Limit> limits,
        SequencedMap<String, Response> responses,
        SequencedMap<String, Gravity> gravity,
        SequencedMap<String, Context> contexts) {

    public static final Assumptions NONE = new Assumptions(
            none(), none(), none(), none(), none(), none(), none(), none(), none(), none(), none(), none(), none(),
            none());

    /** These, and where the later ones say something about the same thing, theirs. */
    public Assumptions and(Assumptions later) {
        return new Assumptions(
                both(exits, later.exits),
                both(companions, later.companions),
                both(facts, later.facts),
                both(wants, later.wants),
                both(records, later.records),
                both(late, later.late),
                both(redress, later.redress),
                both(offices, later.offices),
                both(applications, later.applications),
                both(stocks, later.stocks),
                both(limits, later.limits),
                both(responses, later.responses),
                both(gravity, later.gravity),
                both(contexts, later.contexts));
    }

    private static <T> SequencedMap<String, T> none() {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>());
    }

    private static <T> SequencedMap<String, T> both(SequencedMap<String, T> first, SequencedMap<String, T> second) {
        if (second.isEmpty()) {
            return first;
        }
        SequencedMap<String, T> all = new LinkedHashMap<>(first);
        all.putAll(second);
        return Collections.unmodifiableSequencedMap(all);
    }

    /** The key of an entry that stands for all that have none of their own. */
    public static final String ANY = "any";

    /**
     * These without the entries for {@link #ANY}, which stand in for whatever is used here and has no entry of its own.
     *
     * @param feeds the records that are used, as source and behaviour
     * @param ledgers lists and regimes with something to delete
     * @param reviewed lists with a review
     * @param applied lists that are applied for
     */
    public Assumptions filled(
            Map<String, Set<String>> feeds, Set<String> ledgers, Set<String> reviewed, Set<String> applied) {
        SequencedMap<String, Feed> allFeeds = new LinkedHashMap<>(records);
        feeds.forEach((source, behaviours) -> {
            Feed any = records.get(source + "/" + ANY);
            if (any != null) {
                behaviours.forEach(b -> allFeeds.putIfAbsent(source + "/" + b, any.of(b)));
            }
        });
        allFeeds.keySet().removeIf(key -> key.endsWith("/" + ANY));
        return new Assumptions(
                exits,
                companions,
                facts,
                wants,
                Collections.unmodifiableSequencedMap(allFeeds),
                filled(late, ledgers, (any, of) -> new Late(of, any.chance, any.by), Late::of),
                filled(redress, reviewed, (any, of) -> any.against(of), Redress::of),
                filled(offices, reviewed, (any, of) -> new Office(of, any.local), Office::of),
                filled(applications, applied, (any, of) -> new Application(of, any.rate), Application::of),
                stocks,
                limits,
                responses,
                gravity,
                contexts);
    }

    private static <T> SequencedMap<String, T> filled(
            SequencedMap<String, T> given, Set<String> used, BiFunction<T, Name, T> copy, Function<T, Name> place) {
        T any = given.get(ANY);
        if (any == null) {
            return given;
        }
        SequencedMap<String, T> all = new LinkedHashMap<>(given);
        all.remove(ANY);
        used.forEach(id -> all.putIfAbsent(
                id, copy.apply(any, new Name(id, place.apply(any).at()))));
        return Collections.unmodifiableSequencedMap(all);
    }

    /** How grave a behaviour is, on the scale that the file declares. */
    public record Gravity(Name behaviour, Quantity weight) {}

    /**
     * Which conduct is of the same context as a life domain, and how much it weighs to be kept from it.
     *
     * @param weight on the scale that the file declares
     * @param narrow contexts of conduct that are related to the domain by the strictest reading
     * @param middle those that are besides by a middle one
     * @param broad those that are besides by a broad one
     */
    public record Context(Name domain, Quantity weight, List<Name> narrow, List<Name> middle, List<Name> broad) {

        public Context {
            narrow = List.copyOf(narrow);
            middle = List.copyOf(middle);
            broad = List.copyOf(broad);
        }
    }

    /** How a spell ends: at this rate, and more slowly unless a fact is true. */
    public record Exit(Name behaviour, Quantity rate, Optional<Slower> slower) {}

    public record Slower(Name unless, Quantity times) {}

    /** How often a companion goes with its spell, and which fact it needs. */
    public record Companion(Name behaviour, Share share, Optional<Name> onlyIf) {}

    /**
     * A latent fact.
     *
     * @param redrawn how often it is drawn anew; never if empty
     * @param excuse its absence excuses a person who is listed
     */
    public record Fact(String id, String title, Share share, Optional<Quantity> redrawn, boolean excuse, Position at) {}

    /**
     * How often people want something in a domain, and how often something else will do.
     *
     * @param onlyIf the fact without which nothing is wanted
     * @param capacity how many can be met; all at once if empty
     */
    public record Want(
            String domain,
            String title,
            Rate rate,
            Quantity substitute,
            Optional<Name> onlyIf,
            Optional<Quantity> capacity,
            Position at) {

        /** The fact without which nothing is wanted: what firms want is wanted by whoever heads one. */
        public Optional<String> needs() {
            return rate.ofFirms() ? Optional.of(LatentFact.HEADS_A_FIRM) : onlyIf.map(Name::id);
        }
    }

    /** What a source writes about a behaviour, and how it errs. */
    public record Feed(
            Name source,
            Name behaviour,
            Share coverage,
            Delay delay,
            Optional<Untrue> untrue,
            Optional<Quantity> missing,
            Optional<Misplaced> misplaced,
            Optional<Quantity> duplicate,
            Optional<Severity> severity,
            Optional<Quantity> quota) {

        private Feed of(String other) {
            return new Feed(
                    source,
                    new Name(other, behaviour.at()),
                    coverage,
                    delay,
                    untrue,
                    missing,
                    misplaced,
                    duplicate,
                    severity,
                    quota);
        }
    }

    public record Untrue(Quantity rate, Optional<Delay> lasts) {}

    public record Misplaced(Quantity chance, Quantity keptToo) {}

    public record Severity(Quantity chance, Quantity times) {}

    /** How often what is due to be deleted is deleted late, and by how much. */
    public record Late(Name of, Quantity chance, Delay by) {}

    /** What redress against a listing is like. */
    public record Redress(
            Name of,
            Share notice,
            Delay noticeAfter,
            Share objectsIfWronged,
            Share objectsOtherwise,
            Delay filesAfter,
            Quantity findsError,
            Quantity yields,
            Quantity capacity) {

        private Redress against(Name other) {
            return new Redress(
                    other,
                    notice,
                    noticeAfter,
                    objectsIfWronged,
                    objectsOtherwise,
                    filesAfter,
                    findsError,
                    yields,
                    capacity);
        }
    }

    /**
     * What the office of review is.
     *
     * @param local each community has an office of its own; else the whole place has one
     */
    public record Office(Name of, boolean local) {}

    /** How often somebody applies for a listing while its ground stands. */
    public record Application(Name of, Quantity rate) {}

    /** Who is on a list before the study begins, and how long they stay. */
    public record Stock(Name of, Share share, Delay left) {}

    /** How often a rule that limits a want bars it. */
    public record Limit(Name rule, Quantity chance) {}

    /**
     * How a state changes what people do.
     *
     * @param on the processes that it changes, {@code act/BEHAVIOUR}
     * @param times the factor on them
     * @param forgo the chance that a want that would be barred is not tried
     */
    public record Response(
            String id,
            Optional<String> title,
            List<Name> on,
            Clause when,
            Optional<Quantity> times,
            Optional<Quantity> forgo,
            Position at) {

        public Response {
            on = List.copyOf(on);
        }
    }
}
