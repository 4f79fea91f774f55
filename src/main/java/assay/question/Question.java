package assay.question;

import assay.assume.Assumptions;
import assay.assume.Catalogue;
import assay.law.Reform;
import assay.law.Rulebook;
import assay.society.Place;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A study with everything it names: the whole input of a run.
 *
 * @param assumptions of all files of the study, later over earlier
 * @param rulebooks as they are written: in no variant, without reforms; by the name that the study calls them by
 * @param patches what each reform assumes, by the reform's id
 * @param regimesOfLibrary ids of all regimes that the library has
 * @param files every file that was read, in the order of reading
 */
public record Question(
        Study study,
        Place place,
        Catalogue catalogue,
        Assumptions assumptions,
        SequencedMap<String, Rulebook> rulebooks,
        SequencedMap<String, Reform> reforms,
        SequencedMap<String, Assumptions> patches,
        List<String> regimesOfLibrary,
        List<Path> files) {

    public Question {
        rulebooks = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(rulebooks));
        reforms = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(reforms));
        patches = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(patches));
        regimesOfLibrary = List.copyOf(regimesOfLibrary);
        files = List.copyOf(files);
    }

    public Question with(Study other) {
        return new Question(other, place, catalogue, assumptions, rulebooks, reforms, patches, regimesOfLibrary, files);
    }

    /** What an alternative assumes: the study's assumptions, patched by its reforms. */
    public Assumptions assumptions(Study.Alternative alternative) {
        Assumptions all = assumptions;
        for (var reform : alternative.reforms()) {
            all = all.and(patches.getOrDefault(reform.id(), Assumptions.NONE));
        }
        return all;
    }

    /** The rulebook with the alternative's reforms of it. */
    public Rulebook reformed(String regime, Study.Alternative alternative) {
        Rulebook book = rulebooks.get(regime);
        if (book == null) {
            throw new IllegalArgumentException("no regime " + regime);
        }
        for (var name : alternative.reforms()) {
            Reform reform = reforms.get(name.id());
            if (reform != null && reform.of().id().equals(book.id())) {
                book = reform.applied(book);
            }
        }
        return book.bounded();
    }
}
