/// The life of one synthetic person under a settled rulebook, told step by step: what a case beside a
/// rulebook is held against.
@NullMarked
package assay.life;

import org.jspecify.annotations.NullMarked;
