package assay.report.account;

import assay.measure.Measure;
import assay.plan.Listing;
import assay.plan.World;
import assay.report.ReportContent.Rests;
import assay.report.ReportContent.Rests.Grade;
import assay.report.ReportContent.Rests.Part;
import assay.report.ReportContent.Rests.Piece;
import assay.tally.Kind;
import assay.tally.Layout;
import assay.tally.WorldSections;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the harm of the headline rests on: the shares of it whose weakest link has each grade, apart
/// for law, society and
/// assumptions (docs/measures.md, "What the harm rests on").
///
/// Heads cannot be told apart by what they hang on, so a measure of listings is taken by the days
/// behind it, list by list and
/// kind by kind, and a measure of refusals by refusals, conduct by conduct.
final class Resting {
    private static final List<Kind> WRONG = List.of(Kind.FACT, Kind.STALE, Kind.LAW);
    private static final List<Kind> ANY = List.of(Kind.FACT, Kind.STALE, Kind.LAW, Kind.LAWFUL, Kind.STOCK);

    private final Case study;
    private final World world;
    private final WorldSections at;
    private final Chains chains;

    private Resting(Case study, World world) {
        this.study = study;
        this.world = world;
        this.at = study.sections(world);
        this.chains = new Chains(study, world);
    }

    /// Of the alternative as it is; nothing if the headline is no harm, or nobody came to any.
    static Optional<Rests> of(Case study) {
        return study.model.worlds().stream()
                .filter(world -> world.id().equals(study.main().id()))
                .findFirst()
                .flatMap(world -> new Resting(study, world).rests());
    }

    /// Some harm with the weakest link of each chain that leads to it.
    private record Borne(
            String what, long amount, Optional<Link> law, Optional<Link> society, Optional<Link> assumptions) {}

    private Optional<Rests> rests() {
        List<Borne> all = (switch (study.headline) {
                    case REACH, BURDEN, EXIT -> listed(ANY);
                    case WRONGFUL_BURDEN, WRONGFULLY_REACHED, TIME_STOLEN, STILL_WRONG, REDRESS_REACH -> listed(WRONG);
                    case BURDEN_ON_THE_EXCUSED, REACHED_WHILE_EXCUSED -> excused();
                    case DENIAL, EVER_DENIED, WANT_UNMET, SUBSTITUTED, NOTICE_GAP, CONTEXT_COLLAPSE, DISPROPORTION ->
                        denied(0);
                    case WRONGFUL_DENIAL -> denied(1);
                    case DERIVED_BURDEN, EVER_DERIVED, CONDUCT, RECORDS, FAVOURED, DEARER, WAITING ->
                        Stream.<Borne>empty();
                })
                .filter(borne -> borne.amount() > 0)
                .toList();
        long sum = all.stream().mapToLong(Borne::amount).sum();
        return sum == 0
                ? Optional.empty()
                : Optional.of(new Rests(
                        world.id(),
                        counted(),
                        sum,
                        List.of(
                                part("Law", all, sum, Borne::law),
                                part("Society", all, sum, Borne::society),
                                part("Assumptions", all, sum, Borne::assumptions)),
                        all.stream().map(borne -> piece(borne, sum)).toList()));
    }

    private String counted() {
        Measure headline = study.headline;
        return switch (headline) {
            case REACH, BURDEN, EXIT -> "days on a list, list by list";
            case WRONGFUL_BURDEN, WRONGFULLY_REACHED, TIME_STOLEN, STILL_WRONG, REDRESS_REACH ->
                "days wrongly on a list, list by list";
            case BURDEN_ON_THE_EXCUSED, REACHED_WHILE_EXCUSED -> "days on a list while excused, list by list";
            case DENIAL, EVER_DENIED, WANT_UNMET, SUBSTITUTED, NOTICE_GAP, CONTEXT_COLLAPSE, DISPROPORTION ->
                "refusals, ground by ground";
            case WRONGFUL_DENIAL -> "wrongful refusals, ground by ground";
            case DERIVED_BURDEN, EVER_DERIVED, CONDUCT, RECORDS, FAVOURED, DEARER, WAITING -> "nothing";
        };
    }

    private Stream<Borne> listed(List<Kind> kinds) {
        return against()
                .flatMap(list -> kinds.stream()
                        .map(kind -> borne(
                                name(list) + ", " + kind.name().toLowerCase(Locale.ROOT),
                                study.sum(at.listDays, (1 + list.index()) * Layout.KINDS + kind.ordinal()),
                                kind == Kind.STOCK
                                        ? Optional.empty()
                                        : Optional.of(chains.ofList(list.index(), Optional.of(kind))))));
    }

    private Stream<Borne> excused() {
        return against()
                .map(list -> borne(
                        name(list),
                        study.sum(at.unableDays, 1 + list.index()),
                        Optional.of(chains.ofList(list.index(), Optional.empty()))));
    }

    private Stream<Borne> denied(int column) {
        int none = world.behaviours().size();
        return Stream.concat(
                world.behaviours().stream()
                        .map(behaviour -> borne(
                                study.behaviour(behaviour.id()),
                                study.count(at.butFor.at(behaviour.index(), column)),
                                Optional.of(chains.ofDenial(behaviour.index())))),
                Stream.of(borne("no single ground", study.count(at.butFor.at(none, column)), Optional.empty())));
    }

    private Stream<Listing> against() {
        return world.lists().stream().filter(Listing::against);
    }

    private String name(Listing list) {
        return study.list(world.regimes().get(list.regime()).id(), list.id());
    }

    private static Borne borne(String what, long amount, Optional<Chains.Chain> chain) {
        return new Borne(
                what,
                amount,
                chain.flatMap(c -> Link.weakest(c.law())),
                chain.flatMap(c -> Link.weakest(c.society())),
                chain.flatMap(c -> Link.weakest(c.assumptions())));
    }

    private static Part part(String name, List<Borne> all, long sum, Function<Borne, Optional<Link>> of) {
        TreeMap<String, Long> byGrade = new TreeMap<>(Grade.BY_WEAKNESS);
        long unattributed = 0;
        for (Borne borne : all) {
            Optional<Link> weakest = of.apply(borne);
            if (weakest.isPresent()) {
                byGrade.merge(weakest.get().grade(), borne.amount(), Long::sum);
            } else {
                unattributed += borne.amount();
            }
        }
        List<Grade> grades = new ArrayList<>();
        byGrade.forEach((grade, amount) -> grades.add(new Grade(grade, percent(amount, sum))));
        return new Part(name, grades, percent(unattributed, sum));
    }

    private static Piece piece(Borne borne, long sum) {
        return new Piece(
                borne.what(),
                borne.amount(),
                percent(borne.amount(), sum),
                told(borne.law()),
                told(borne.society()),
                told(borne.assumptions()));
    }

    private static Rests.Weakest told(Optional<Link> link) {
        return link.map(l -> new Rests.Weakest(l.grade(), l.id())).orElse(new Rests.Weakest("", ""));
    }

    private static double percent(long part, long all) {
        return 100.0 * part / all;
    }
}
