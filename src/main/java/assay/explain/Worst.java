package assay.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** By what the person is chosen who is told about. */
public enum Worst {
    WRONGFUL("days wrongly listed"),
    LISTED("days listed"),
    DENIED("denials");

    private final String what;

    Worst(String what) {
        this.what = what;
    }

    /** As the user writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is counted, in plain words. */
    public String what() {
        return what;
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Worst::word).toList();
    }

    public static Optional<Worst> named(String word) {
        return Arrays.stream(values()).filter(w -> w.word().equals(word)).findFirst();
    }

    long of(Toll.Count count) {
        return switch (this) {
            case WRONGFUL -> count.wrongful();
            case LISTED -> count.days();
            case DENIED -> count.denied();
        };
    }
}
