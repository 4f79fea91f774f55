package assay.law;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** The names that a condition may use, as they are written there: {@code unpaid_judgment} for {@code unpaid-judgment}. */
public record Vocabulary(SequencedMap<String, Term> terms) {

    public Vocabulary {
        terms = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(terms));
    }

    /** An id as conditions write it. */
    public static String written(String id) {
        return id.replace('-', '_');
    }

    /** This vocabulary and more names; where a name stands in both, it means what it meant here. */
    public Vocabulary and(Map<String, Term> more) {
        SequencedMap<String, Term> all = new LinkedHashMap<>(terms);
        more.forEach(all::putIfAbsent);
        return new Vocabulary(all);
    }
}
