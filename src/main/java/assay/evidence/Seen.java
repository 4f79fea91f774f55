package assay.evidence;

/** Whether somebody read the source, or recalls what it says. */
public enum Seen {
    READ,
    RECALLED
}
