package assay.society;

import assay.evidence.Quantity;
import assay.evidence.Sources;
import assay.evidence.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A population as aggregates: its tables, how its residents hang together, how they come and go, and what is not known.
 *
 * @param id its name
 * @param title in plain words
 * @param fictitious whether nobody lives there; a real place has at least {@value #FEWEST_RESIDENTS} residents
 * @param at the day of the count
 * @param residents how many residents it counts
 * @param mostInCommunity the most residents of a community
 * @param strata its strata
 * @param marginals its tables
 * @param assumedJoints what is assumed about attributes that were not published together
 * @param ties households, firms and names
 * @param turnover how residents leave
 * @param facts what is true of residents and seen only through records
 * @param anchors published figures to hold a simulation against
 * @param unknown what nobody published, in words
 * @param sources its sources
 * @param quantities every number with a range or an evidence of its own
 */
public record Place(
        String id,
        String title,
        boolean fictitious,
        Optional<LocalDate> at,
        Quantity residents,
        int mostInCommunity,
        Strata strata,
        List<Marginal> marginals,
        List<AssumedJoint> assumedJoints,
        TieShares ties,
        TurnoverRates turnover,
        List<LatentFact> facts,
        List<Anchor> anchors,
        List<String> unknown,
        Sources sources,
        List<Quantity> quantities) {

    /** The fewest residents of a real place: below that a group could be somebody. */
    public static final int FEWEST_RESIDENTS = 5_000;

    public Place {
        marginals = List.copyOf(marginals);
        assumedJoints = List.copyOf(assumedJoints);
        facts = List.copyOf(facts);
        anchors = List.copyOf(anchors);
        unknown = List.copyOf(unknown);
        quantities = List.copyOf(quantities);
    }

    /**
     * A supposed link between residents of two kinds.
     *
     * @param id its name
     * @param one the categories of one attribute
     * @param other the categories of another attribute
     * @param odds the odds ratio
     */
    public record AssumedJoint(String id, Clause one, Clause other, Quantity odds) {}

    /**
     * A place filled with synthetic residents.
     *
     * @param population the residents
     * @param residues where a table is missed by a person
     */
    public record Filled(Population population, List<Residue> residues) {
        public Filled {
            residues = List.copyOf(residues);
        }
    }

    /** How many residents the place counts. */
    public long counted() {
        return residents.value().longValueExact();
    }

    /** Fills the place with as many residents as it counts. */
    public Filled filled(Values values) {
        return filled(counted(), values);
    }

    /**
     * Fills the place with so many residents, in the proportions of its tables.
     *
     * @throws IllegalArgumentException if the place is real and these are fewer than {@value #FEWEST_RESIDENTS}
     * @throws MarginalConflict if two tables contradict each other
     */
    public Filled filled(long size, Values values) {
        if (!fictitious && size < FEWEST_RESIDENTS) {
            throw new IllegalArgumentException(
                    "a real place has at least " + FEWEST_RESIDENTS + " residents, not " + size);
        }
        List<Association> associations = assumedJoints.stream()
                .map(joint -> new Association(joint.one(), joint.other(), values.decimal(joint.odds())))
                .toList();
        Fitting.Fitted fitted = Fitting.fit(strata, marginals, associations);
        Integerisation.Persons persons = Integerisation.round(strata, marginals, fitted, size);
        Population population =
                Population.cut(strata, persons.persons(), ties.under(values, counted()), mostInCommunity);
        return new Filled(population, persons.residues());
    }

    /** Whether two attributes were published together; otherwise how they go together is assumed. */
    public boolean publishedTogether(String one, String other) {
        return one.equals(other)
                || marginals.stream().anyMatch(m -> m.attributes().containsAll(List.of(one, other)));
    }

    /** The share of residents in each category of an attribute, as its first table has it. */
    static List<BigDecimal> sharesOf(Strata strata, List<Marginal> marginals, String attribute) {
        return marginals.stream()
                .filter(m -> m.attributes().contains(attribute))
                .findFirst()
                .map(m -> m.collapsed(strata, List.of(attribute)))
                .orElse(List.of());
    }
}
