package assay.life;

/** Something that befalls the person on one day; a life is a function of these and of what is decided. */
public sealed interface Happening {

    /** A record arrives at whoever listens. */
    record Arrives(SourceRecord about) implements Happening {}

    /** An open record closes: its spell is over, or the source ends it. */
    record Closes(long id) implements Happening {}

    /** A fact becomes true or false of the person. */
    record Turns(int fact, boolean to) implements Happening {}

    /** Somebody applies for a listing, or the body looks of its own motion. */
    record AppliedFor(int list) implements Happening {}

    /**
     * An objection against a listing is granted.
     *
     * @param wronged the office holds that the person should not be on the list
     */
    record ObjectionGranted(int list, boolean wronged) implements Happening {}

    /** Somebody else of the person's household or firm comes on a list, or off it; what reaches the person does so the next day. */
    record Tied(Tie tie, int list, boolean on) implements Happening {}

    /** What ties people. */
    enum Tie {
        HOUSEHOLD,
        FIRM
    }

    /** The file is looked at again although nothing about it changed: a spell without a record is over, say. */
    record LookedAt() implements Happening {}
}
