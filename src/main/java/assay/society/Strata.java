package assay.society;

import assay.society.Category.Bounds;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The strata of a place: every combination of one category of each attribute.
 *
 * <p>Stratum numbers run through the categories of the last attribute fastest, so with {@code age} first a community,
 * which is ordered by stratum, is ordered by age. A combination that cannot occur (a child with a degree) has a number
 * too and holds nobody: numbers depend on the attributes alone.
 */
public final class Strata {

    /** The most strata that a place may have: a stratum number is a {@code short}. */
    public static final int MOST = 32_767;

    /** The age from which a resident is an adult. */
    public static final int ADULT = 18;

    private final List<Attribute> attributes;
    private final int[] stride;
    private final int count;
    private final boolean hasAges;
    private final int[] ageFrom;
    private final int[] ageTo;

    /**
     * @param attributes the attributes, the first varying slowest
     * @throws IllegalArgumentException if there are more than {@value #MOST} combinations
     */
    public Strata(List<Attribute> attributes) {
        this.attributes = List.copyOf(attributes);
        this.stride = new int[attributes.size()];
        long product = 1;
        for (int a = attributes.size() - 1; a >= 0; a--) {
            stride[a] = (int) product;
            product *= attributes.get(a).categories().size();
            if (product > MOST) {
                throw new IllegalArgumentException("more than " + MOST + " strata: "
                        + attributes.stream().map(Attribute::id).toList());
            }
        }
        this.count = (int) product;
        OptionalInt age = indexOf("age");
        this.hasAges = age.isPresent() && attributes.get(age.getAsInt()).isNumeric();
        this.ageFrom = new int[count];
        this.ageTo = new int[count];
        for (int stratum = 0; stratum < count; stratum++) {
            Bounds ages = hasAges ? ages(stratum, age.getAsInt()) : new Bounds(ADULT, ADULT);
            ageFrom[stratum] = ages.from();
            ageTo[stratum] = ages.to();
        }
    }

    private Bounds ages(int stratum, int attribute) {
        return attributes
                .get(attribute)
                .categories()
                .get(category(stratum, attribute))
                .bounds()
                .orElseThrow();
    }

    /** The attributes, the first varying slowest. */
    public List<Attribute> attributes() {
        return attributes;
    }

    /** How many strata there are, those that hold nobody included. */
    public int count() {
        return count;
    }

    /** The position of the attribute of this name. */
    public OptionalInt indexOf(String attribute) {
        return IntStream.range(0, attributes.size())
                .filter(a -> attributes.get(a).id().equals(attribute))
                .findFirst();
    }

    /**
     * The attribute of this name.
     *
     * @throws IllegalArgumentException if the place has none
     */
    public Attribute attribute(String id) {
        return attributes.get(indexOf(id).orElseThrow(() -> new IllegalArgumentException("no attribute '" + id + "'")));
    }

    /** The category that a stratum has in an attribute, as positions. */
    public int category(int stratum, int attribute) {
        return stratum
                / stride[attribute]
                % attributes.get(attribute).categories().size();
    }

    /** The stratum of these categories, one position for each attribute. */
    public int stratum(int... categories) {
        int stratum = 0;
        for (int a = 0; a < stride.length; a++) {
            stratum += stride[a] * categories[a];
        }
        return stratum;
    }

    /** Whether the place knows ages; without them everybody is an adult of working age. */
    public boolean hasAges() {
        return hasAges;
    }

    /** Whether everybody of a stratum is of these working ages. */
    public boolean works(int stratum, Bounds working) {
        return !hasAges || ageFrom[stratum] >= working.from() && ageTo[stratum] <= working.to();
    }

    /** The lowest age of a stratum; {@value #ADULT} where the place knows no ages. */
    public int ageFrom(int stratum) {
        return ageFrom[stratum];
    }

    /** The highest age of a stratum; {@value #ADULT} where the place knows no ages, {@link Integer#MAX_VALUE} if open. */
    public int ageTo(int stratum) {
        return ageTo[stratum];
    }

    /** Whether everybody in the stratum is of age. */
    public boolean adult(int stratum) {
        return ageFrom(stratum) >= ADULT;
    }

    /** The stratum in words: {@code age 20-24, sex male, residence urban}. */
    public String name(int stratum) {
        List<String> words = new ArrayList<>();
        for (int a = 0; a < attributes.size(); a++) {
            Attribute attribute = attributes.get(a);
            words.add(attribute.id() + " "
                    + attribute.categories().get(category(stratum, a)).id());
        }
        return String.join(", ", words);
    }

    /** Whether the combination can occur: residents of whom a property was not asked have its {@code otherwise}. */
    public boolean possible(int stratum) {
        for (int a = 0; a < attributes.size(); a++) {
            Attribute attribute = attributes.get(a);
            if (attribute.askedOf().isPresent() && !asked(stratum, a)) {
                String own = attribute.categories().get(category(stratum, a)).id();
                if (!own.equals(attribute.askedOf().get().otherwise())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the attribute was counted for the residents of this stratum. */
    public boolean asked(int stratum, int attribute) {
        return attributes
                .get(attribute)
                .askedOf()
                .map(asked -> {
                    int by = indexOf(asked.attribute()).orElseThrow();
                    return asked.categories()
                            .contains(attributes
                                    .get(by)
                                    .categories()
                                    .get(category(stratum, by))
                                    .id());
                })
                .orElse(true);
    }
}
