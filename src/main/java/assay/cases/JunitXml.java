package assay.cases;

import assay.cases.Verdict.Failure;
import assay.text.Problem;
import assay.text.Problems;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Verdicts as JUnit XML (the report format of Apache Ant's junit task, as build servers read it): a suite for each file,
 * a test for each case, and a suite of errors if files have mistakes. Times are left out, because nothing here asks a clock.
 */
public final class JunitXml {

    private JunitXml() {}

    /** The whole document. */
    public static String of(List<TestRun> runs, Problems problems) {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        for (TestRun run : runs) {
            long failures = run.verdicts().stream().filter(v -> !v.passes()).count();
            text.append("  <testsuite name=\"")
                    .append(escaped(run.file()))
                    .append("\" tests=\"")
                    .append(run.verdicts().size())
                    .append("\" failures=\"")
                    .append(failures)
                    .append("\" errors=\"0\" skipped=\"0\">\n");
            run.verdicts().forEach(v -> testcase(text, v));
            text.append("  </testsuite>\n");
        }
        mistakes(text, problems.all());
        return text.append("</testsuites>\n").toString();
    }

    /** Mistakes in the files as tests that could not be run. */
    private static void mistakes(StringBuilder text, List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        text.append("  <testsuite name=\"mistakes\" tests=\"")
                .append(problems.size())
                .append("\" failures=\"0\" errors=\"")
                .append(problems.size())
                .append("\" skipped=\"0\">\n");
        for (Problem problem : problems) {
            text.append("    <testcase classname=\"")
                    .append(escaped(problem.at().file()))
                    .append("\" name=\"")
                    .append(escaped(problem.at() + " " + problem.code()))
                    .append("\"><error message=\"")
                    .append(escaped(problem.found()))
                    .append("\"/></testcase>\n");
        }
        text.append("  </testsuite>\n");
    }

    private static void testcase(StringBuilder text, Verdict verdict) {
        text.append("    <testcase classname=\"")
                .append(escaped(verdict.regime()))
                .append("\" name=\"")
                .append(escaped(verdict.example().id()))
                .append('"');
        if (verdict.passes()) {
            text.append("/>\n");
            return;
        }
        Failure failure = verdict.failure().orElseThrow();
        text.append(">\n      <failure message=\"")
                .append(escaped(Told.difference(failure)))
                .append("\">")
                .append(escaped(Told.failure(verdict).stream().collect(Collectors.joining("\n"))))
                .append("</failure>\n    </testcase>\n");
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().filter(c -> c >= 0x20 || c == '\n' || c == '\t').forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
