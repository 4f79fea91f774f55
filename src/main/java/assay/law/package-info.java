/**
 * What a regime says: rulebooks as records, with every rule's evidence and place, their variants and reforms, and the
 * conditions of rules. Names of other files (behaviours, facts, attributes) are kept as written; whether they are known
 * is asked when a study puts the files together.
 */
@NullMarked
package assay.law;

import org.jspecify.annotations.NullMarked;
