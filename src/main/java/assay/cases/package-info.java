/// Cases beside a rulebook: a synthetic person's events in, what must follow out, and whether it does.
@NullMarked
package assay.cases;

import org.jspecify.annotations.NullMarked;
