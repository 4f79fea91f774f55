package assay.check.analysis;

import assay.law.Inform;
import assay.law.Rulebook;
import assay.text.Problem;

/** Finds rulebooks that only inform: no rule of theirs acts, and they do not say what is not known. */
final class Idle {

    private final View view;

    Idle(View view) {
        this.view = view;
    }

    void look() {
        Rulebook book = view.book();
        boolean acts = book.sections().all().anyMatch(r -> !(r instanceof Inform));
        if (!acts && book.standing().knowsNot().isEmpty()) {
            view.problems()
                    .add(Problem.warning(
                                    "W-IDLE",
                                    book.at(),
                                    "no rule of '" + book.id() + "' acts, and it does not say what is not known of it")
                            .allowing("knows-not: [what was looked for and not found]"));
        }
    }
}
