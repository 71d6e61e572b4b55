package io.github.kinetamine.workbench.figure;

/**
 * One quantity of one arm over time, as points joined by straight lines.
 *
 * <p>Where the value before a time differs from the value at it (a bolus), both are drawn, joined by a vertical line.
 * {@code NaN} is a gap. Times are hours, finite and never decreasing. Immutable and safe for use by many threads.
 */
public final class Curve {

    private final String label;
    private final double[] hours;
    private final double[] values;
    private final double[] before;

    /** @param label the arm, which has one colour and line style in all panels; {@code before[i]} is the limit from the left */
    public Curve(String label, double[] hours, double[] values, double[] before) {
        this.label = Label.required("a curve", label);
        this.hours = hours.clone();
        this.values = values.clone();
        this.before = before.clone();
        requireEqualLengths();
        requireOrderedTimes();
        requireNoInfinity(this.values);
        requireNoInfinity(this.before);
    }

    /** A curve without jumps. */
    public static Curve continuous(String label, double[] hours, double[] values) {
        return new Curve(label, hours, values, values);
    }

    public String label() {
        return label;
    }

    public int size() {
        return hours.length;
    }

    public double hour(int i) {
        return hours[i];
    }

    /** The value at (and just after) time i. */
    public double value(int i) {
        return values[i];
    }

    /** The value just before time i. */
    public double before(int i) {
        return before[i];
    }

    private void requireEqualLengths() {
        if (values.length != hours.length || before.length != hours.length) {
            throw new IllegalArgumentException("curve '" + label + "' has " + hours.length + " times, " + values.length
                    + " values and " + before.length + " values before: give one of each per time");
        }
    }

    private void requireOrderedTimes() {
        double last = Double.NEGATIVE_INFINITY;
        for (double hour : hours) {
            if (!Double.isFinite(hour) || hour < last) {
                throw new IllegalArgumentException("curve '" + label + "' needs finite times that never decrease, got "
                        + hour + " h after " + last + " h");
            }
            last = hour;
        }
    }

    private void requireNoInfinity(double[] numbers) {
        for (double number : numbers) {
            if (Double.isInfinite(number)) {
                throw new IllegalArgumentException(
                        "curve '" + label + "' cannot be drawn through " + number + ": use NaN for a gap");
            }
        }
    }

    @Override
    public String toString() {
        return "curve '" + label + "' of " + hours.length + " points";
    }
}
