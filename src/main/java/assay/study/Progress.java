package assay.study;

/** Hears how far a run is; called from many threads at once. */
public interface Progress {
    /** Says nothing. */
    Progress NONE = new Progress() {
        @Override
        public void begin(String what, long units) {}

        @Override
        public void done(long units) {}

        @Override
        public void end() {}
    };

    /**
     * Some work begins.
     *
     * @param what in a few words
     * @param units how much, in months of residents
     */
    void begin(String what, long units);

    /** So many more units are done. */
    void done(long units);

    /** The work that was begun is over. */
    void end();
}
