/** Studies as they run: read and settled, communities shared out to threads, draws, resumption, results on disk. */
@NullMarked
package assay.study;

import org.jspecify.annotations.NullMarked;
