package assay.cli;

import assay.explain.Choice;
import assay.explain.Likeness;
import assay.explain.Lives;
import assay.explain.Replay;
import assay.explain.Resident;
import assay.explain.RuleDeeds;
import assay.explain.Story;
import assay.explain.Worst;
import assay.plan.Model;
import assay.question.Library;
import assay.question.Study;
import assay.report.Digits;
import assay.report.Json;
import assay.study.Inquiry;
import assay.text.InputRejected;
import assay.text.Nearest;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntPredicate;

/** Chooses somebody, replays the community and tells the life. */
final class Explaining {
    private final Surroundings surroundings;
    private final AskedStudy of;
    private final Asked asked;
    private final Problems problems = new Problems();

    /** Whom the user wants to hear of, and in which alternatives. */
    record Asked(
            Optional<Resident> resident,
            Optional<Worst> worst,
            Optional<String> like,
            Optional<String> world,
            Optional<String> beside,
            boolean every,
            Optional<String> rule,
            boolean json) {}

    Explaining(Surroundings surroundings, AskedStudy of, Asked asked) {
        this.surroundings = surroundings;
        this.of = of;
        this.asked = asked;
    }

    int run() {
        Path file = StudyFile.named(of.study(), surroundings, problems);
        if (Library.isSurvey(file)) {
            throw rejected(Problem.error("E-KIND", Position.wholeFile(of.study()), "a survey runs regimes one by one")
                    .allowing("the name of one of its regimes"));
        }
        Inquiry inquiry = Inquiry.read(
                surroundings.library(),
                file,
                of.changes(surroundings, OptionalLong.empty(), OptionalLong.empty()),
                problems);
        Study study = inquiry.study();
        List<String> worlds = List.copyOf(study.alternatives().keySet());
        int first = asked.world().map(w -> world("--world", w, worlds)).orElse(0);
        if (asked.rule().isPresent()) {
            return rule(inquiry, asked.rule().get(), first);
        }
        int second =
                asked.beside().map(w -> world("--beside", w, worlds)).orElseGet(() -> partner(study, worlds, first));
        Model model = inquiry.central();
        IntPredicate like = asked.like().map(words -> like(words, model)).orElse(_ -> true);
        Chosen chosen = asked.resident()
                .map(r -> new Chosen(r, ""))
                .orElseGet(() -> choose(model, first, worlds.get(first), like));
        Replay replay = new Replay(model);
        if (chosen.resident().number() >= replay.residents()) {
            throw rejected(Problem.error(
                            "E-RESIDENT",
                            Position.wholeFile("--resident " + chosen.resident()),
                            "the place has " + Digits.of(replay.residents()) + " residents")
                    .allowing("0 to " + (replay.residents() - 1)));
        }
        Lives lives = replay.of(chosen.resident())
                .orElseThrow(() -> rejected(Problem.error(
                        "E-RESIDENT",
                        Position.wholeFile("--resident " + chosen.resident()),
                        "nobody comes so often in place of resident "
                                + chosen.resident().number())));
        Story story = Story.of(inquiry.resolution().checked(), lives, first, second);
        StoryLines lines = new StoryLines(
                story, inquiry, again(chosen.resident(), worlds.get(first), worlds.get(second)), chosen.why());
        if (asked.json()) {
            surroundings.out().println(Json.of(lines.fields()));
        } else {
            lines.lines(asked.every()).forEach(surroundings.out()::println);
        }
        surroundings.out().flush();
        return ExitCode.DONE;
    }

