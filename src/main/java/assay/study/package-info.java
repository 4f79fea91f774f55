/** Studies as they run: communities shared out to threads, draws, resumption, results on disk. */
@NullMarked
package assay.study;

import org.jspecify.annotations.NullMarked;
