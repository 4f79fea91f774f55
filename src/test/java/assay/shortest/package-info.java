/** The search for least grave lives against trying everything. */
@NullMarked
package assay.shortest;

import org.jspecify.annotations.NullMarked;