    private int rule(Inquiry inquiry, String rule, int world) {
        Model model = inquiry.central();
        String id = model.worlds().get(world).id();
        List<String> known = RuleDeeds.known(inquiry.resolution().checked(), model, world);
        if (!known.contains(rule)) {
            throw rejected(Problem.error(
                            "E-NAME",
                            Position.wholeFile("--rule " + rule),
                            "no rule of alternative " + id + " has this id")
                    .allowing(known)
                    .maybe(Nearest.maybe(rule, known)));
        }
        RuleDeeds deeds = RuleDeeds.of(
                inquiry.resolution().checked(),
                model,
                world,
                rule,
                inquiry.groups(),
                threads(),
                surroundings.stopped());
        Optional<Story> example = deeds.example()
                .flatMap(new Replay(model)::of)
                .map(lives -> Story.of(inquiry.resolution().checked(), lives, world, world));
        RuleLines lines = new RuleLines(
                deeds,
                example,
                inquiry,
                id,
                "./assay explain " + of.study() + " --rule " + rule + " --world " + id + of.typed(""),
                deeds.example().map(r -> again(r, id, id)).orElse(""));
        if (asked.json()) {
            surroundings.out().println(Json.of(lines.fields()));
        } else {
            lines.lines().forEach(surroundings.out()::println);
        }
        surroundings.out().flush();
        return ExitCode.DONE;
    }

    private record Chosen(Resident resident, String why) {}

    private Chosen choose(Model model, int world, String name, IntPredicate like) {
        Choice choice = new Choice(model, like);
        String kind = asked.like().map(words -> " like '" + words + "'").orElse("");
        if (asked.worst().isEmpty()) {
            return choice.first()
                    .map(r -> new Chosen(r, "the first resident" + kind))
                    .orElseThrow(() -> nobody("lives there" + kind + " who is counted"));
        }
        Worst by = asked.worst().get();
        return choice.worst(world, by, model.population().communities(), threads(), surroundings.stopped())
                .map(c -> new Chosen(
                        c.resident(),
                        "of " + Digits.of(c.among()) + " counted residents" + kind
                                + " and who came after them, the one with most " + by.what() + " under " + name + ": "
                                + Digits.of(c.count())))
                .orElseThrow(() -> nobody(kind + " has any " + by.what() + " under " + name));
    }

    private InputRejected nobody(String what) {
        return rejected(Problem.error("E-RESIDENT", Position.wholeFile(of.study()), "nobody " + what.strip()));
    }

    private IntPredicate like(String words, Model model) {
        Likeness likeness = Likeness.of(words, model.population().strata());
        for (String unknown : likeness.unknown()) {
            problems.add(Problem.error(
                            "E-NAME",
                            Position.wholeFile("--like '" + words + "'"),
                            "the place has no category '" + unknown + "'")
                    .allowing(likeness.known())
                    .maybe(Nearest.maybe(unknown, likeness.known())));
        }
        problems.rejectIfAny();
        return likeness::includes;
    }

    private int world(String option, String written, List<String> worlds) {
        int index = worlds.indexOf(written);
        if (index < 0) {
            throw rejected(Problem.error(
                            "E-NAME",
                            Position.wholeFile(option + " " + written),
                            "the study has no alternative '" + written + "'")
                    .allowing(worlds)
                    .maybe(Nearest.maybe(written, worlds)));
        }
        return index;
    }

    /** What the study compares it with, else the yardstick, else the next alternative. */
    private static int partner(Study study, List<String> worlds, int first) {
        String id = worlds.get(first);
        List<String> candidates = new ArrayList<>();
        study.compare().forEach(c -> {
            if (c.minuend().id().equals(id)) {
                candidates.add(c.subtrahend().id());
            } else if (c.subtrahend().id().equals(id)) {
                candidates.add(c.minuend().id());
            }
        });
        study.yardstick().ifPresent(y -> candidates.add(y.id()));
        candidates.addAll(worlds);
        return candidates.stream()
                .filter(c -> !c.equals(id))
                .map(worlds::indexOf)
                .findFirst()
                .orElse(first);
    }

    private static int threads() {
        return Runtime.getRuntime().availableProcessors();
    }

    private InputRejected rejected(Problem problem) {
        problems.register(problem.at().file());
        problems.add(problem);
        return new InputRejected(problems);
    }

    /** What to type to hear the same again. */
    private String again(Resident resident, String world, String beside) {
        return "./assay explain " + of.study() + " --resident " + resident + " --world " + world
                + (beside.equals(world) ? "" : " --beside " + beside) + of.typed("");
    }
}
