/** What can be said of rules by looking at them: what never applies, never ends, changes nothing, or has no witness. */
@NullMarked
package assay.check.analysis;

import org.jspecify.annotations.NullMarked;
