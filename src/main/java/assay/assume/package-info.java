/** Assumptions: everything that is not known, with its range, its reason, and the draws from it. */
@NullMarked
package assay.assume;

import org.jspecify.annotations.NullMarked;
