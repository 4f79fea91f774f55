package assay.society;

import assay.evidence.Basis;
import assay.evidence.Quantity;
import assay.evidence.Values;
import assay.society.Category.Bounds;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a place publishes or assumes about households, firms and names: the numbers from which {@link Ties} are made.
 *
 * @param households sizes of family households and who lives outside them; without it everybody lives alone
 * @param firms number and staff of firms; without it there are none
 * @param namesakes the share of residents whom a source can take for another; without it nobody
 */
public record TieShares(Optional<Households> households, Optional<Firms> firms, Optional<Quantity> namesakes) {

    public static final TieShares NONE = new TieShares(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Family households.
     *
     * @param sizes the share of households of 1, 2, 3, … persons, the last for "and more"
     * @param basis what the sizes stand on
     * @param proxy the larger place whose sizes stand in
     * @param outside persons outside family households, of all residents that the place counts
     */
    public record Households(List<BigDecimal> sizes, Basis basis, Optional<String> proxy, Quantity outside) {
        public Households {
            sizes = List.copyOf(sizes);
        }
    }

    /**
     * Firms.
     *
     * @param number how many, for all residents that the place counts
     * @param staff the share of residents of working age who work for one
     * @param working the ages at which residents head firms and work for them
     * @param workingBasis what those ages stand on
     */
    public record Firms(Quantity number, Quantity staff, Bounds working, Basis workingBasis) {}

    /** The proportions under these values, for a place that counts so many residents. */
    public Ties under(Values values, long residents) {
        return new Ties(
                households
                        .map(h -> h.sizes().stream().map(Proportion::of).toList())
                        .orElse(List.of()),
                households.map(h -> count(h.outside(), values, residents)).orElse(Proportion.NONE),
                firms.map(f -> count(f.number(), values, residents)).orElse(Proportion.NONE),
                firms.map(f -> Proportion.of(values.decimal(f.staff()))).orElse(Proportion.NONE),
                firms.map(Firms::working).orElse(Ties.NONE.working()),
                namesakes.map(n -> Proportion.of(values.decimal(n))).orElse(Proportion.NONE));
    }

    private static Proportion count(Quantity count, Values values, long residents) {
        return new Proportion(values.decimal(count).longValueExact(), residents);
    }
}
