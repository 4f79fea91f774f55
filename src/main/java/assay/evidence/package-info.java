/** Evidence: sources, their letters, and the basis of each value, whether cited or assumed. */
@NullMarked
package assay.evidence;

import org.jspecify.annotations.NullMarked;
