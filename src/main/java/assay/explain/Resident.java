package assay.explain;

import assay.society.Population;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A synthetic person by number: a resident of a place in the order of strata, or one of those who come in turn when a
 * resident dies or moves away.
 *
 * @param number the resident, from 0
 * @param newcomer 0 for the first resident, 1 for who comes after, and so on
 */
public record Resident(long number, int newcomer) implements Comparable<Resident> {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,12})(?:\\.(\\d{1,6}))?");

    /** A number as it is written: {@code 4711}, or {@code 4711.1} for the first newcomer in place of resident 4711. */
    public static Optional<Resident> parse(String written) {
        Matcher number = WRITTEN.matcher(written);
        return number.matches()
                ? Optional.of(new Resident(
                        Long.parseLong(number.group(1)),
                        number.group(2) == null ? 0 : Integer.parseInt(number.group(2))))
                : Optional.empty();
    }

    /** The resident at a place of a community. */
    static Resident at(Population population, int community, int slot, int newcomer) {
        return new Resident((long) slot * population.communities() + community, newcomer);
    }

    @Override
    public int compareTo(Resident other) {
        int order = Long.compare(number, other.number);
        return order != 0 ? order : Integer.compare(newcomer, other.newcomer);
    }

    int community(Population population) {
        return (int) (number % population.communities());
    }

    /** Place in the community. */
    int slot(Population population) {
        return (int) (number / population.communities());
    }

    @Override
    public String toString() {
        return newcomer == 0 ? Long.toString(number) : number + "." + newcomer;
    }
}
