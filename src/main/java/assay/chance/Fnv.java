package assay.chance;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The hash FNV-1a of a text's UTF-8 bytes, which gives every named thing its own chances whatever else is named.
///
/// Fowler, Noll, Vo, Eastlake 2019, "The FNV non-cryptographic hash algorithm", draft-eastlake-fnv.
public final class Fnv {
    private static final int OFFSET_32 = 0x811C9DC5;
    private static final int PRIME_32 = 0x0100_0193;
    private static final long OFFSET_64 = 0xCBF2_9CE4_8422_2325L;
    private static final long PRIME_64 = 0x0000_0100_0000_01B3L;

    private Fnv() {}

    /// The 32-bit hash.
    public static int hash32(String text) {
        int hash = OFFSET_32;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xFF)) * PRIME_32;
        }
        return hash;
    }

    /// The 64-bit hash.
    public static long hash64(String text) {
        long hash = OFFSET_64;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xFF)) * PRIME_64;
        }
        return hash;
    }

    /// The 32-bit hash of each text, in the order given.
    ///
    /// @throws IllegalArgumentException if two different texts share a hash: they would share every chance
    public static Map<String, Integer> distinct32(Collection<String> texts) {
        Map<Integer, String> holders = new HashMap<>();
        Map<String, Integer> hashes = new LinkedHashMap<>();
        for (String text : texts) {
            int hash = hash32(text);
            String holder = holders.putIfAbsent(hash, text);
            if (holder != null && !holder.equals(text)) {
                throw new IllegalArgumentException("'" + holder + "' and '" + text + "' have the same 32-bit hash "
                        + String.format(Locale.ROOT, "%08x", hash)
                        + ", so their chances would be the same. Maybe rename one of them.");
            }
            hashes.put(text, hash);
        }
        return Collections.unmodifiableMap(hashes);
    }
}
