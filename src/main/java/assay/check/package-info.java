/** Checks: everything that can be found wrong with the input before the first tick. */
@NullMarked
package assay.check;

import org.jspecify.annotations.NullMarked;
