/** From files to a settled model: a small library that reads, its variants and reforms, and what becomes of its numbers. */
@NullMarked
package assay.settling;

import org.jspecify.annotations.NullMarked;
