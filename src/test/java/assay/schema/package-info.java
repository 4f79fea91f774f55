/** The published schemas: made from what the readers ask for, and held to what ships. */
@NullMarked
package assay.schema;

import org.jspecify.annotations.NullMarked;
