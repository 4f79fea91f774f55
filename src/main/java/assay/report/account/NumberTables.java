package assay.report.account;

import static assay.report.account.Columns.WORLD;
import static assay.report.account.Columns.comparison;
import static assay.report.account.Columns.first;
import static assay.report.account.Columns.real;
import static assay.report.account.Columns.second;
import static assay.report.account.Columns.text;
import static assay.report.account.Columns.whole;
import static assay.report.account.Columns.word;

import assay.evidence.Quantity;
import assay.measure.Figure;
import assay.plan.Draw;
import assay.report.Table;
import assay.study.Draws;
import assay.study.Inquiry;
import assay.study.Outcome;
import java.util.ArrayList;
import java.util.List;

/// The numbers that went in, and what the draws of the assumed ones did to the figures.
final class NumberTables {
    private final Inquiry inquiry;
    private final Outcome outcome;

    NumberTables(Case study) {
        this.inquiry = study.inquiry;
        this.outcome = study.outcome;
    }

    List<Table> all() {
        List<Table> tables = new ArrayList<>(List.of(numbers()));
        outcome.draws().ifPresent(draws -> {
            tables.add(drawn(draws));
            tables.add(drawnFigures(draws));
            tables.add(dependence(draws));
        });
        return tables;
    }

    private Table numbers() {
        Table table = new Table(
                "numbers",
                "a number of the inputs that the run used",
                List.of(
                        text("number", "FILE.ID.KEY"),
                        text("value", "central value, or as set by hand, with unit"),
                        text("range", "range with unit; the value where there is none"),
                        text("by_hand", "yes if it was changed by hand"),
                        text("basis", "read, recalled or assumed"),
                        text("why", "source, or reason of the assumption")));
        inquiry.resolution()
                .quantities()
                .values()
                .forEach(quantity -> table.row(
                        quantity.id(),
                        Rules.value(
                                quantity, inquiry.byHand(), inquiry.resolution().spread(quantity)),
                        Rules.range(quantity),
                        inquiry.byHand().isSet(quantity) ? "yes" : "no",
                        word(quantity.basis().ladder()),
                        Rules.why(quantity)));
        return table;
    }

    private Table drawn(Draws draws) {
        Table table = new Table(
                "drawn-numbers",
                "the value of an assumed number in a draw",
                List.of(
                        whole("draw", "", "number of the draw, from 1"),
                        text("number", "FILE.ID.KEY"),
                        real("place", "share", "how far up its range it lies"),
                        text("value", "the value, with unit")));
        List<Quantity> quantities = inquiry.drawn();
        for (int draw = 0; draw < draws.count(); draw++) {
            for (int i = 0; i < quantities.size(); i++) {
                table.row(
                        draw + 1,
                        quantities.get(i).id(),
                        draws.fractions()[i][draw],
                        Rules.number(quantities.get(i), Draw.value(quantities.get(i), draws.places()[i][draw])));
            }
        }
        return table;
    }

    private Table drawnFigures(Draws draws) {
        Table table = new Table(
                "drawn-figures",
                "a figure about everybody, not split, in a draw",
                List.of(
                        whole("draw", "", "number of the draw, from 1"),
                        text("measure", "id of the measure"),
                        text("comparison", "none, difference or ratio"),
                        WORLD,
                        text("against", "alternative that is subtracted or divided by"),
                        real("value", "see unit", "the figure; empty if it is undefined"),
                        text("unit", "unit of the value")));
        for (int draw = 0; draw < draws.count(); draw++) {
            for (int i = 0; i < outcome.figures().size(); i++) {
                Figure figure = outcome.figures().get(i);
                if (figure.group().isEverybody() && figure.split().whole()) {
                    table.row(
                            draw + 1,
                            figure.measure().id(),
                            comparison(figure.subject()),
                            first(figure.subject()),
                            second(figure.subject()),
                            draws.figures()[draw][i],
                            figure.unit().label());
                }
            }
        }
        return table;
    }

    private Table dependence(Draws draws) {
        Table table = new Table(
                "dependence",
                "how the headline goes with an assumed number over the draws",
                List.of(
                        text("number", "FILE.ID.KEY"),
                        real("rank_correlation", "", "Spearman's, with the headline difference"),
                        real(
                                "threshold",
                                "",
                                "what the largest correlation of all numbers exceeds by chance once in twenty"),
                        text("told_from_chance", "yes or no")));
        draws.dependence()
                .ranked()
                .forEach(parameter -> table.row(
                        parameter.name(),
                        parameter.correlation(),
                        draws.dependence().threshold(),
                        parameter.distinguishable() ? "yes" : "no"));
        return table;
    }
}
