package assay.text;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Remembers which keys readers asked for and which of them stood in a file, as paths in which names and list places are
 * {@code *}: {@code regime.lists.*.term}. A test that generates rulebooks proves with it that they use every key.
 */
public final class KeysSeen {

    private final Set<String> asked = new ConcurrentSkipListSet<>();
    private final Set<String> read = new ConcurrentSkipListSet<>();

    private final Map<String, Integer> groups = new ConcurrentHashMap<>();
    private final Map<String, Integer> demanded = new ConcurrentHashMap<>();
    private final Map<String, String> kinds = new ConcurrentSkipListMap<>();

    void asked(String schemaPath) {
        asked.add(schemaPath);
    }

    void read(String schemaPath) {
        read.add(schemaPath);
    }

    void kind(String schemaPath, String what) {
        kinds.putIfAbsent(schemaPath, what);
    }

    void group(String schemaPath) {
        groups.merge(schemaPath, 1, Integer::sum);
    }

    void demanded(String schemaPath) {
        demanded.merge(schemaPath, 1, Integer::sum);
    }

    /** Whether every group of this place that was read had to have the key. */
    public boolean isRequired(String group, String key) {
        int read = groups.getOrDefault(group, 0);
        return read > 0 && demanded.getOrDefault(group + "." + key, 0) == read;
    }

    /** What a reader expects of a key, as far as it says so: {@code text}, {@code number}, {@code yes|no}, … */
    public Map<String, String> kinds() {
        return Collections.unmodifiableMap(kinds);
    }

    /** Every key that a reader knows. */
    public Set<String> asked() {
        return Collections.unmodifiableSet(asked);
    }

    /** Every key that stood in a file and was read. */
    public Set<String> read() {
        return Collections.unmodifiableSet(read);
    }
}
