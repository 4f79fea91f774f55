/** Questions: what a study asks, of which place, over which months, between which alternatives. */
@NullMarked
package assay.question;

import org.jspecify.annotations.NullMarked;
