package assay.measure;

/** Something that a reader must know before relying on a figure. */
public enum Flag {
    FEW_PERSONS("fewer than 20 persons in the numerator"),
    NOBODY("nobody in this group"),
    OPEN_SPELLS("spells that were not seen to their end are counted as censored");

    private final String meaning;

    Flag(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}
