/** Chance: counter-based random numbers, and samplers that take their key as an argument. */
@NullMarked
package assay.chance;

import org.jspecify.annotations.NullMarked;
