package assay.plan;

/// So many a month per 1,000 residents, in whole numbers that add up over the months (`docs/model.md`, section 8).
public final class Capacity {
    private Capacity() {}

    /// How many in a month.
    ///
    /// @param perThousand a month per 1,000 residents, in units of 2⁻¹⁶
    public static long ofMonth(int perThousand, long residents, int month) {
        long of = perThousand * residents / 1000;
        return (of * (month + 1) >> 16) - (of * month >> 16);
    }

    /// How many of a month by the end of day t.
    public static int byDay(int ofMonth, int t) {
        return (int) ((long) ofMonth * (t % 30 + 1) / 30);
    }
}
