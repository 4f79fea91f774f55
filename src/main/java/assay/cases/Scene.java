package assay.cases;

import assay.assume.Catalogue;
import assay.evidence.Day360;
import assay.law.Name;
import assay.law.Rulebook;
import assay.law.Variant;
import assay.life.RuleNames;
import assay.plan.Model;
import assay.plan.World;
import assay.question.Library;
import assay.text.Position;
import assay.text.Problems;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * One blameless grown-up before a rulebook, to whom nothing happens that is not told: the stage of a case without a case.
 *
 * @param model settled at central values; its one world is that of the rulebook
 * @param books the rulebooks as they hold, by id
 * @param catalogue what people do, for its words
 * @param firstDay number of the model's first day in the calendar
 * @param stratum what the person is: forty years old, and nothing of what rules name
 */
public record Scene(
        Model model,
        World world,
        SequencedMap<String, Rulebook> books,
        Catalogue catalogue,
        RuleNames names,
        int firstDay,
        int stratum) {

    /**
     * Sets the scene; empty if anything is wrong with the rulebooks, and then the problems say what.
     *
     * @param from first year, {@code to} the last
     */
    public static Optional<Scene> of(
            Name regime,
            Variant variant,
            SequencedMap<Name, Variant> beside,
            List<Name> reforms,
            int from,
            int to,
            Library.Law law,
            Problems problems) {
        CaseFile.Case nobody = new CaseFile.Case(
                "nobody",
                "",
                variant,
                beside,
                reforms,
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                List.of(),
                List.of(),
                Position.wholeFile(regime.id()));
        return Stage.of(regime, nobody, from, to, law, problems)
                .map(stage -> new Scene(
                        stage.model(),
                        stage.world(),
                        stage.books(),
                        stage.catalogue(),
                        stage.names(),
                        stage.firstDay(),
                        new Lookup(nobody, stage, problems).stratum()));
    }

    /** The calendar's date of a day of the model. */
    public LocalDate date(int day) {
        return Day360.date(day + firstDay);
    }
}
