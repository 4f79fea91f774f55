package assay.text;

import java.util.Locale;

/** The beginning of a sentence. */
public final class Capital {
    private Capital() {}

    /** The same text with a great first letter. */
    public static String of(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
