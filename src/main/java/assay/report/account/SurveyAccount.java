package assay.report.account;

import assay.evidence.Ladder;
import assay.law.Inform;
import assay.law.Rule;
import assay.law.Rulebook;
import assay.law.Ruled;
import assay.measure.Figure;
import assay.measure.Measure;
import assay.measure.Subject;
import assay.plan.World;
import assay.question.Survey;
import assay.report.Digits;
import assay.report.Manifest;
import assay.report.Quoted;
import assay.report.ReportContent.Fact;
import assay.report.SurveyContent;
import assay.report.SurveyPage;
import assay.report.Table;
import assay.report.Tables;
import assay.report.WholeFile;
import assay.study.Inquiry;
import assay.study.Outcome;
import assay.tally.Section;
import assay.tally.WorldSections;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The account of a survey: a row for each regime that ran by itself, in the order in which they are added. */
public final class SurveyAccount {
    private static final String AS_IT_IS = "A";
    private static final String FAULTLESS = "B";
    private static final String WITHOUT = "W";
    private static final List<Measure> TOLD = List.of(
            Measure.REACH, Measure.BURDEN, Measure.WRONGFULLY_REACHED, Measure.WRONGFUL_BURDEN, Measure.EVER_DENIED);

    private final Survey survey;
    private final List<SurveyContent.Row> rows = new ArrayList<>();
    private final Table table = new Table(
            "regimes",
            "one figure of one regime in one alternative",
            List.of(
                    new Table.Column("regime", Table.Type.TEXT, "", "id of the rulebook"),
                    new Table.Column("variant", Table.Type.TEXT, "", "documented, or as told"),
                    new Table.Column("place", Table.Type.TEXT, "", "id of the place"),
                    new Table.Column("residents", Table.Type.INTEGER, "persons", "synthetic residents"),
                    new Table.Column("months", Table.Type.INTEGER, "months", "length of the window"),
                    new Table.Column("rules_that_act", Table.Type.INTEGER, "rules", "rules that do something"),
                    new Table.Column(
                            "rules_that_inform", Table.Type.INTEGER, "rules", "rules that are told and do nothing"),
                    new Table.Column(
                            "alternative",
                            Table.Type.TEXT,
                            "",
                            "A as it is, B with faultless records, W without it: what runs beside it alone"),
                    new Table.Column("measure", Table.Type.TEXT, "", "key of the measure, docs/measures.md"),
                    new Table.Column("unit", Table.Type.TEXT, "", "unit of the value"),
                    new Table.Column("value", Table.Type.REAL, "as unit says", "the figure at central values"),
                    new Table.Column(
                            "low", Table.Type.REAL, "as unit says", "lower end of the 95 % interval of chance"),
                    new Table.Column("high", Table.Type.REAL, "as unit says", "upper end of it"),
                    new Table.Column("why_not", Table.Type.TEXT, "", "why there is no figure or no interval")));

    public SurveyAccount(Survey survey) {
        this.survey = survey;
    }

    /** Adds a regime that has run by itself. */
    public void add(Rulebook book, Inquiry inquiry, Outcome outcome) {
        Case study = new Case(inquiry, outcome);
        List<Ruled> rules = study.alternated(AS_IT_IS).books().values().stream()
                .filter(b -> b.id().equals(book.id()))
                .flatMap(b -> b.sections().all())
                .toList();
        long informing = rules.stream().filter(Inform.class::isInstance).count();
        List<Rule> acting = rules.stream()
                .filter(ruled -> !(ruled instanceof Inform))
                .map(Ruled::rule)
                .toList();
        String variant = Case.variant(study.alternated(AS_IT_IS), book.id());
        String beside = study.alternated(AS_IT_IS).books().values().stream()
                .map(Rulebook::id)
                .filter(id -> !id.equals(book.id()))
                .collect(Collectors.joining(", "));
        long residents = outcome.sample().residents();
        rows.add(new SurveyContent.Row(
                book.id(),
                book.title(),
                variant + (beside.isEmpty() ? "" : ", beside " + beside),
                inquiry.place().title() + ", " + Digits.of(residents) + " residents, " + study.study.from() + " to "
                        + study.study.to(),
                law(acting, informing),
                acting.isEmpty() ? nothing() : figures(study, !beside.isEmpty()),
                acting.isEmpty() ? "no rule that acts: it does nothing" : ""));
        for (World world : outcome.model().worlds()) {
            for (Measure measure : TOLD) {
                study.figure(measure, new Subject.World(world.id()))
                        .ifPresent(figure -> row(book, variant, study, world, figure, acting.size(), informing));
            }
        }
    }

