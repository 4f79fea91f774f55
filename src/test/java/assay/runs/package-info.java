/** How a study is run: threads, resumption, folders. */
@NullMarked
package assay.runs;

import org.jspecify.annotations.NullMarked;
