package assay.cli;

import assay.measure.Measure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of Assay: those of {@code words.txt} beside this class, then the measures. */
final class Glossary {
    private Glossary() {}

    /**
     * @param name the word, or several with commas between them
     * @param plain the form that reports use; empty if it is the word itself or none is needed
     * @param also what it may also be looked up by
     */
    record Word(String name, String plain, String meaning, List<String> also) {
        /** Everything it may be looked up by, in small letters. */
        List<String> names() {
            List<String> names = new ArrayList<>();
            for (String list : List.of(name, plain.replace(" / ", ", "))) {
                for (String one : list.split(", ", -1)) {
                    if (!one.isBlank()) {
                        names.add(one.toLowerCase(Locale.ROOT));
                    }
                }
            }
            also.forEach(one -> names.add(one.toLowerCase(Locale.ROOT)));
            return names;
        }

        boolean isCalled(String asked) {
            String spaced = spaced(asked);
            return names().stream().anyMatch(name -> spaced(name).equals(spaced));
        }

        /** In small letters, with a space for each hyphen: a word of several parts may be typed either way. */
        private static String spaced(String name) {
            return name.strip().toLowerCase(Locale.ROOT).replace('-', ' ');
        }
    }

    static List<Word> read() {
        List<Word> words = new ArrayList<>();
        for (String line : resource().lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(" \\| ", -1);
                words.add(new Word(
                        parts[0],
                        parts[1].strip(),
                        parts[2],
                        parts.length < 4 ? List.of() : List.of(parts[3].split(", ", -1))));
            }
        }
        for (Measure measure : Measure.values()) {
            words.add(new Word(
                    measure.key(),
                    measure.title(),
                    measure.id() + ": " + measure.plain() + ".\n" + measure.numerator() + "\n÷ " + measure.denominator()
                            + ", " + measure.unit().label() + ", "
                            + measure.direction().sign() + "\n"
                            + measure.edges() + ".",
                    List.of(measure.id())));
        }
        return words;
    }

    private static String resource() {
        try (InputStream in = Glossary.class.getResourceAsStream("words.txt")) {
            if (in == null) {
                throw new IllegalStateException("words.txt is missing beside " + Glossary.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("words.txt cannot be read", e);
        }
    }
}
