/// Every chance of a study as a pure function of the seed: a counter-based generator, short streams by cell, counts
/// of occasions, their owners and marks, and the later decisions that are read off a mark. Integers only; the rules
/// to the bit stand in `docs/chance.md`.
@NullMarked
package assay.chance;

import org.jspecify.annotations.NullMarked;
