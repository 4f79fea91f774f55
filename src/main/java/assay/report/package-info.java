/** Reports: the page, the tables and the terminal's lines, made from measures. */
@NullMarked
package assay.report;

import org.jspecify.annotations.NullMarked;
