package io.github.kinetamine.data;

/**
 * The numbers of one row. What is missing is zero; what can't be read is NaN, {@link #UNKNOWN} or {@link Times#NONE}, none of
 * which is above or below anything, so that one wrong cell makes no second fault. Immutable.
 *
 * @param evid 0 to 4
 * @param amt AMT, mg
 * @param rate RATE, mg/h, or −1 or −2
 * @param hasDur whether DUR is told
 * @param dur DUR in nanoseconds
 * @param addl ADDL
 * @param ii II in nanoseconds
 * @param ss SS
 * @param dv DV; NaN where it is missing
 */
record RowNumbers(
        int evid, double amt, double rate, boolean hasDur, long dur, double addl, long ii, double ss, double dv) {

    /** An event that can't be read. */
    static final int UNKNOWN = -1;

    boolean isDose() {
        return evid == 1 || evid == 4;
    }

    /** Whether this is the plateau of a constant infusion. */
    boolean isPlateau() {
        return ss == 1 && ii == 0 && amt == 0 && rate > 0;
    }
}
