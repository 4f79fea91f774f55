/** Questions: what a study asks, of which place, over which months, between which alternatives; and the files it names. */
@NullMarked
package assay.question;

import org.jspecify.annotations.NullMarked;
