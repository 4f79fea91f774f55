package assay.law;

import assay.text.Node.Scalar;
import assay.text.Position;

/** A condition as it is written, not yet understood: which names it may use is known only within a study. */
public record Clause(Scalar written) {

    public String text() {
        return written.text();
    }

    public Position at() {
        return written.at();
    }

    @Override
    public String toString() {
        return text();
    }
}
