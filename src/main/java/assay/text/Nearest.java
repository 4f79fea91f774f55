package assay.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * "Did you mean": the known name nearest to a misspelt one, by the Damerau–Levenshtein distance (F. J. Damerau, A
 * technique for computer detection and correction of spelling errors, 1964; unrestricted form of R. Lowrance and R. A.
 * Wagner, An extension of the string-to-string correction problem, 1975). A name that only looks the same, because a
 * letter is Cyrillic, Greek or fullwidth, is found first and the letter is named.
 */
public final class Nearest {

    /** Cyrillic and Greek letters, dashes and digits with the ASCII character that each is taken for. */
    private static final String LOOK_ALIKES = "аaеeоoрpсcуyхxіiјjѕsԁdһhԛqԝwкkмmтtвbнhАAВBЕEКKМMНHОOРPСCТTХXІIЈJЅSУY"
            + "αaοoρpνvιiκkτtυuγyχxεeΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX"
            + "−-–-—-‐-‑-‒-―-";

    private static final int LONGEST = 200;

    private Nearest() {}

    /** The known name that was probably meant, if one is near enough: a third of the letters, three at most. */
    public static Optional<String> to(String typed, Collection<String> known) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = skeleton(typed);
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String name : known) {
            int distance = distance(plain, skeleton(name));
            if (distance < least) {
                least = distance;
                best = name;
            }
        }
        int bearable = Math.max(1, Math.min(3, plain.length() / 3));
        return best != null && least <= bearable ? Optional.of(best) : Optional.empty();
    }

    /** The words after "Maybe": the nearest name, and which letter only looks right; null if nothing is near. */
    public static @Nullable String maybe(String typed, Collection<String> known) {
        Optional<String> lookAlike = lookAlike(typed);
        return to(typed, known)
                .map(name -> "'" + name + "'" + lookAlike.map(l -> ": " + l).orElse(""))
                .orElse(lookAlike.map(l -> "'" + ascii(typed) + "': " + l).orElse(null));
    }

    /** Names the first character that is not what it looks like, as in "'а' is Cyrillic (U+0430), not 'a'". */
    public static Optional<String> lookAlike(String typed) {
        return typed.codePoints()
                .filter(p -> p > 0x7F && plain(p) != p)
                .mapToObj(p -> "'" + Character.toString(p) + "' is " + script(p)
                        + String.format(Locale.ROOT, " (U+%04X)", p) + ", not '" + Character.toString(plain(p)) + "'")
                .findFirst();
    }

    /** The text with every look-alike put back to ASCII. */
    public static String ascii(String typed) {
        return typed.codePoints()
                .map(Nearest::plain)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String script(int point) {
        if (point >= 0xFF01 && point <= 0xFF5E) {
            return "fullwidth";
        }
        return switch (Character.UnicodeScript.of(point)) {
            case CYRILLIC -> "Cyrillic";
            case GREEK -> "Greek";
            default -> point == 0x2212 ? "a minus sign" : "a dash";
        };
    }

    private static int plain(int point) {
        if (point >= 0xFF01 && point <= 0xFF5E) {
            return point - 0xFF01 + '!';
        }
        if (point > 0x7F && point <= 0xFFFF) {
            for (int i = 0; i + 1 < LOOK_ALIKES.length(); i += 2) {
                if (LOOK_ALIKES.charAt(i) == point) {
                    return LOOK_ALIKES.charAt(i + 1);
                }
            }
        }
        return point;
    }

    private static String skeleton(String name) {
        return ascii(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replace('_', '-')
                .toLowerCase(Locale.ROOT);
    }

    /** Insertions, deletions, substitutions and swaps of neighbours that turn one text into the other. */
    static int distance(String a, String b) {
        int m = a.length();
        int n = b.length();
        int far = m + n;
        int[][] d = new int[m + 2][n + 2];
        d[0][0] = far;
        for (int i = 0; i <= m; i++) {
            d[i + 1][0] = far;
            d[i + 1][1] = i;
        }
        for (int j = 0; j <= n; j++) {
            d[0][j + 1] = far;
            d[1][j + 1] = j;
        }
        Map<Character, Integer> lastRow = new HashMap<>();
        for (int i = 1; i <= m; i++) {
            int lastColumn = 0;
            for (int j = 1; j <= n; j++) {
                int row = lastRow.getOrDefault(b.charAt(j - 1), 0);
                int column = lastColumn;
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                lastColumn = same ? j : lastColumn;
                int change = d[i][j] + (same ? 0 : 1);
                int insertOrDelete = Math.min(d[i + 1][j], d[i][j + 1]) + 1;
                int swap = d[row][column] + (i - row - 1) + 1 + (j - column - 1);
                d[i + 1][j + 1] = Math.min(Math.min(change, insertOrDelete), swap);
            }
            lastRow.put(a.charAt(i - 1), i);
        }
        return d[m + 1][n + 1];
    }
}
