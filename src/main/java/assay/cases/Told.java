package assay.cases;

import assay.cases.Verdict.Failure;
import assay.cases.Verdict.Parting;
import java.util.ArrayList;
import java.util.List;

/** A failure in lines for people. */
public final class Told {

    private Told() {}

    /** Both values, in one line. */
    public static String difference(Failure failure) {
        return failure.on() + ", " + failure.what() + ": expected " + failure.expected() + ", the rulebook says "
                + failure.found();
    }

    /** The step at which the two part, in one line. */
    public static String parting(Failure failure) {
        return failure.parting().map(Told::parting).orElse("No step of this life touches it.");
    }

    private static String parting(Parting parting) {
        return "They part on " + parting.on() + (parting.rule().isEmpty() ? "" : ", by " + parting.rule())
                + (parting.says().isEmpty() ? "" : " (" + parting.says() + ")") + ": " + parting.step() + ".";
    }

    /** Everything that is told of a case that fails. */
    public static List<String> failure(Verdict verdict) {
        Failure failure = verdict.failure().orElseThrow();
        List<String> lines = new ArrayList<>();
        lines.add(failure.at() + " " + verdict.example().id() + " fails");
        lines.add("  " + verdict.example().says());
        lines.add("  " + difference(failure) + ".");
        lines.add("  " + parting(failure));
        return lines;
    }
}
