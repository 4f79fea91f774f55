package assay.reading;

import assay.evidence.Basis;
import assay.law.Consequence;
import assay.law.DimensionRule;
import assay.law.Finding;
import assay.law.GradeRule;
import assay.law.Inform;
import assay.law.ListRule;
import assay.law.Listens;
import assay.law.Listing;
import assay.law.Name;
import assay.law.PointRule;
import assay.law.Rule;
import assay.law.Rulebook;
import assay.law.Ruled;
import assay.law.ScoreRule;
import assay.law.Sight;
import assay.law.Version;
import assay.reading.Facet.Sense;
import assay.reading.Facet.Several;
import assay.reading.Facet.Word;
import assay.text.Fields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something of a rulebook that can be compared with something of another: a rule, or what is said without an id.
 *
 * @param id the rule's id, or where it stands: {@code finds.able-to-pay}
 * @param section what kind of rule it is, and of which list
 * @param about what it is about, so that rules with other ids can be told for its successors; empty if nothing says so
 * @param facets what it fixes
 * @param said the same in sentences
 * @param ground on what it stands
 * @param presence what it does to people by being there at all
 */
record Item(String id, String section, String about, List<Facet> facets, String said, String ground, Sense presence) {

    /** Whether it does anything, or is for readers alone. */
    boolean acts() {
        return !section.equals("informs");
    }

    Item {
        facets = List.copyOf(facets);
    }

    /**
     * Everything in a rulebook.
     *
     * @param dated whether it matters when a rule is in force
     */
    static List<Item> of(Rulebook book, Titles titles, boolean dated) {
        Facets facets = new Facets(book, titles);
        Aloud aloud = new Aloud(book, titles);
        List<Item> items = new ArrayList<>();
        items.add(subjects(book, facets));
        if (dated) {
            for (Version version : book.versions()) {
                items.add(version(version, version.equals(book.versions().getFirst()), aloud));
            }
            items.add(new Item(
                    "backlog",
                    "backlog",
                    "",
                    List.of(new Word("backlog", book.backlog().name().toLowerCase(Locale.ROOT))),
                    "Records from before the first version: "
                            + book.backlog().name().toLowerCase(Locale.ROOT) + ".",
                    "",
                    Sense.UNCLEAR));
        }
        book.sections().sees().values().forEach(s -> items.add(sees(s, aloud, dated)));
        book.sections().listens().values().forEach(l -> items.add(listens(l, aloud, dated)));
        book.sections().finds().values().forEach(f -> items.add(finds(f, aloud, dated)));
        book.sections().lists().values().forEach(l -> items.add(list(l, aloud)));
        for (Ruled ruled : book.sections().all().toList()) {
            items.add(rule(book, ruled, facets, aloud, dated));
        }
        return items;
    }

    private static Item rule(Rulebook book, Ruled ruled, Facets facets, Aloud aloud, boolean dated) {
        Rule rule = ruled.rule();
        List<Facet> all = new ArrayList<>(facets.of(ruled));
        Sense presence = facets.presence(ruled);
        if (dated) {
            all.add(inForce(rule.versions(), presence));
        }
        String said = aloud.said(ruled);
        String since = dated
                ? aloud.since(rule.versions())
                        .map(when -> " In force " + when + ".")
                        .orElse("")
                : "";
        return new Item(
                rule.id(), section(book, ruled), about(book, ruled), all, said + since, ground(rule.basis()), presence);
    }

    private static Facet inForce(List<String> versions, Sense presence) {
        return new Several("in force in", String.join(", ", versions), new LinkedHashSet<>(versions), presence);
    }

    private static Item subjects(Rulebook book, Facets facets) {
        List<Facet> all = new ArrayList<>();
        all.add(new Word("kind", book.subjects().kind().name().toLowerCase(Locale.ROOT)));
        book.subjects().when().ifPresent(when -> all.add(facets.gate("whoever", when, Sense.UNCLEAR)));
        String who = book.subjects()
                .when()
                .map(when -> "whoever " + facets.phrases().said(when))
                .orElse("everybody");
        return new Item(
                "subjects",
                "subjects",
                "",
                all,
                "It applies to " + who + ".",
                ground(book.subjects().basis()),
                Sense.UNCLEAR);
    }

    private static Item version(Version version, boolean first, Aloud aloud) {
        List<Facet> all = new ArrayList<>();
        all.add(new Word("from", Amounts.said(version.from())));
        if (!first) {
            all.add(new Word("ledger", version.ledger().name().toLowerCase(Locale.ROOT)));
            all.add(new Word("listings", version.listings().name().toLowerCase(Locale.ROOT)));
            all.add(new Word("pending reviews", version.pending().name().toLowerCase(Locale.ROOT)));
        }
        return new Item(
                "versions." + version.id(),
                "versions",
                "",
                all,
                aloud.version(version, first),
                ground(version.basis()),
                Sense.UNCLEAR);
    }

