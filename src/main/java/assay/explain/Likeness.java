package assay.explain;

import assay.society.Attribute;
import assay.society.Category;
import assay.society.Strata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * People described by words: categories of the place, and for ages also <i>child</i> (under 18), <i>young</i> (18 to 34),
 * <i>middle-aged</i> (35 to 59) and <i>elderly</i> (60 and over). Words about one attribute are alternatives; different
 * attributes must all fit.
 */
public final class Likeness {
    private static final Map<String, int[]> AGES = ages();

    private final Strata strata;
    /** By attribute, the categories wanted. */
    private final Map<Integer, Set<Integer>> wanted = new LinkedHashMap<>();

    private final List<String> unknown = new ArrayList<>();

    private Likeness(Strata strata) {
        this.strata = strata;
    }

    private static Map<String, int[]> ages() {
        Map<String, int[]> ages = new LinkedHashMap<>();
        ages.put("child", new int[] {0, 17});
        ages.put("young", new int[] {18, 34});
        ages.put("middle-aged", new int[] {35, 59});
        ages.put("elderly", new int[] {60, Integer.MAX_VALUE});
        return ages;
    }

    public static Likeness of(String words, Strata strata) {
        Likeness likeness = new Likeness(strata);
        for (String word : words.strip().toLowerCase(Locale.ROOT).split("[\\s,]+", -1)) {
            if (!word.isEmpty() && !likeness.wants(word)) {
                likeness.unknown.add(word);
            }
        }
        return likeness;
    }

    private boolean wants(String word) {
        boolean found = false;
        for (int a = 0; a < strata.attributes().size(); a++) {
            Attribute attribute = strata.attributes().get(a);
            for (int c = 0; c < attribute.categories().size(); c++) {
                Category category = attribute.categories().get(c);
                if (category.id().equalsIgnoreCase(word) || isAged(word, attribute, category)) {
                    wanted.computeIfAbsent(a, _ -> new LinkedHashSet<>()).add(c);
                    found = true;
                }
            }
        }
        return found;
    }

    private static boolean isAged(String word, Attribute attribute, Category category) {
        int[] band = AGES.get(word);
        Optional<Category.Bounds> bounds = category.bounds();
        return band != null
                && attribute.id().equals("age")
                && bounds.isPresent()
                && bounds.get().from() >= band[0]
                && bounds.get().from() <= band[1];
    }

    /** Words that the place does not know. */
    public List<String> unknown() {
        return List.copyOf(unknown);
    }

    /** All words that it knows. */
    public List<String> known() {
        Set<String> known = new LinkedHashSet<>();
        if (strata.hasAges()) {
            known.addAll(AGES.keySet());
        }
        strata.attributes().forEach(a -> a.categories().forEach(c -> known.add(c.id())));
        return List.copyOf(known);
    }

    /** Whether people of a stratum are meant. */
    public boolean includes(int stratum) {
        return wanted.entrySet().stream().allMatch(w -> w.getValue().contains(strata.category(stratum, w.getKey())));
    }
}
