package assay.text;

import assay.text.Problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with a set of files, each mistake once, and tells it in the order of the files. A reader that
 * finds a mistake reports it here and reads on, so that a person sees all independent mistakes at one go.
 *
 * <p>Sources are registered as they are read; their number is the "in 31 files" of the last line, their order that of
 * the messages, and their text the excerpts.
 */
public final class Problems {

    private final Map<String, SourceText> sources = new LinkedHashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final Set<Problem> found = new LinkedHashSet<>();

    /** Makes the text known for excerpts; a file is counted once however often it is read. */
    public void register(SourceText source) {
        sources.put(source.name(), source);
        order.putIfAbsent(source.name(), order.size());
    }

    /** Makes a file known that could not be read, so that it is counted and keeps its place in the order. */
    public void register(String file) {
        order.putIfAbsent(file, order.size());
    }

    public void add(Problem problem) {
        found.add(problem);
    }

    /** Takes over the errors of others with the texts for their excerpts, and leaves their warnings. */
    public void addErrors(Problems others) {
        others.sources.values().forEach(this::register);
        others.order.keySet().forEach(this::register);
        others.found.stream().filter(p -> p.severity() != Severity.WARNING).forEach(this::add);
    }

    /** Takes over what another collection holds: its files in their order, and its problems. */
    public void addAll(Problems other) {
        addAll(other, _ -> true);
    }

    /** As {@link #addAll(Problems)}, but only the files whose names pass, and what is wrong with them. */
    public void addAll(Problems other, Predicate<String> file) {
        other.order.keySet().stream().filter(file).forEach(this::register);
        other.sources.values().stream().filter(s -> file.test(s.name())).forEach(this::register);
        other.found.stream().filter(p -> file.test(p.at().file())).forEach(found::add);
    }

    /** Takes out what these files accept; if there is no error, warns of what they accept in vain. Files by their names. */
    public void accept(Map<String, Accepted> files) {
        found.removeIf(p -> {
            Accepted accepted = files.get(p.at().file());
            return accepted != null && accepted.covers(p);
        });
        if (!anyError()) {
            files.values().forEach(accepted -> accepted.warnOfIdle(this));
        }
    }

    /** Makes the files of another collection known, without its problems. */
    public void registerAll(Problems other) {
        other.order.keySet().forEach(this::register);
        other.sources.values().forEach(this::register);
    }

    /** The same problems with every warning made an error. */
    public Problems strict() {
        Problems strict = new Problems();
        order.keySet().forEach(strict::register);
        sources.values().forEach(strict::register);
        found.forEach(p -> strict.add(p.severity() == Severity.WARNING ? p.as(Severity.ERROR) : p));
        return strict;
    }

    public void error(String code, Position at, String what) {
        add(Problem.error(code, at, what));
    }

    public void warning(String code, Position at, String what) {
        add(Problem.warning(code, at, what));
    }

    /** All problems by file, line and column; equal places keep the order in which they were reported. */
    public List<Problem> all() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt((Problem p) -> order.getOrDefault(p.at().file(), Integer.MAX_VALUE))
                .thenComparing(p -> p.at().file())
                .thenComparingInt(p -> p.at().line())
                .thenComparingInt(p -> p.at().column()));
        return sorted;
    }

    public int count(Severity severity) {
        return (int) found.stream().filter(p -> p.severity() == severity).count();
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether anything was reported that stops a run: an error or a refusal. */
    public boolean anyError() {
        return found.stream().anyMatch(p -> p.severity() != Severity.WARNING);
    }

    /** Whether anything that stops a run was reported of this file. */
    public boolean anyErrorIn(String file) {
        return found.stream()
                .anyMatch(p -> p.severity() != Severity.WARNING && p.at().file().equals(file));
    }

    public boolean anyRefused() {
        return found.stream().anyMatch(p -> p.severity() == Severity.REFUSED);
    }

    /** Throws {@link InputRejected} with everything collected so far if any of it is more than a warning. */
    public void rejectIfAny() {
        if (anyError()) {
            throw new InputRejected(this);
        }
    }

    /** Every problem with its excerpt, then the line that counts them; no line at all if there is no file either. */
    public String render() {
        StringBuilder out = new StringBuilder();
        for (Problem problem : all()) {
            out.append(Excerpt.of(problem, sources.get(problem.at().file())));
        }
        return out.append(summary()).append('\n').toString();
    }

    /** The last line: {@code 1 error, 0 warnings in 31 files.} */
    public String summary() {
        int refused = count(Severity.REFUSED);
        return (refused == 0 ? "" : refused + " refused, ")
                + counted(count(Severity.ERROR), "error")
                + ", "
                + counted(count(Severity.WARNING), "warning")
                + " in "
                + counted(order.size(), "file")
                + ".";
    }

    private static String counted(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    /** The problems as plain lists and maps, for whoever writes JSON; keys are the same for every problem. */
    public List<Map<String, @Nullable Object>> toJson() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Problem problem : all()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("severity", problem.severity().word());
            row.put("code", problem.code());
            row.put("file", problem.at().file());
            row.put("line", problem.at().line());
            row.put("column", problem.at().column());
            row.put("length", problem.at().length());
            row.put("message", problem.found());
            row.put("allowed", problem.allowed());
            row.put("maybe", problem.maybe());
            rows.add(row);
        }
        return rows;
    }
}
