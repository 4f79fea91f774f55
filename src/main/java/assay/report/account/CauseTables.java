package assay.report.account;

import static assay.report.account.Columns.WORLD;
import static assay.report.account.Columns.real;
import static assay.report.account.Columns.text;
import static assay.report.account.Columns.whole;

import assay.plan.World;
import assay.report.Table;
import assay.study.Outcome;
import assay.tally.WorldSections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands behind the harm: which rules cause denials, which links are weak, how sources erred.
final class CauseTables {
    private final Case study;
    private final Outcome outcome;

    CauseTables(Case study) {
        this.study = study;
        this.outcome = study.outcome;
    }

    List<Table> all() {
        return List.of(causes(), rests(), records());
    }

    private Table causes() {
        Table table = new Table(
                "causes",
                "denials by the records that cause them",
                List.of(
                        WORLD,
                        text("behaviour", "conduct that the records are about; none: no single record decides"),
                        text("rules", "ids of the rules by which such a record bars, by blanks; all that do"),
                        text("says", "the conduct in words"),
                        whole(
                                "but_for",
                                "denials",
                                "denials that would not stand without a record of this conduct; need not add up"),
                        whole("but_for_wrongful", "denials", "of these, wrongful"),
                        whole("proximate", "denials", "denials before which a record of this conduct came last"),
                        whole("share_points", "points", "negative points of this conduct behind denials by grade")));
        for (World world : outcome.model().worlds()) {
            WorldSections at = outcome.layout().world(world.index());
            Chains chains = new Chains(study, world);
            for (int b = 0; b <= world.behaviours().size(); b++) {
                boolean none = b == world.behaviours().size();
                table.row(
                        world.id(),
                        none ? Causes.NONE : world.behaviours().get(b).id(),
                        none ? "" : String.join(" ", chains.grounds(b)),
                        none
                                ? "no single ground"
                                : study.behaviour(world.behaviours().get(b).id()),
                        outcome.tally()[at.butFor.at(b, 0)],
                        outcome.tally()[at.butFor.at(b, 1)],
                        outcome.tally()[at.butFor.at(b, 2)],
                        outcome.tally()[at.butFor.at(b, 3)]);
            }
        }
        return table;
    }

    private Table rests() {
        Table table = new Table(
                "rests-on",
                "harm of the headline that can be told apart, with the weakest link of the chains that lead to it",
                List.of(
                        WORLD,
                        text("measure", "id of the headline"),
                        text("counted", "in what the harm is counted"),
                        text("what", "list and kind of day, or conduct that is the ground"),
                        whole("amount", "see counted", "how much"),
                        real("share", "%", "of the harm that is counted"),
                        text("law", "letter and digit of the weakest rule, recalled or assumed; empty: not attributed"),
                        text("law_link", "which rule, or which number of one"),
                        text("society", "the same of the published rates of the conduct"),
                        text("society_link", "which number"),
                        text("assumptions", "the same of the assumed numbers: records, errors, facts"),
                        text("assumptions_link", "which number")));
        Resting.of(study)
                .ifPresent(rests -> rests.pieces()
                        .forEach(piece -> table.row(
                                rests.world(),
                                study.headline.id(),
                                rests.counted(),
                                piece.what(),
                                piece.amount(),
                                piece.percent(),
                                piece.law().grade(),
                                piece.law().id(),
                                piece.society().grade(),
                                piece.society().id(),
                                piece.assumptions().grade(),
                                piece.assumptions().id())));
        return table;
    }

    private Table records() {
        Table table = new Table(
                "records",
                "what a source wrote about a behaviour in the window, and how it erred",
                List.of(
                        WORLD,
                        text("source", "who writes"),
                        text("behaviour", "about what"),
                        whole("covered", "acts", "acts that the source saw"),
                        whole("missing", "records", "of these, never recorded"),
                        whole("misplaced", "records", "put on somebody of the same name"),
                        whole("no_receiver", "records", "would have been, but nobody has that name"),
                        whole("duplicate", "records", "entered twice"),
                        whole("severity", "records", "entered with the wrong severity"),
                        whole("untrue", "records", "about nothing"),
                        whole("quota", "records", "about nothing, to meet a quota")));
        for (World world : outcome.model().worlds()) {
            WorldSections at = outcome.layout().world(world.index());
            world.feeds().forEach(feed -> {
                @Nullable Object[] row = new Object[3 + WorldSections.FEED_COLUMNS];
                row[0] = world.id();
                row[1] = feed.source();
                row[2] = world.behaviours().get(feed.behaviour()).id();
                for (int column = 0; column < WorldSections.FEED_COLUMNS; column++) {
                    long sum = 0;
                    for (int cell = 0; cell < outcome.model().cells(); cell++) {
                        sum += outcome.tally()[at.feed.at(feed.index(), column, cell)];
                    }
                    row[3 + column] = sum;
                }
                table.row(row);
            });
        }
        return table;
    }
}
