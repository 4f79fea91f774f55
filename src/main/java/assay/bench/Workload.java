package assay.bench;

import assay.plan.Model;
import assay.study.Changes;
import assay.study.Inquiry;
import assay.text.InputRejected;
import assay.text.Problems;
import java.nio.file.Path;

/** A reference workload: a study of the folder {@code library/bench}, read and settled as any other. */
public enum Workload {
    RW_1("RW-1", "rw-1"),
    RW_2("RW-2", "rw-2"),
    RW_2_TWINS("RW-2, four twins", "rw-2-twins");

    private final String title;
    private final String study;

    Workload(String title, String study) {
        this.title = title;
        this.study = study;
    }

    public String title() {
        return title;
    }

    /**
     * The workload for so many people.
     *
     * @param library the folder of the library
     * @throws InputRejected if its files cannot be read
     */
    public Model model(Path library, long people) {
        Changes size = Changes.NONE.withResidents(people);
        return Inquiry.read(library, library.resolve("bench").resolve(study + ".yaml"), size, new Problems())
                .central();
    }
}
