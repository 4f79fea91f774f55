package assay.cases;

import assay.law.Name;
import assay.law.Variant;
import assay.life.Happening;
import assay.text.Node.Scalar;
import assay.text.Position;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Cases beside one rulebook, as they are written.
 *
 * @param regime the rulebook, by its id in the library or by its path from the file
 * @param behaviours catalogues of behaviours
 */
public record CaseFile(String file, Name regime, List<Name> behaviours, List<Case> cases, Position at) {

    /** The most cases that one file may hold: more would be a table of people. */
    public static final int MOST = 50;

    public CaseFile {
        behaviours = List.copyOf(behaviours);
        cases = List.copyOf(cases);
    }

    /**
     * One synthetic person's life, and what must follow from it.
     *
     * @param says what the case shows, in a sentence
     * @param variant of the rulebook
     * @param beside other rulebooks that it reads, with their variants
     * @param who the attributes that are said, by name
     * @param facts what is true of the person at first
     * @param decided what is left to somebody, by the rule that leaves it, or by the fact that is found
     * @param life in order of days
     * @param expect in order of first days
     */
    public record Case(
            String id,
            String says,
            Variant variant,
            SequencedMap<Name, Variant> beside,
            List<Name> reforms,
            SequencedMap<Name, Scalar> who,
            SequencedMap<Name, Boolean> facts,
            SequencedMap<Name, Scalar> decided,
            List<Event> life,
            List<Expectation> expect,
            Position at) {
        public Case {
            beside = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(beside));
            who = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(who));
            facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
            decided = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(decided));
            life = List.copyOf(life);
            expect = List.copyOf(expect);
        }

        /** Every date that it names, in order. */
        List<LocalDate> dates() {
            return Stream.concat(
                            life.stream().map(Event::on), expect.stream().flatMap(e -> Stream.of(e.from(), e.to())))
                    .sorted()
                    .toList();
        }
    }

    /** Something that happens on a day. */
    public sealed interface Event {
        LocalDate on();

        /** What it is about. */
        Name of();

        /** So many acts, each with a record or without. */
        record Act(LocalDate on, Name of, int times, Recorded recorded) implements Event {}

        /** A spell, or what goes with one, begins. */
        record Begins(LocalDate on, Name of, Recorded recorded) implements Event {}

        /** A spell ends; it is over the next day. */
        record Ends(LocalDate on, Name of) implements Event {}

        /** A source writes down what is not true. */
        record FalseRecord(LocalDate on, Name of, Optional<Name> from, Optional<LocalDate> until) implements Event {}

        /** A fact turns. */
        record Turns(LocalDate on, Name of, boolean to) implements Event {}

        /** Somebody applies for a listing, or the body acts of its own motion. */
        record AppliedFor(LocalDate on, Name of) implements Event {}

        /** Somebody else of the household or the firm comes on a list, or off it. */
        record Tied(LocalDate on, Name of, Happening.Tie tie, boolean enters) implements Event {}

        /** An objection against a listing is granted. */
        record ObjectionGranted(LocalDate on, Name of) implements Event {}
    }

    /** How an act comes to be recorded. */
    public sealed interface Recorded {
        /** On a day: that of the act unless said otherwise. */
        record On(LocalDate day) implements Recorded {}

        /** No source sees it. */
        record Never() implements Recorded {}

        /** A source sees it and the record is lost. */
        record Lost() implements Recorded {}
    }

    /** What must hold on every day from {@code from} to {@code to}, both included. */
    public record Expectation(LocalDate from, LocalDate to, List<Facet> facets, List<Name> because, Position at) {
        public Expectation {
            facets = List.copyOf(facets);
            because = List.copyOf(because);
        }
    }

    /** One side of a person's state. */
    public sealed interface Facet {
        Position at();

        /** A score within bounds; none if there are none. */
        record Score(OptionalInt least, OptionalInt most, Position at) implements Facet {}

        /** One of these grades; none if empty. */
        record Grade(List<Name> grades, Position at) implements Facet {
            public Grade {
                grades = List.copyOf(grades);
            }
        }

        /** How the person stands to a list. */
        record Listing(Name list, Stand stand) implements Facet {
            @Override
            public Position at() {
                return list.at();
            }
        }

        /** What happens to the person in a life domain. */
        record Door(Name domain, Way way) implements Facet {
            @Override
            public Position at() {
                return domain.at();
            }
        }
    }

    /** On a list, off it, on it rightly or wrongly. */
    public enum Stand {
        ON,
        OFF,
        RIGHTLY_ON,
        WRONGLY_ON
    }

    /** What a regime does to a want. */
    public enum Way {
        BARRED,
        LIMITED,
        FREE,
        GRANTED,
        DEARER,
        PRIORITY
    }
}
