/** The engine: communities, month by month, under every world at once. */
@NullMarked
package assay.engine;

import org.jspecify.annotations.NullMarked;
