package assay.assume;

import assay.evidence.Quantity;
import assay.law.Name;
import java.util.Optional;

/**
 * How many times as often a category does something as the others, with the mean over all left as it is.
 *
 * @param against the category that it is compared with, for readers
 */
public record Ratio(Name attribute, Name category, Optional<Name> against, Quantity times) {}
