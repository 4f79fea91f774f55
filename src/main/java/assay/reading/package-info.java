/** The law for a reader: its rules in sentences, what they stand on, what hangs on them, and how two rulebooks differ. */
@NullMarked
package assay.reading;

import org.jspecify.annotations.NullMarked;
