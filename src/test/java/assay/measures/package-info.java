/** What measures say of tallies that were counted by hand. */
@NullMarked
package assay.measures;

import org.jspecify.annotations.NullMarked;
