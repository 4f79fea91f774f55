/** The least grave conduct that leads to each bar: a search of the rulebook itself, without any assumed rate. */
@NullMarked
package assay.shortest;

import org.jspecify.annotations.NullMarked;
