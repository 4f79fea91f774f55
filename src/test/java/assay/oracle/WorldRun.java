package assay.oracle;

import assay.plan.Model;
import assay.plan.Process;
import assay.plan.Regime;
import assay.plan.World;
import assay.society.Community;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One community in one world through all months: who is there, what is under way, and the loop of days (section 4). */
final class WorldRun {
    final Model model;
    final World world;
    final Community community;
    final Occasions occasions;
    final Books books;
    private final FeatureCount features;

    /** Who lives in each slot, and who ever did. */
    final List<Person> slots = new ArrayList<>();

    final List<List<Person>> everybody = new ArrayList<>();
    final List<OnItsWay> underway = new ArrayList<>();
    /** Index of the version in force by regime. */
    private final Map<Integer, Integer> versions = new HashMap<>();

    int day = -1;

    final Scores scores = new Scores(this);
    final Conditions conditions = new Conditions(this);
    final Turnover turnover = new Turnover(this);
    final Multipliers multipliers = new Multipliers(this);
    final Versions versionsStep = new Versions(this);
    final RunningOut runningOut = new RunningOut(this);
    final Writing writing = new Writing(this);
    final Conduct conduct = new Conduct(this);
    final Arrivals arrivals = new Arrivals(this);
    final Redress redress = new Redress(this);
    final Judging judging = new Judging(this);
    final Grounds grounds = new Grounds(this);
    final Contagion contagion = new Contagion(this);
    final Wants wants = new Wants(this);

    WorldRun(Model model, World world, Community community, Occasions occasions, Books books, FeatureCount features) {
        this.model = model;
        this.world = world;
        this.community = community;
        this.occasions = occasions;
        this.books = books;
        this.features = features;
    }

    void begin() {
        turnover.settleFirstResidents();
    }

    void live(int month) {
        turnover.month(month);
        multipliers.month(month);
        conduct.month(month);
        wants.month(month);
        redress.month(month);
        for (day = 30 * month; day < 30 * month + 30; day++) {
            versionsStep.today();
            scores.today();
            runningOut.today();
            conduct.today();
            arrivals.today();
            redress.today();
            judging.today();
            books.day(this);
            contagion.today();
            wants.today();
            slots.forEach(Person::endOfDay);
        }
        day = 30 * month + 29;
        books.month(this, month);
        for (Person person : slots) {
            person.deniedLastMonth = person.deniedThisMonth;
            person.deniedThisMonth = 0;
            person.acted.clear();
        }
    }

    void end() {
        for (Person person : slots) {
            books.close(person, 30 * model.months());
        }
    }

    void seen(String feature) {
        features.seen(feature);
    }

    /** Index of the version in force, or −1. */
    int inForce(Regime regime) {
        return versions.getOrDefault(regime.index(), -1);
    }

    void bringIntoForce(Regime regime, int version) {
        versions.put(regime.index(), version);
    }

    Regime.@Nullable Scoring scoringInForce(Regime regime) {
        int version = inForce(regime);
        return version < 0 ? null : regime.versions().get(version).scoring();
    }

    /** The occasions of a month that are of one of these kinds, in order of day, resident, process and index. */
    List<Occasion> inOrder(int month, List<Process.Kind> kinds) {
        List<Occasion> all = new ArrayList<>();
        for (Process process : model.processes()) {
            if (kinds.contains(process.kind())) {
                all.addAll(occasions.of(process, month));
            }
        }
        all.sort(Occasions.BY_RESIDENT);
        return all;
    }

    /** The same, by day. */
    Map<Integer, List<Occasion>> byDay(int month, List<Process.Kind> kinds) {
        return inOrder(month, kinds).stream().collect(Collectors.groupingBy(Occasion::day));
    }

    Process process(Occasion occasion) {
        return model.processes().get(occasion.process());
    }

    boolean happens(Occasion occasion) {
        int multiplier = slots.get(occasion.resident()).multipliers.getOrDefault(occasion.process(), 0);
        if (occasion.level() >= 1 << 24 && occasion.level() < multiplier) {
            seen("an occasion beyond the reference rate happens");
        }
        return occasion.level() < multiplier;
    }

    boolean eligible(Person person, Regime regime) {
        if (regime.subjects() == Regime.Subjects.FIRMS && !community.isHead(person.resident)) {
            return false;
        }
        return regime.eligible()[person.stratum];
    }

    /** Whether a fact is that of who heads a firm. */
    boolean heads(int fact) {
        return world.facts().get(fact).heads();
    }
}
