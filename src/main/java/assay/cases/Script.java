package assay.cases;

import assay.assume.Behaviour;
import assay.cases.CaseFile.Case;
import assay.cases.CaseFile.Event;
import assay.cases.CaseFile.Recorded;
import assay.law.Name;
import assay.life.Happening;
import assay.life.Lane;
import assay.life.Life;
import assay.life.SourceRecord;
import assay.plan.Feed;
import assay.plan.Listing;
import assay.text.Problem;
import assay.text.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Turns what a case says into what happens day by day: an act into the records of every source that a rule names, a
 * spell into records that stay open, a monthly spell into one record every thirty days.
 */
final class Script {

    private static final Set<Lane> ALL = EnumSet.allOf(Lane.class);
    private static final Set<Lane> LOST = EnumSet.complementOf(EnumSet.of(Lane.RECORDED));

    private final Stage stage;
    private final Lookup lookup;
    private final Problems problems;
    private final int last;
    private final Map<Integer, List<Happening>> days = new TreeMap<>();
    private final Map<String, Running> running = new LinkedHashMap<>();
    private long records;

    /** A spell that runs, with the records that are open while it does. */
    private record Running(int since, List<Long> open) {}

    /** @param last the last day that is played */
    private Script(Stage stage, Lookup lookup, int last, Problems problems) {
        this.stage = stage;
        this.lookup = lookup;
        this.last = last;
        this.problems = problems;
    }

    static Map<Integer, List<Happening>> of(Case example, Stage stage, Lookup lookup, int last, Problems problems) {
        Script script = new Script(stage, lookup, last, problems);
        example.life().forEach(script::event);
        return script.days;
    }

    private void at(int day, Happening happening) {
        days.computeIfAbsent(day, _ -> new ArrayList<>()).add(happening);
    }

    private int day(LocalDate date) {
        return lookup.day(date);
    }

    private void event(Event event) {
        int day = day(event.on());
        switch (event) {
            case Event.Act act -> act(act, day);
            case Event.Begins begins -> begin(begins, day);
            case Event.Ends ends -> end(ends, day);
            case Event.FalseRecord invented -> invent(invented, day);
            case Event.Turns turns ->
                lookup.fact(turns.of()).ifPresent(f -> at(day, new Happening.Turns(f, turns.to())));
            case Event.AppliedFor applied ->
                lookup.list(applied.of()).ifPresent(l -> at(day, new Happening.AppliedFor(l)));
            case Event.Tied tied ->
                lookup.list(tied.of()).ifPresent(l -> at(day, new Happening.Tied(tied.tie(), l, tied.enters())));
            case Event.ObjectionGranted granted ->
                lookup.list(granted.of()).ifPresent(l -> {
                    refuseWithoutReview(granted.of(), l, day);
                    at(day, new Happening.ObjectionGranted(l, false));
                });
        }
    }

    private void refuseWithoutReview(Name list, int index, int day) {
        Listing settled = stage.world().lists().get(index);
        int version = Life.version(stage.world().regimes().get(settled.regime()), day);
        if (settled.review() == null || version < 0 || !settled.review().versions()[version]) {
            problems.add(Problem.error(
                            "E-CASE",
                            list.at(),
                            "nobody can grant an objection: no rule of review of '" + list + "' is in force on "
                                    + lookup.date(day))
                    .allowing("review: {rule: …, cite: …} in the list"));
        }
    }

    private boolean is(Name name, Set<Behaviour.Kind> kinds, String what) {
        if (!name.known(stage.catalogue().behaviours().keySet(), "a behaviour", problems)) {
            return false;
        }
        Behaviour.Kind kind = behaviour(name).kind();
        if (!kinds.contains(kind)) {
            problems.add(Problem.error("E-KIND", name.at(), "'" + name + "' " + what)
                    .allowing(
                            kind == Behaviour.Kind.INSTANT
                                    ? List.of(name.id(), "{act: " + name + ", times: 3}")
                                    : List.of("{begins: " + name + "}", "{ends: " + name + "}")));
        }
        return kinds.contains(kind);
    }

    private Behaviour behaviour(Name name) {
        return java.util.Objects.requireNonNull(stage.catalogue().behaviours().get(name.id()));
    }

    private List<Feed> feeds(Name behaviour) {
        return stage.world().feeds().stream()
                .filter(f -> stage.world().behaviours().get(f.behaviour()).id().equals(behaviour.id()))
                .toList();
    }

    private SourceRecord arrives(Feed feed, Set<Lane> lanes, int conduct, int on, boolean open) {
        SourceRecord record = new SourceRecord(records++, feed.index(), lanes, false, conduct, open);
        at(on, new Happening.Arrives(record));
        return record;
    }

