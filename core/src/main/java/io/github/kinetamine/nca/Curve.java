package io.github.kinetamine.nca;

/**
 * What an analysis integrates: a concentration (ng/mL) for each time (h after the dose), after the rules for what lies below
 * the limit. Immutable, and never without a concentration above zero.
 */
final class Curve {

    private final AreaRule rule;
    private final double[] hours;
    private final double[] values;
    private final int firstObserved;
    private final int last;

    /**
     * The arrays become the curve's own.
     *
     * @param firstObserved 1 where the first concentration was put in, else 0: it belongs to the areas, but is no observation
     */
    Curve(AreaRule rule, double[] hours, double[] values, int firstObserved) {
        this.rule = rule;
        this.hours = hours;
        this.values = values;
        this.firstObserved = firstObserved;
        this.last = lastPositive(values);
    }

    /** The index of the last value above zero, or −1. */
    static int lastPositive(double[] values) {
        int last = values.length - 1;
        while (last >= 0 && !(values[last] > 0)) {
            last--;
        }
        return last;
    }

    double first() {
        return hours[0];
    }

    double end() {
        return hours[hours.length - 1];
    }

    /** The last concentration above zero. */
    double clast() {
        return values[last];
    }

    double tlast() {
        return hours[last];
    }

    /** The time of the last sample before the first concentration above zero; the first time where that is the first. */
    double lag() {
        int i = 0;
        while (!(values[i] > 0)) {
            i++;
        }
        return hours[Math.max(0, i - 1)];
    }

    double hours(int index) {
        return hours[index];
    }

    double value(int index) {
        return values[index];
    }

    /** The index of the largest observation up to a time, the first if there are several. */
    int indexOfMax(double until) {
        int best = firstObserved;
        for (int i = best + 1; i < values.length && hours[i] <= until; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    /** The index of the least observation up to a time, the first if there are several. */
    int indexOfMin(double until) {
        int best = firstObserved;
        for (int i = best + 1; i < values.length && hours[i] <= until; i++) {
            best = values[i] < values[best] ? i : best;
        }
        return best;
    }

    /** The index of a sample at exactly this time, or −1. */
    int indexOf(double time) {
        for (int i = 0; i < hours.length; i++) {
            if (hours[i] == time) {
                return i;
            }
        }
        return -1;
    }

    /** ∫ C dt between two times within the samples. */
    double area(double from, double to) {
        return sum(from, to, Piece::area);
    }

    /** ∫ t·C dt between two times within the samples. */
    double moment(double from, double to) {
        return sum(from, to, Piece::moment);
    }

    private interface Integral {
        double over(Piece piece, double a, double b);
    }

    private double sum(double from, double to, Integral integral) {
        double sum = 0;
        for (int i = 0; i + 1 < hours.length && hours[i] < to; i++) {
            double a = Math.max(from, hours[i]);
            double b = Math.min(to, hours[i + 1]);
            if (a < b) {
                sum += integral.over(Piece.of(rule, hours[i], values[i], hours[i + 1], values[i + 1]), a, b);
            }
        }
        return sum;
    }
}
