/**
 * The oracle: a second engine of plain objects, written from {@code docs/model.md} alone, slow and never optimised. The fast engine must give the
 * same tally, number for number, on generated models.
 */
@NullMarked
package assay.oracle;

import org.jspecify.annotations.NullMarked;
