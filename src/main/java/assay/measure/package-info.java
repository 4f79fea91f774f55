/** Measures: the figures that a study reports, with their intervals, computed from tallies. */
@NullMarked
package assay.measure;

import org.jspecify.annotations.NullMarked;
