/** What Assay says when an input is wrong: each mistake once, where it stands, with what would be right. */
@NullMarked
package assay.badinput;

import org.jspecify.annotations.NullMarked;
