/**
 * Evidence: sources with their letters, claims with their digits, and numbers that carry both. A number of a rulebook, a
 * place or an assumption file is read here and nowhere else, so none comes without a citation or the word {@code
 * assumed}.
 */
@NullMarked
package assay.evidence;

import org.jspecify.annotations.NullMarked;
