package assay.report;

import assay.check.Check;
import assay.check.Checked;
import assay.engine.Engine;
import assay.evidence.Values;
import assay.measure.Group;
import assay.measure.Measure;
import assay.measure.Subject;
import assay.plan.Cells;
import assay.plan.Model;
import assay.plan.Resolution;
import assay.question.Library;
import assay.question.Question;
import assay.question.Study;
import assay.society.Population;
import assay.study.Outcome;
import assay.study.Progress;
import assay.study.Request;
import assay.study.ResultsFolder;
import assay.study.Runner;
import assay.study.Settled;
import assay.text.KeysSeen;
import assay.text.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A study read, checked, settled and run by the real parts: what a report is an account of. */
record SmallRun(Resolution resolution, Outcome outcome) {

    static SmallRun of(Path library, Path study, long residents, int draws, Path scratch) {
        Problems problems = new Problems();
        Question question = new Library(library, problems, new KeysSeen()).question(study).orElseThrow(() -> rejected(problems));
        Checked checked = Check.of(question, problems).orElseThrow(() -> rejected(problems));
        Population population = question.place().filled(residents, Values.CENTRAL).population();
        Resolution resolution = new Resolution(checked, population, problems);
        Study asked = question.study();
        Request request = new Request(
                groups(resolution.cells()),
                Measure.named(asked.headline()).orElseThrow(),
                new Subject.Difference(
                        asked.compare().getFirst().minuend().id(),
                        asked.compare().getFirst().subtrahend().id()),
                draws,
                2,
                "small");
        try (ResultsFolder folder = ResultsFolder.at(scratch.resolve(asked.id()), false)) {
            Outcome outcome = new Runner(Engine::new, Progress.NONE, () -> false)
                    .run(settled(resolution), request, folder.part(), first -> {});
            return new SmallRun(resolution, outcome);
        }
    }

    private static AssertionError rejected(Problems problems) {
        return new AssertionError(problems.render());
    }

    private static Settled settled(Resolution resolution) {
        return new Settled() {
            @Override
            public Model central() {
                return resolution.central();
            }

            @Override
            public List<String> parameters() {
                return resolution.ranged().stream().map(q -> q.id()).toList();
            }

            @Override
            public Model drawn(long[] fractions) {
                return resolution.drawn(Values.CENTRAL, fractions);
            }
        };
    }

    private static List<Group> groups(Cells cells) {
        List<Group> groups = new ArrayList<>(List.of(Group.everybody(cells.count())));
        for (int d = 0; d < cells.dimensions().size(); d++) {
            List<String> categories = cells.dimensions().get(d).categories();
            for (int c = 0; c < categories.size(); c++) {
                groups.add(new Group(cells.dimensions().get(d).attribute(), categories.get(c), cells.with(d, c), c == 0));
            }
        }
        return groups;
    }

    Account.Given given() {
        return new Account.Given("0.1.0", "./assay run " + outcome.model().place(), "0".repeat(64), List.of(), List.of());
    }

    ReportContent content() {
        return Account.of(resolution, outcome, given());
    }
}
