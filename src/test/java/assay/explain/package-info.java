/** Lives told, against what is tallied. */
@NullMarked
package assay.explain;

import org.jspecify.annotations.NullMarked;
