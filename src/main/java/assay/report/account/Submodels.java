package assay.report.account;

import assay.plan.Behaviour;
import assay.plan.Feed;
import assay.plan.Listing;
import assay.plan.Model;
import assay.plan.Process;
import assay.plan.Regime;
import assay.plan.World;
import assay.report.Digits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Section 7 of the model page: conduct, records, rules, consequences, responses. What differs between
/// alternatives is given
/// apart, what does not is given once.
final class Submodels {
    private final Case study;
    private final Model model;
    private final Markdown page;

    Submodels(Case study, Markdown page) {
        this.study = study;
        this.model = study.model;
        this.page = page;
    }

    void write() {
        page.heading(2, "7. Submodels");
        conduct();
        records();
        rules();
        consequences();
        responses();
    }

    private void conduct() {
        page.heading(3, "Conduct");
        List<Behaviour> behaviours = model.worlds().getFirst().behaviours();
        page.table(
                List.of("behaviour", "nature", "in one's favour", "goes with"),
                behaviours.stream()
                        .map(b -> List.of(
                                Markdown.text(study.behaviour(b.id())) + " " + Markdown.code(b.id()),
                                b.nature().name().toLowerCase(Locale.ROOT)
                                        + (b.repeatable() ? "" : ", once a month at most")
                                        + (b.parent() < 0
                                                ? InWords.onlyIf(model.worlds().getFirst(), b.onlyIf())
                                                : ""),
                                b.good() ? "yes" : "no",
                                b.parent() < 0
                                        ? ""
                                        : Markdown.code(behaviours
                                                        .get(b.parent())
                                                        .id()) + ", chance " + InWords.chances(b.share())))
                        .toList());
        each(
                "Declared rate ÷ reference rate",
                world -> model.processes().stream()
                        .filter(p -> p.kind() != Process.Kind.TURNOVER)
                        .map(p -> Markdown.code(p.id()) + " " + InWords.bases(model, world.base()[p.index()]))
                        .collect(Collectors.joining(", ")));
        each(
                "Latent facts, share who have it",
                world -> world.facts().stream()
                        .map(f -> Markdown.code(f.id()) + " "
                                + (f.heads() ? "true of who heads a firm by the ties" : InWords.chances(f.share())))
                        .collect(Collectors.joining(", ")));
        each(
                "Wants met by something else where barred",
                world -> world.domains().stream()
                        .map(d -> Markdown.code(d.id()) + " " + InWords.chance(d.substitute())
                                + InWords.onlyIf(world, d.onlyIf()))
                        .collect(Collectors.joining(", ")));
    }

    private void records() {
        page.heading(3, "Records");
        for (Feed feed : model.worlds().getFirst().feeds()) {
            each(
                    Markdown.code(feed.source()) + " on "
                            + Markdown.code(model.worlds()
                                    .getFirst()
                                    .behaviours()
                                    .get(feed.behaviour())
                                    .id()),
                    world -> InWords.feed(world.feeds().get(feed.index())));
        }
    }

    private void rules() {
        page.heading(3, "Rules");
        for (Regime regime : model.worlds().getFirst().regimes()) {
            page.line("**" + Markdown.text(study.book(regime.id())) + "** " + Markdown.code(regime.id())
                    + switch (regime.subjects()) {
                        case PERSONS -> "";
                        case FIRMS -> ", of firms, by whoever heads one";
                        case HOUSEHOLDS -> ", of households: a record of one member counts for all";
                    });
            each(
                    "versions",
                    world -> world.regimes().get(regime.index()).versions().stream()
                            .map(v -> Markdown.code(v.id()) + " from day " + v.from() + InWords.scoring(v.scoring()))
                            .collect(Collectors.joining("; ")));
            each("entry rules", world -> {
                Regime here = world.regimes().get(regime.index());
                return here.entryRules().size() + " rules; an entry that expires is taken out late with chance "
                        + InWords.chance(here.lateExpiry()) + ", by " + InWords.span(here.lateExpiryDays());
            });
            for (Listing list : regime.lists()) {
                each(
                        "list " + Markdown.code(list.id()),
                        world -> InWords.list(world.lists().get(list.index())));
            }
        }
        page.line("What each rule says, and where that stands, is in the report under “The rules”.");
    }

    private void consequences() {
        page.heading(3, "Consequences");
        List<World> worlds = model.worlds();
        each(
                "",
                world -> world.consequences().stream()
                        .map(c -> InWords.consequence(world, c))
                        .collect(Collectors.joining("; ")));
        if (worlds.stream().allMatch(w -> w.consequences().isEmpty())) {
            page.line("None.");
        }
    }

    private void responses() {
        page.heading(3, "Responses");
        if (model.worlds().stream().allMatch(w -> w.responses().isEmpty())) {
            page.line("None is switched on.");
            return;
        }
        each(
                "",
                world -> world.responses().stream()
                        .map(r -> r.id() + ": times " + Digits.of(r.times() / InWords.TIMES)
                                + (r.forgo().impossible() ? "" : ", forgoes with chance " + InWords.chance(r.forgo()))
                                + ", on "
                                + r.processes().stream()
                                        .map(p -> model.processes().get(p).id())
                                        .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; ")));
    }

    /// Once for all alternatives of which it is equally true.
    private void each(String label, Function<World, String> what) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        for (World world : model.worlds()) {
            said.computeIfAbsent(what.apply(world), t -> new ArrayList<>()).add(world.id());
        }
        said.forEach((words, worlds) -> {
            if (!words.isEmpty()) {
                String where = said.size() == 1 ? "" : "in " + String.join(", ", worlds);
                String head = (label + (label.isEmpty() || where.isEmpty() ? "" : ", ") + where).strip();
                page.line("- " + (head.isEmpty() ? "" : head + ": ") + words);
            }
        });
    }
}
