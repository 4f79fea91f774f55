/** What can be said before the first day: whether the files of a study fit together. */
@NullMarked
package assay.check;

import org.jspecify.annotations.NullMarked;
