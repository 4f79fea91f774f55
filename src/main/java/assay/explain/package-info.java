/** One synthetic life, told by replaying the community that holds it. */
@NullMarked
package assay.explain;

import org.jspecify.annotations.NullMarked;
