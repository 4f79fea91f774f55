/** Tallies: exact integer counts that merge in any order. */
@NullMarked
package assay.tally;

import org.jspecify.annotations.NullMarked;
