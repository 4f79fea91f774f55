package assay.society;

import assay.evidence.Quantity;
import assay.evidence.Values;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Something true of a person that the law asks for and a regime sees only through records, such as {@code able-to-pay}.
 *
 * @param id the name by which rules know it
 * @param title in plain words
 * @param of of whom the share is told, in words; every resident has the fact or has it not
 * @param share how many have it
 * @param byGroup where the share differs by the categories of one attribute
 * @param redrawn how often it is drawn anew for a person
 */
public record LatentFact(
        String id, String title, String of, Quantity share, Optional<ByGroup> byGroup, Quantity redrawn) {

    /** The fact that every place has: who heads a firm by the ties of the community. */
    public static final String HEADS_A_FIRM = "heads-a-firm";

    /** Shares by the categories of one attribute; where a category is missing the share of all holds. */
    public record ByGroup(String attribute, SequencedMap<String, Quantity> shares) {}

    /** The share of a stratum. */
    public BigDecimal share(Strata strata, int stratum, Values values) {
        return values.decimal(byGroup.flatMap(by -> {
                    int index = strata.indexOf(by.attribute()).orElseThrow();
                    return Optional.ofNullable(by.shares()
                            .get(strata.attributes()
                                    .get(index)
                                    .categories()
                                    .get(strata.category(stratum, index))
                                    .id()));
                })
                .orElse(share));
    }
}
