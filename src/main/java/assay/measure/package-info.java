/// Figures computed from tallies, and how far they can be trusted. Floating point is allowed from here on;
/// logarithms and powers come from [StrictMath], so that tables are the same on every machine.
@NullMarked
package assay.measure;

import org.jspecify.annotations.NullMarked;
