package assay.report;

import assay.measure.Direction;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that a report says, before it is drawn: plain records without layout, the same for the page and the terminal.
///
/// @param study id of the study
/// @param title its title
/// @param asks the question it asks
/// @param sentence the contrast in one sentence, with its denominator
/// @param setting what was compared where, each a label and a value
/// @param watermark what is only told in this report, or empty if nothing is
/// @param changedByHand values that somebody set for this run
/// @param worlds the alternatives in order
/// @param dots people ever listed, one for each alternative that is shown; the yardstick is drawn small
/// @param residents one line: what share of all residents the dots are
/// @param headlines the measures that lead, first the headline of the study
/// @param carriers who carries it, in one sentence; empty if groups do not differ
/// @param stages the same in three stages, group by group
/// @param dependsOn what the headline depends on most, in one sentence
/// @param grounding what the harm rests on, a row for each of law, society and assumptions
/// @param rests the harm of the headline by its weakest link
/// @param causes which rules cause refusals, in each alternative
/// @param sections what follows, in order
/// @param anchors published figures of the place beside those of the run
/// @param rulebooks the rules with their articles
/// @param assumptions every ranged number
/// @param limits what this cannot tell, besides the sentence that is on every report
/// @param notes remarks of the run: "not settled", residues, sizes of the draws
/// @param reproduce how to get the same bytes again, each a label and a value
/// @param brief what stands on the terminal of it
public record ReportContent(
        String study,
        String title,
        String asks,
        String sentence,
        List<Fact> setting,
        String watermark,
        List<Change> changedByHand,
        List<Alternative> worlds,
        List<Dots> dots,
        String residents,
        List<Headline> headlines,
        String carriers,
        List<Stage> stages,
        String dependsOn,
        List<Ground> grounding,
        Optional<Rests> rests,
        List<Cause> causes,
        List<Section> sections,
        List<Anchor> anchors,
        List<Rulebook> rulebooks,
        List<Assumption> assumptions,
        List<String> limits,
        List<String> notes,
        List<Fact> reproduce,
        Brief brief) {

    /// The sentence on every report.
    public static final String ON_EVERY_REPORT =
            "These are consequences of the rules under stated assumptions on synthetic people. They do not show what"
                    + " happened to anyone. Differences between regimes on one population are effects in the model;"
                    + " differences between populations are not effects.";

    public ReportContent {
        setting = List.copyOf(setting);
        changedByHand = List.copyOf(changedByHand);
        worlds = List.copyOf(worlds);
        dots = List.copyOf(dots);
        headlines = List.copyOf(headlines);
        stages = List.copyOf(stages);
        grounding = List.copyOf(grounding);
        causes = List.copyOf(causes);
        sections = List.copyOf(sections);
        anchors = List.copyOf(anchors);
        rulebooks = List.copyOf(rulebooks);
        assumptions = List.copyOf(assumptions);
        limits = List.copyOf(limits);
        notes = List.copyOf(notes);
        reproduce = List.copyOf(reproduce);
    }

    public record Fact(String label, String value) {}

    /// The setting, who carries it and what it depends on, each short enough for one line.
    ///
    /// @param scope the place unless the title names it, people, months
    /// @param law how many rules of which evidence
    /// @param carriedBy empty if groups do not differ
    /// @param dependsOn empty without draws
    public record Brief(String scope, String law, String carriedBy, String dependsOn) {}

    /// @param key FILE.ID.KEY
    public record Change(String key, String before, String now) {}

    /// @param id A, B, C
    /// @param rules which rulebooks, in which variant
    public record Alternative(String id, String title, String rules, Look look) {}

    /// @param listed residents ever listed in the window
    /// @param counts in any order; the sum is `listed`
    public record Dots(String world, long listed, List<Count> counts) {
        public Dots {
            counts = List.copyOf(counts);
            if (counts.stream().mapToLong(c -> c.barred() + c.neverBarred()).sum() != listed) {
                throw new IllegalArgumentException("the dots of " + world + " do not add up to " + listed);
            }
        }
    }

    public record Count(Category category, long neverBarred, long barred) {}

    /// The gravest thing that a listing of a person ever was in the window, gravest first.
    public enum Category {
        FACT("wrongly: false record", "no true record stands behind it"),
        STALE("wrongly: overdue", "the ground has ended, the listing has not"),
        LAW("wrongly: beyond the law", "a true record, but no ground in the law"),
        STOCK("unknown: from before", "listed before the study began"),
        LAWFUL("lawfully", "");

        private final String plain;
        private final String meaning;

        Category(String plain, String meaning) {
            this.plain = plain;
            this.meaning = meaning;
        }

        public String plain() {
            return plain;
        }

        public String meaning() {
            return meaning;
        }
    }

    /// A measure that leads, in every alternative.
    ///
    /// @param id of the measure: M4
    /// @param unit per 1,000, %, days
    /// @param of the denominator: residents ever eligible
    /// @param contrast the difference that the study asks for, or null; named by `contrastName` ("A − C")
    public record Headline(
            String id,
            String title,
            String unit,
            String of,
            Direction direction,
            List<InWorld> values,
            String contrastName,
            @Nullable Quoted contrast,
            boolean asTold) {
        public Headline {
            values = List.copyOf(values);
        }
    }

    public record InWorld(String world, Quoted estimate) {}

    /// Conduct, records or harm, group by group against a reference.
    ///
    /// @param title "Conduct: acts per 1,000 residents a year"
    public record Stage(
            String id, String name, String measure, Direction direction, List<GroupFigure> groups, boolean asTold) {
        public Stage {
            groups = List.copyOf(groups);
        }
    }

    /// @param attribute age, residence, …
    /// @param reference this group is the one that the others of its attribute are held against
    /// @param difference group minus reference, or null for the reference itself
    /// @param ratio group ÷ reference, or null for the reference itself
    public record GroupFigure(
            String attribute,
            String group,
            boolean reference,
            Quoted estimate,
            @Nullable Quoted difference,
            @Nullable Quoted ratio) {}

    /// What one kind of input rests on, counted.
    ///
    /// @param part law, society, assumptions
    /// @param what is counted: rules, figures
    /// @param read somebody read it in a source
    /// @param recalled somebody remembers a source that nobody could open again
    /// @param assumed no source says it
    public record Ground(String part, String what, int read, int recalled, int assumed) {}

    /// The harm of the headline in one alternative by what it hangs on.
    ///
    /// @param counted in what the harm is counted: "days wrongly on a list, list by list"
    /// @param amount how many of these
    /// @param parts law, society, assumptions
    /// @param pieces the harm as it can be told apart, with the weakest link of each
    public record Rests(String world, String counted, long amount, List<Part> parts, List<Piece> pieces) {
        public Rests {
            parts = List.copyOf(parts);
            pieces = List.copyOf(pieces);
        }

        /// @param grades firm before weak
        /// @param unattributed % of the harm for which no link is known
        public record Part(String name, List<Grade> grades, double unattributed) {
            public Part {
                grades = List.copyOf(grades);
            }
        }

        /// @param grade B2, recalled, assumed
        public record Grade(String grade, double percent) {
            /// Firm before weak: letters and digits, then recalled, then assumed.
            public static final Comparator<String> BY_WEAKNESS = Comparator.comparing(
                            (String grade) -> List.of("recalled", "assumed").indexOf(grade))
                    .thenComparing(Comparator.naturalOrder());
        }

        public record Piece(
                String what, long amount, double percent, Weakest law, Weakest society, Weakest assumptions) {}

        /// @param id of a rule or a number; empty, as the grade, if there is none
        public record Weakest(String grade, String id) {}
    }

    /// Refusals that would not stand without a record of one kind of conduct.
    ///
    /// @param rules ids of the rules by which such a record is a ground; empty for *no single ground*
    /// @param butFor in % of refusals; need not add up
    /// @param wrongful in % of refusals: those of them that were wrong
    /// @param proximate in % of refusals: it came last before
    public record Cause(
            String world,
            List<String> rules,
            String behaviour,
            String conduct,
            long denials,
            Quoted butFor,
            Quoted wrongful,
            Quoted proximate) {
        public Cause {
            rules = List.copyOf(rules);
        }
    }

    public record Section(String id, String title, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /// @param use "used to choose a range" or "left to test"
    public record Anchor(String what, String published, String run, String use, String source) {}

    /// @param variant documented or as told
    /// @param knowsNot what was looked for and not found
    public record Rulebook(String id, String title, String variant, List<Rule> rules, List<String> knowsNot) {
        public Rulebook {
            rules = List.copyOf(rules);
            knowsNot = List.copyOf(knowsNot);
        }
    }

    /// @param inForce dates or versions
    /// @param source title of the source and place in it; the word "assumed" if none
    /// @param letter A–F, or empty if assumed
    /// @param digit 1–6, or empty
    public record Rule(
            String id, String says, String inForce, String source, String letter, String digit, boolean asTold) {}

    /// @param value central value with unit
    /// @param range as text with unit
    public record Assumption(String id, String value, String range, String why) {}

    public Alternative world(String id) {
        return worlds.stream()
                .filter(w -> w.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no alternative '" + id + "'"));
    }
}