    private static Item sees(Sight sight, Aloud aloud, boolean dated) {
        List<Facet> all = new ArrayList<>();
        all.add(new Word("terms", sight.says().orElse("")));
        sight.sharing()
                .ifPresent(s -> all.add(new Word(
                        "shared",
                        Fields.word(s)
                                + sight.with().map(w -> " with " + w.id()).orElse(""))));
        if (dated) {
            all.add(inForce(sight.versions(), Sense.UNCLEAR));
        }
        return new Item(
                "sees." + sight.source().id(),
                "sees",
                "",
                all,
                aloud.sees(sight),
                ground(sight.basis()),
                Sense.UNCLEAR);
    }

    private static Item listens(Listens listens, Aloud aloud, boolean dated) {
        List<Facet> all = new ArrayList<>();
        all.add(new Word("from", listens.source().id()));
        all.add(new Word("life", listens.life().map(Amounts::said).orElse("for ever")));
        all.add(new Word("life counts from", listens.fromConduct() ? "the conduct" : "the arrival"));
        if (dated) {
            all.add(inForce(listens.versions(), Sense.UNCLEAR));
        }
        return new Item(
                "listens-to." + listens.behaviour().id(),
                "listens-to",
                "",
                all,
                aloud.listens(listens),
                ground(listens.basis()),
                Sense.UNCLEAR);
    }

    private static Item finds(Finding finding, Aloud aloud, boolean dated) {
        List<Facet> all = new ArrayList<>();
        all.add(new Word("belief", aloud.finds(finding)));
        if (dated) {
            all.add(inForce(finding.versions(), Sense.UNCLEAR));
        }
        return new Item(
                "finds." + finding.fact().id(),
                "finds",
                "",
                all,
                aloud.finds(finding),
                ground(finding.basis()),
                Sense.UNCLEAR);
    }

    private static Item list(Listing list, Aloud aloud) {
        List<Facet> all = List.of(
                new Word("against", list.isAgainst() ? "yes" : "no"),
                new Word("national", list.isNational() ? "yes" : "no"),
                new Word("kept by", list.by().orElse("nobody named")));
        return new Item("lists." + list.id(), "lists", "", all, aloud.kept(list), "", Sense.UNCLEAR);
    }

    /** What kind of rule it is; a rule that stands elsewhere afterwards has moved. */
    private static String section(Rulebook book, Ruled ruled) {
        return switch (ruled) {
            case ScoreRule _ -> "score";
            case DimensionRule _ -> "dimensions";
            case GradeRule _ -> "grades";
            case PointRule _ -> "points";
            case Consequence _ -> "consequences";
            case Inform _ -> "informs";
            case ListRule rule -> {
                String list = book.sections()
                        .listOf(rule.rule().id())
                        .map(Listing::id)
                        .orElse("?");
                yield "lists." + list + "." + kind(rule);
            }
        };
    }

    private static String kind(ListRule rule) {
        return switch (rule) {
            case ListRule.Enter _ -> "enter";
            case ListRule.Application _ -> "application";
            case ListRule.Never _ -> "never";
            case ListRule.Leave _ -> "leave";
            case ListRule.Early _ -> "early";
            case ListRule.Extend _ -> "extend";
            case ListRule.Block _ -> "block";
            case ListRule.Review _ -> "review";
            case ListRule.Repair _ -> "repair";
            case ListRule.Publicity _ -> "publicity";
            case ListRule.Notice _ -> "notice";
        };
    }

    private static String about(Rulebook book, Ruled ruled) {
        return switch (ruled) {
            case ScoreRule _ -> "score";
            case DimensionRule _ -> "dimensions";
            case GradeRule _ -> "grades";
            case PointRule point -> "points " + point.behaviour().id();
            case Consequence consequence ->
                "consequence " + consequence.effect() + " "
                        + consequence.list().map(Name::id).orElse("grades") + " "
                        + String.join(
                                " ",
                                consequence.domains().stream()
                                        .map(Name::id)
                                        .sorted()
                                        .toList());
            case Inform _, ListRule.Enter _ -> "";
            case ListRule _ -> section(book, ruled);
        };
    }

    /** {@code p2017 art. 1, B2} or {@code assumed}. */
    static String ground(Basis basis) {
        return switch (basis) {
            case Basis.Assumed _ -> "assumed";
            case Basis.Cited cited ->
                Optional.of(cited.where())
                                .filter(w -> !w.isEmpty())
                                .map(w -> cited.source().id() + " " + w)
                                .orElse(cited.source().id())
                        + ", " + cited.mark();
        };
    }
}
