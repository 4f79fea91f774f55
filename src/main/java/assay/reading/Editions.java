package assay.reading;

import assay.evidence.Day360;
import assay.law.Reform;
import assay.law.ReformReader;
import assay.law.Rulebook;
import assay.law.RulebookReader;
import assay.law.Version;
import assay.text.FileIds;
import assay.text.KeysSeen;
import assay.text.Nearest;
import assay.text.Node.Mapping;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problem.Severity;
import assay.text.Problems;
import assay.text.SourceText;
import assay.text.Tree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what names an edition: a file or the id of a regime, behind it {@code @VERSION} or {@code @DATE}, behind that {@code
 * +REFORM}, as often as there are reforms.
 */
public final class Editions {
    private static final String SUFFIX = ".yaml";

    private final Path library;
    private final Path here;
    private final Problems problems;

    /**
     * @param here where paths start
     * @param problems is told what cannot be read
     */
    public Editions(Path library, Path here, Problems problems) {
        this.library = library;
        this.here = here;
        this.problems = problems;
    }

    /** The edition of this name; empty if there is none, and then the problems say why. */
    public Optional<Edition> read(String name) {
        if (isPath(name) && Files.isRegularFile(here.resolve(name))) {
            return edition(name, name, Optional.empty(), List.of());
        }
        List<String> parts = List.of(name.split("\\+", -1));
        String first = parts.getFirst();
        int at = first.lastIndexOf('@');
        return edition(
                name,
                at < 0 ? first : first.substring(0, at),
                at < 0 ? Optional.empty() : Optional.of(first.substring(at + 1)),
                parts.subList(1, parts.size()));
    }

    private Optional<Edition> edition(String name, String regime, Optional<String> when, List<String> reforms) {
        List<Path> files = new ArrayList<>();
        int errors = errors();
        Optional<Rulebook> read = mapping(regime, "regimes", "a regime", files).map(this::rulebook);
        if (read.isEmpty() || errors() > errors) {
            return Optional.empty();
        }
        Rulebook book = read.get();
        List<Reform> made = new ArrayList<>();
        for (String reform : reforms) {
            Optional<Reform> changed = reform(book, reform, files);
            if (changed.isEmpty()) {
                return Optional.empty();
            }
            made.add(changed.get());
            book = changed.get().applied(book);
        }
        if (when.isEmpty()) {
            return Optional.of(new Edition(name, book, Optional.empty(), made, files));
        }
        Rulebook whole = book;
        return version(book, when.get(), name)
                .map(version -> new Edition(name, whole.at(version), Optional.of(version), made, files));
    }

    /** Errors so far: those of one edition say nothing of another. */
    private int errors() {
        return problems.count(Severity.ERROR) + problems.count(Severity.REFUSED);
    }

    private Rulebook rulebook(Mapping top) {
        return new RulebookReader(problems, new KeysSeen()).read(top);
    }

    private Optional<Reform> reform(Rulebook book, String name, List<Path> files) {
        Optional<Mapping> top = mapping(name, "reforms", "a reform", files);
        if (top.isEmpty()) {
            return Optional.empty();
        }
        String of = ReformReader.regime(top.get()).orElse("");
        if (!of.equals(book.id())) {
            problems.error("E-REFORM", top.get().at(), "'" + name + "' changes " + of + ", which is not " + book.id());
            return Optional.empty();
        }
        int errors = errors();
        Optional<Reform> reform = new ReformReader(problems, new KeysSeen()).read(top.get(), _ -> Optional.of(book));
        return errors() > errors ? Optional.empty() : reform;
    }

    /** The version of this id, or the one in force on this day. */
    private Optional<String> version(Rulebook book, String when, String name) {
        if (book.versionIds().contains(when)) {
            return Optional.of(when);
        }
        Optional<LocalDate> day = day(when);
        if (day.isEmpty()) {
            problems.add(Problem.error(
                            "E-NAME",
                            Position.wholeFile(name),
                            "'" + when + "' is neither a version of " + book.id() + " nor a date")
                    .allowing(book.versionIds())
                    .maybe(Nearest.maybe(when, book.versionIds())));
            return Optional.empty();
        }
        int number = Day360.number(day.get());
        Optional<Version> inForce = book.versions().stream()
                .filter(v -> v.from().value().intValueExact() <= number)
                .reduce((_, later) -> later);
        if (inForce.isEmpty()) {
            problems.error(
                    "E-VERSION",
                    Position.wholeFile(name),
                    "no version of " + book.id() + " is in force on " + when + "; its first begins on "
                            + Day360.date(
                                    book.versions().getFirst().from().value().intValueExact()));
        }
        return inForce.map(Version::id);
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(
                    written.length() == "2017-05".length()
                            ? YearMonth.parse(written).atDay(1)
                            : LocalDate.parse(written));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean isPath(String name) {
        return name.contains("/") || name.contains("\\") || name.endsWith(SUFFIX);
    }

    private Optional<Mapping> mapping(String name, String folder, String what, List<Path> files) {
        Path file = isPath(name) ? here.resolve(name) : library.resolve(folder).resolve(name + SUFFIX);
        if (!isPath(name) && !Files.isRegularFile(file)) {
            List<String> known = ids(library.resolve(folder));
            problems.add(Problem.error(
                            "E-NAME", Position.wholeFile(name), "'" + name + "' is not " + what + " of the library")
                    .allowing(known)
                    .maybe(Nearest.maybe(name, known)));
            return Optional.empty();
        }
        files.add(file);
        return SourceText.read(file, isPath(name) ? name : "library/" + folder + "/" + name + SUFFIX, problems)
                .flatMap(text -> Tree.readMapping(text, problems));
    }

    private List<String> ids(Path folder) {
        Optional<List<String>> ids = FileIds.in(folder);
        if (ids.isEmpty()) {
            problems.error("E-FILE", Position.wholeFile(folder.toString()), "the folder cannot be read");
        }
        return ids.orElse(List.of());
    }
}
