/** Benchmarks: reference workloads, and speed relative to a yardstick. */
@NullMarked
package assay.bench;

import org.jspecify.annotations.NullMarked;
