/** Plans: a regime, a place and a study compiled to arrays of primitives. */
@NullMarked
package assay.plan;

import org.jspecify.annotations.NullMarked;
