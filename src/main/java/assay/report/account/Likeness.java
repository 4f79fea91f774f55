package assay.report.account;

import assay.society.Anchor;
import assay.study.Inquiry;
import assay.study.Outcome;

/** What the run says where a place has a published figure. */
final class Likeness {
    private final Inquiry inquiry;
    private final Outcome outcome;

    Likeness(Inquiry inquiry, Outcome outcome) {
        this.inquiry = inquiry;
        this.outcome = outcome;
    }

    String of(Anchor anchor) {
        return inquiry.study().from().isAfter(inquiry.study().to())
                        || outcome.figures().isEmpty()
                ? "nothing was run"
                : "not computed: " + anchor.id();
    }
}
