package assay.society;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One value that an attribute can take, as the place writes it: {@code urban}, {@code 20-24}, {@code 85+}.
 *
 * @param id the name, unique within its attribute
 * @param bounds the whole numbers that the category covers, where its name is a number or a band of numbers
 */
public record Category(String id, Optional<Bounds> bounds) {

    private static final Pattern BAND = Pattern.compile("(\\d{1,6})(?:(-)(\\d{1,6})|(\\+))?");

    /**
     * A closed range of whole numbers.
     *
     * @param from the lowest
     * @param to the highest; {@link Integer#MAX_VALUE} for an open band such as {@code 85+}
     */
    public record Bounds(int from, int to) {

        /** Whether every number of this band is at least {@code number}. */
        public boolean allAtLeast(int number) {
            return from >= number;
        }

        /** Whether some numbers of this band are below {@code number} and some are not: a rule at that number cuts it. */
        public boolean isCutBy(int number) {
            return from < number && number <= to;
        }

        /** Whether the band has no upper end. */
        public boolean isOpen() {
            return to == Integer.MAX_VALUE;
        }
    }

    /** The category of this name; {@code 20-24}, {@code 85+} and {@code 3} get bounds, every other name none. */
    public static Category named(String id) {
        Matcher band = BAND.matcher(id);
        if (!band.matches()) {
            return new Category(id, Optional.empty());
        }
        int from = Integer.parseInt(band.group(1));
        int to = band.group(4) != null
                ? Integer.MAX_VALUE
                : band.group(2) != null ? Integer.parseInt(band.group(3)) : from;
        return new Category(id, to < from ? Optional.empty() : Optional.of(new Bounds(from, to)));
    }
}
