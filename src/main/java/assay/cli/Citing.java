package assay.cli;

import assay.evidence.Basis;
import assay.evidence.Day360;
import assay.evidence.Reference;
import assay.evidence.Seen;
import assay.law.Rule;
import assay.law.Rulebook;
import assay.law.RulebookReader;
import assay.law.Ruled;
import assay.law.Version;
import assay.text.KeysSeen;
import assay.text.Nearest;
import assay.text.Problems;
import assay.text.SourceText;
import assay.text.Tree;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds a rule in the rulebooks of the library; apart from the command, so that its help needs none of this. */
final class Citing {
    private final Surroundings surroundings;

    Citing(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    int cite(String asked) {
        List<String> known = new ArrayList<>();
        boolean found = false;
        for (Rulebook book : rulebooks()) {
            if (book.id().equalsIgnoreCase(asked)) {
                tell(book);
                found = true;
            }
            for (Ruled ruled : book.sections().all().toList()) {
                known.add(ruled.rule().id());
                if (ruled.rule().id().equalsIgnoreCase(asked)) {
                    tell(book, ruled.rule());
                    found = true;
                }
            }
        }
        if (found) {
            return ExitCode.DONE;
        }
        surroundings.err().println("assay: no rule of the library is called '" + asked + "'.");
        String maybe = Nearest.maybe(asked, known);
        if (maybe != null) {
            surroundings.err().println("Maybe " + maybe + ".");
        }
        return ExitCode.USAGE;
    }

    private List<Rulebook> rulebooks() {
        Problems problems = new Problems();
        RulebookReader reader = new RulebookReader(problems, new KeysSeen());
        List<Rulebook> books = files().stream()
                .flatMap(file -> SourceText.read(file, problems).stream())
                .flatMap(text -> Tree.readMapping(text, problems).stream())
                .map(reader::read)
                .toList();
        problems.rejectIfAny();
        return books;
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(surroundings.library().resolve("regimes"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    /** A regime as a whole: its versions, and what was looked for and not found. */
    private void tell(Rulebook book) {
        PrintWriter out = surroundings.out();
        out.println(book.id() + ", " + book.title());
        book.standing()
                .partOf()
                .ifPresent(of -> out.println("  Part of " + of
                        + book.standing().layer().map(l -> ", layer: " + l).orElse("") + "."));
        out.println("  " + book.versions().stream().map(Citing::named).collect(Collectors.joining(", ")) + "; "
                + book.sections().all().count() + " rules.");
        book.standing().knowsNot().forEach(what -> out.println("  Not found: " + what + "."));
    }

    private void tell(Rulebook book, Rule rule) {
        PrintWriter out = surroundings.out();
        out.println(rule.id() + ", " + book.title());
        rule.says().ifPresent(says -> out.println("  " + says + "."));
        out.println("  In "
                + book.versions().stream()
                        .filter(version -> rule.inForce(version.id()))
                        .map(Citing::named)
                        .collect(Collectors.joining(", "))
                + ".");
        switch (rule.basis()) {
            case Basis.Assumed(String why) -> out.println("  Assumed: " + why);
            case Basis.Cited cited -> {
                Reference source = cited.source();
                out.println("  " + source.title() + (cited.where().isEmpty() ? "" : ", " + cited.where()));
                out.println("  " + source.by() + ", " + source.date()
                        + source.url().map(url -> ", " + url).orElse(""));
                out.println(
                        "  Source " + source.letter() + " (" + source.letter().words() + "), "
                                + (source.seen() == Seen.READ ? "read" : "recalled, not read") + "; claim "
                                + cited.credibility().digit() + " ("
                                + cited.credibility().words() + ").");
            }
        }
    }

    private static String named(Version version) {
        return version.id() + " (from " + Day360.date(version.from().value().intValueExact()) + ")";
    }
}
