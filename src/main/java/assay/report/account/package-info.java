/** What there is to say about an outcome: from figures and rules to the sentences, charts and tables of a report. */
@NullMarked
package assay.report.account;

import org.jspecify.annotations.NullMarked;
