package assay.assume;

import assay.evidence.Quantity;
import assay.law.Clause;
import java.util.List;
import java.util.Optional;

/**
 * How often something happens to whom.
 *
 * @param mean over all whom it is about; the rate itself
 * @param who a condition on attributes
 * @param ratios between groups, with the mean kept
 * @param factors on the rate, with the mean not kept
 */
public record Rate(Quantity mean, Optional<Clause> who, List<Ratio> ratios, List<Factors> factors) {

    public Rate {
        ratios = List.copyOf(ratios);
        factors = List.copyOf(factors);
    }

    /** Whether it is about adults alone, as its unit says: {@code per: 1,000 adults a year}. */
    public boolean ofAdults() {
        return mean.unit().of().startsWith("adult");
    }

    /** Whether it is about firms, which are simulated through their heads: {@code per: "1,000 firms a year"}. */
    public boolean ofFirms() {
        return mean.unit().of().startsWith("firm");
    }
}
