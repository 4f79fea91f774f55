package assay.evidence;

import assay.text.Fields;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** The sources that a file names, by id, in the order of the file. */
public record Sources(SequencedMap<String, Reference> byId) {

    public static final Sources NONE = new Sources(new LinkedHashMap<>());

    public Sources {
        byId = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byId));
    }

    /** Reads the key {@code sources} of a file; a file without it has none. */
    public static Sources of(Fields file) {
        return new Sources(file.optionalNamed("sources", Sources::reference));
    }

    public Optional<Reference> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static Reference reference(String id, Fields in) {
        return new Reference(
                id,
                in.text("title"),
                in.text("by"),
                in.text("date"),
                in.optionalText("at"),
                in.optionalText("extent"),
                in.oneOf("letter", Letter.values(), Letter::name),
                in.oneOf("seen", Seen.values()),
                in.optionalDate("retrieved"));
    }
}
