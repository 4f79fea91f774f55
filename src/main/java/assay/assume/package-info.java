/**
 * What nobody has measured for sure: what people do and how often, how records err, what people want, how they respond,
 * what redress is like. The catalogue of conduct and the assumption files as records.
 */
@NullMarked
package assay.assume;

import org.jspecify.annotations.NullMarked;