    private void row(
            Rulebook book, String variant, Case study, World world, Figure figure, long acting, long informing) {
        table.row(
                book.id(),
                variant,
                study.study.place().id(),
                study.outcome.sample().residents(),
                (long) study.study.window(),
                acting,
                informing,
                world.id(),
                figure.measure().key(),
                figure.unit().label(),
                orNull(figure.value().isPresent(), figure.value().orElse(0)),
                orNull(
                        figure.chance().isPresent(),
                        figure.chance().map(c -> c.low()).orElse(0.0)),
                orNull(
                        figure.chance().isPresent(),
                        figure.chance().map(c -> c.high()).orElse(0.0)),
                figure.reason().orElse(""));
    }

    private static @Nullable Double orNull(boolean known, double value) {
        return known ? value : null;
    }

    private static String law(List<Rule> acting, long informing) {
        Map<Ladder, Long> by =
                acting.stream().collect(Collectors.groupingBy(r -> r.basis().ladder(), Collectors.counting()));
        return acting.size() + " act: " + by.getOrDefault(Ladder.READ, 0L) + " read, "
                + by.getOrDefault(Ladder.RECALLED, 0L) + " recalled, " + by.getOrDefault(Ladder.ASSUMED, 0L)
                + " assumed; " + informing + " inform";
    }

    private static List<Quoted> nothing() {
        return SurveyContent.HEADS.stream()
                .map(_ -> Quoted.undefined("it does nothing"))
                .toList();
    }

    private static List<Quoted> figures(Case study, boolean beside) {
        return List.of(
                told(study, Measure.REACH, AS_IT_IS),
                beside ? alone(study) : told(study, Measure.REACH, AS_IT_IS),
                told(study, Measure.WRONGFULLY_REACHED, AS_IT_IS),
                told(study, Measure.WRONGFULLY_REACHED, FAULTLESS),
                told(study, Measure.EVER_DENIED, AS_IT_IS),
                favoured(study));
    }

    private static Quoted told(Case study, Measure measure, String world) {
        Optional<Figure> figure = study.figure(measure, new Subject.World(world));
        return Telling.of(figure, measure.whenUndefined());
    }

    /** How many more are ever listed than with what runs beside the regime alone. */
    private static Quoted alone(Case study) {
        return Telling.of(
                study.figure(Measure.REACH, new Subject.Difference(AS_IT_IS, WITHOUT)), Measure.REACH.whenUndefined());
    }

    private static Quoted favoured(Case study) {
        World world = study.model.worlds().getFirst();
        Section wants = study.sections(world).wants;
        long wanted = 0;
        long favoured = 0;
        for (int domain = 0; domain < world.domains().size(); domain++) {
            wanted += study.sum(wants, domain * WorldSections.WANT_COLUMNS + WorldSections.WANTED);
            favoured += study.sum(wants, domain * WorldSections.WANT_COLUMNS + WorldSections.FAVOURED);
        }
        return Telling.share(favoured, wanted, 1_000, "it touches nothing that anybody wants");
    }

    /** What there is to say of all that were added. */
    public SurveyContent content(Manifest manifest, String command) {
        long idle = rows.stream().filter(row -> !row.remark().isEmpty()).count();
        return new SurveyContent(
                survey.id(),
                survey.title(),
                survey.asks(),
                rows.size()
                        + " regimes, each by itself on its own place or a named stand-in, beside the same regime with"
                        + " faultless records."
                        + (idle == 0 ? "" : " " + idle + " of them have no rule that acts and do nothing."),
                rows,
                List.of(
                        "Each regime runs by itself, with its own months, its own place and its own variant: a difference between two"
                                + " rows is a difference of law, of place, of months and of evidence together, and no effect of any one"
                                + " of them.",
                        "Figures are at central values of assumptions that are often guesses; no draw was made, so no assumed range"
                                + " is shown. Run a regime by itself for its ranges.",
                        "A regime of firms is told through the residents who head them, per 1,000 adults and not per 1,000 firms.",
                        "Where the record holds no usable rule, none is invented: the row is empty and the rulebook says what is"
                                + " not known."),
                List.of(
                        new Fact("Command", command),
                        new Fact("Seed", Long.toString(survey.seed())),
                        new Fact("Version", manifest.version()),
                        new Fact("Inputs, SHA-256", manifest.digest())));
    }

    /** Writes {@code report.html} and {@code tables/} into a folder. */
    public void write(Path folder, SurveyContent content) throws IOException {
        Tables.write(folder.resolve("tables"), List.of(table));
        WholeFile.text(folder.resolve("report.html"), SurveyPage.of(content));
    }
}
