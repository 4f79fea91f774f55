package assay.reading;

import assay.law.Listing;
import assay.law.Rulebook;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What things are called in sentences: by their titles where a file gives one, else by their ids with spaces.
 *
 * @param behaviours titles by id
 * @param domains titles of what people want, by id
 * @param facts titles by id
 * @param lists titles by {@code REGIME.LIST}
 * @param regimes titles by id
 */
public record Titles(
        Map<String, String> behaviours,
        Map<String, String> domains,
        Map<String, String> facts,
        Map<String, String> lists,
        Map<String, String> regimes) {

    /** No titles: everything is called by its id. */
    public static final Titles NONE = new Titles(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    public Titles {
        behaviours = Map.copyOf(behaviours);
        domains = Map.copyOf(domains);
        facts = Map.copyOf(facts);
        lists = Map.copyOf(lists);
        regimes = Map.copyOf(regimes);
    }

    /** These titles and those of one more rulebook's lists. */
    public Titles and(Rulebook book) {
        Map<String, String> more = new LinkedHashMap<>(lists);
        for (Listing list : book.sections().lists().values()) {
            list.title().ifPresent(title -> more.put(book.id() + "." + list.id(), title));
        }
        Map<String, String> books = new LinkedHashMap<>(regimes);
        books.put(book.id(), book.title());
        return new Titles(behaviours, domains, facts, more, books);
    }

    public String behaviour(String id) {
        return "“" + lowered(behaviours.getOrDefault(id, spaced(id))) + "”";
    }

    public String domain(String id) {
        return lowered(domains.getOrDefault(id, spaced(id)));
    }

    public String fact(String id) {
        return "“" + lowered(facts.getOrDefault(id, spaced(id))) + "”";
    }

    /** A list of this regime or of another, {@code LIST} or {@code REGIME.LIST}. */
    public String list(String id, String here) {
        int dot = id.indexOf('.');
        String regime = dot < 0 ? here : id.substring(0, dot);
        String own = dot < 0 ? id : id.substring(dot + 1);
        String title = Optional.ofNullable(lists.get(regime + "." + own)).orElse(spaced(own));
        boolean says = title.toLowerCase(Locale.ROOT).contains("list");
        return (says ? "“" : "the list “") + title + "”" + (regime.equals(here) ? "" : " of " + regime(regime));
    }

    public String regime(String id) {
        return regimes.getOrDefault(id, spaced(id));
    }

    /** Who keeps records: {@code traffic-police} is called traffic police. */
    public static String spaced(String id) {
        return id.replace('-', ' ').replace('_', ' ');
    }

    /** With a small first letter, unless the word has more capitals, as names of offices have. */
    static String lowered(String title) {
        boolean plain = title.length() > 1 && !Character.isUpperCase(title.charAt(1)) && title.charAt(1) != '.';
        return plain || title.length() == 1
                ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1)
                : title;
    }
}
