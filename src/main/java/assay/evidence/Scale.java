package assay.evidence;

/** How the values of a range are spread: evenly, or evenly in their logarithm. */
public enum Scale {
    LINEAR,
    LOG
}
