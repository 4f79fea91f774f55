package assay.cases;

import assay.cases.CaseFile.Case;
import assay.life.Decisions;
import assay.life.RuleNames;
import assay.life.SourceRecord;
import assay.plan.Chance;
import assay.plan.Listing;
import assay.plan.Regime;
import assay.plan.World;
import assay.text.Node.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;

/** Decides as the case says, and refuses to guess where it does not. Nothing is ever done late. */
final class AsSaid implements Decisions {

    private final World world;
    private final RuleNames names;
    private final Map<String, Scalar> said = new LinkedHashMap<>();

    AsSaid(Case example, World world, RuleNames names) {
        this.world = world;
        this.names = names;
        example.decided().forEach((name, value) -> said.put(name.id(), value));
    }

    @Override
    public int points(Regime regime, Regime.EntryRule rule, SourceRecord about) {
        String form = rule.leastPoints() + ".." + rule.mostPoints();
        Scalar points = said.get(rule.id());
        if (points == null || !points.text().matches("[+-]?[0-9]{1,9}")) {
            throw new Unsaid(
                    rule.id(), rule.id() + " gives " + form + " points, as somebody sees fit", "a number in " + form);
        }
        int many = Integer.parseInt(points.text());
        if (many < rule.leastPoints() || many > rule.mostPoints()) {
            throw new Unsaid(rule.id(), rule.id() + " gives no " + many + " points", "a number in " + form);
        }
        return many;
    }

    @Override
    public int expiresLate(Regime regime, Regime.EntryRule rule, SourceRecord about) {
        return 0;
    }

    @Override
    public int deletedLate(Regime regime, Listing list, int entered) {
        return 0;
    }

    @Override
    public boolean early(Regime regime, Listing list, int entered) {
        return decided(
                list.early(),
                names.early(list.index()),
                "leaves open whether a term on " + list.id() + " ends early once its ground is over");
    }

    @Override
    public boolean worksOff(Regime regime, Listing list, SourceRecord about) {
        return list.repair() != null
                && decided(
                        list.repair().chance(),
                        names.repair(list.index()),
                        "leaves open whether this works off a listing on " + list.id());
    }

    @Override
    public boolean findsRightly(Regime regime, Regime.Finding finding, SourceRecord about) {
        String fact = world.facts().get(finding.fact()).id();
        return decided(finding.right(), fact, "is found, rightly or wrongly");
    }

    private boolean decided(Chance chance, String key, String question) {
        if (chance.always() || chance.impossible()) {
            return chance.always();
        }
        Scalar answer = said.get(key);
        if (answer == null || !(answer.text().equals("yes") || answer.text().equals("no"))) {
            throw new Unsaid(key, key + " " + question, "yes or no");
        }
        return answer.text().equals("yes");
    }
}