    private List<Long> record(Name of, Recorded recorded, int day, boolean open) {
        List<Long> ids = new ArrayList<>();
        if (!(recorded instanceof Recorded.Never)) {
            Set<Lane> lanes = recorded instanceof Recorded.Lost ? LOST : ALL;
            int on = recorded instanceof Recorded.On then ? Math.max(day, day(then.day())) : day;
            feeds(of)
                    .forEach(feed -> ids.add(arrives(feed, lanes, day, on, open).id()));
        }
        return ids;
    }

    private void act(Event.Act act, int day) {
        if (is(act.of(), EnumSet.of(Behaviour.Kind.INSTANT), "lasts: it begins and ends")) {
            for (int i = 0; i < act.times(); i++) {
                record(act.of(), act.recorded(), day, false);
            }
        }
    }

    private void begin(Event.Begins begins, int day) {
        Name of = begins.of();
        if (!is(of, EnumSet.complementOf(EnumSet.of(Behaviour.Kind.INSTANT)), "is over as soon as it is done")) {
            return;
        }
        Behaviour behaviour = behaviour(of);
        if (running.containsKey(of.id())) {
            problems.error("E-CASE", of.at(), "'" + of + "' begins while it runs already");
            return;
        }
        if (behaviour.of().isPresent()
                && !running.containsKey(behaviour.of().get().id())) {
            problems.add(Problem.error(
                            "E-CASE",
                            of.at(),
                            "'" + of + "' goes with '" + behaviour.of().get() + "', which does not run then")
                    .allowing("{begins: " + behaviour.of().get() + "} before it, or on the same day above it"));
            return;
        }
        boolean monthly = behaviour.kind() == Behaviour.Kind.MONTHLY;
        running.put(of.id(), new Running(day, monthly ? new ArrayList<>() : record(of, begins.recorded(), day, true)));
        if (monthly) {
            int delay = begins.recorded() instanceof Recorded.On then ? Math.max(0, day(then.day()) - day) : 0;
            for (int on = day; on <= last && on < end(of, day); on += 30) {
                Set<Lane> lanes = begins.recorded() instanceof Recorded.Lost ? LOST : ALL;
                if (!(begins.recorded() instanceof Recorded.Never)) {
                    int conduct = on;
                    feeds(of).forEach(feed -> arrives(feed, lanes, conduct, conduct + delay, false));
                }
            }
        }
    }

    /** The day on which a spell that begins then is over. */
    private int end(Name of, int since) {
        return lookup.example().life().stream()
                .filter(e -> e instanceof Event.Ends && e.of().id().equals(of.id()) && day(e.on()) >= since)
                .mapToInt(e -> day(e.on()) + 1)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private void end(Event.Ends ends, int day) {
        Name of = ends.of();
        if (!is(of, EnumSet.of(Behaviour.Kind.SPELL, Behaviour.Kind.MONTHLY), "does not end by itself")) {
            return;
        }
        if (!running.containsKey(of.id())) {
            problems.error("E-CASE", of.at(), "'" + of + "' ends and has not begun");
            return;
        }
        close(of.id(), day + 1);
        for (Behaviour with : stage.catalogue().behaviours().values()) {
            if (with.of().filter(p -> p.id().equals(of.id())).isPresent() && running.containsKey(with.id())) {
                close(with.id(), day + 1);
            }
        }
    }

    private void close(String behaviour, int on) {
        Running spell = java.util.Objects.requireNonNull(running.remove(behaviour));
        at(on, new Happening.LookedAt());
        for (long id : spell.open()) {
            days.forEach((day, happenings) -> {
                if (day >= on) {
                    happenings.removeIf(
                            h -> h instanceof Happening.Arrives a && a.about().id() == id);
                }
            });
            at(on, new Happening.Closes(id));
        }
    }

    private void invent(Event.FalseRecord invented, int day) {
        Name of = invented.of();
        if (!of.known(stage.catalogue().behaviours().keySet(), "a behaviour", problems)) {
            return;
        }
        Behaviour.Kind kind = behaviour(of).kind();
        boolean open = kind == Behaviour.Kind.SPELL || kind == Behaviour.Kind.COMPANION;
        List<Feed> from = feeds(of).stream()
                .filter(f ->
                        invented.from().isEmpty() || invented.from().get().id().equals(f.source()))
                .toList();
        if (invented.from().isPresent() && from.isEmpty()) {
            List<String> sources = feeds(of).stream().map(Feed::source).toList();
            invented.from().get().known(sources, "a source that these rules hear of '" + of + "'", problems);
        }
        for (Feed feed : from) {
            SourceRecord record = arrives(feed, EnumSet.of(Lane.RECORDED), day, day, open);
            if (open) {
                invented.until()
                        .ifPresent(until -> at(Math.max(day + 1, day(until)), new Happening.Closes(record.id())));
            }
        }
    }
}
