package assay.reading;

import assay.law.Reform;
import assay.law.Rulebook;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A rulebook in one of its forms: as a file has it, as it was in one version, with reforms.
 *
 * @param label what it is called: {@code spc-judgment-defaulters@v2013}
 * @param book the rulebook in this form
 * @param version the one version that counts; all of them if empty
 * @param reforms the reforms that are in it already; what they assume is theirs to say
 * @param files the files that it is made of
 */
public record Edition(String label, Rulebook book, Optional<String> version, List<Reform> reforms, List<Path> files) {

    public Edition {
        reforms = List.copyOf(reforms);
        files = List.copyOf(files);
    }

    /** The same with one version alone: the one that counts already, or else its last. */
    public Edition alone() {
        if (version.isPresent()) {
            return this;
        }
        String last = book.versions().getLast().id();
        return new Edition(
                label + " (its last version, " + last + ")", book.at(last), Optional.of(last), reforms, files);
    }
}
