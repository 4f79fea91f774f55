/** Law: regimes as data, their versions, lists, scores, rules and consequences. */
@NullMarked
package assay.law;

import org.jspecify.annotations.NullMarked;
