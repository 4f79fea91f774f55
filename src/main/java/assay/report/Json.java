package assay.report;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON with keys in the order in which they were put, `\n` at the end of a line whatever the platform.
public final class Json {
    private Json() {}

    public static String of(Object value) {
        DefaultIndenter two = new DefaultIndenter("  ", "\n");
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .defaultPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                                        .withArrayEmptySeparator("")
                                        .withObjectEmptySeparator(""))
                                .withObjectIndenter(two)
                                .withArrayIndenter(two))
                        .build()
                        .writeValueAsString(value)
                + "\n";
    }
}
