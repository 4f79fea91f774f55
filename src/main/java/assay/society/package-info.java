/** Society: places, their residents, and how a synthetic population is fitted to published margins. */
@NullMarked
package assay.society;

import org.jspecify.annotations.NullMarked;
