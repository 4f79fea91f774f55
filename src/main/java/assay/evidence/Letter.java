package assay.evidence;

/**
 * How reliable a source is, in the letters of the Admiralty system (NATO AJP-2.1, Allied Joint Doctrine for Intelligence
 * Procedures).
 */
public enum Letter {
    A("completely reliable"),
    B("usually reliable"),
    C("fairly reliable"),
    D("not usually reliable"),
    E("unreliable"),
    F("cannot be judged");

    private final String words;

    Letter(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Good enough for the documented variant of a rulebook: A, B or C. */
    public boolean documents() {
        return compareTo(C) <= 0;
    }
}
