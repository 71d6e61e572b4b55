package io.github.kinetamine.course;

import io.github.kinetamine.simulation.Series;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Points in time that straight lines join. A jump is two points at one time: the value before it, then the value after it.
 * Immutable and safe for use by many threads.
 */
final class Polyline {

    private final long[] nanos;
    private final double[] values;
    private final int firstObserved;
    private final int observed;

    private Polyline(long[] nanos, double[] values, int firstObserved, int observed) {
        this.nanos = nanos;
        this.values = values;
        this.firstObserved = firstObserved;
        this.observed = observed;
    }

    /** All observations of a series. */
    static Polyline of(Series series) {
        return of(series, new Span(series.grid().time(0), series.grid().end(), true));
    }

    /**
     * What a series was in a span of time that its observations enclose: from after what happens at the start until before what
     * happens at the end, or after it where the span includes that. Between observations it is cut on the straight line.
     */
    static Polyline of(Series series, Span span) {
        long from = span.start().toNanos();
        long to = span.end().toNanos();
        int begin = firstFrom(series, from);
        int end = firstFrom(series, to);
        boolean endIsObserved = nanos(series, end) == to;
        int last = endIsObserved ? end : end - 1;
        Points points = new Points(2 * (last - begin + 1) + 2);
        if (nanos(series, begin) != from) {
            points.add(from, between(series, begin, from));
        }
        int unobserved = points.size;
        for (int i = begin; i <= last; i++) {
            long time = nanos(series, i);
            if (time > from) {
                points.add(time, series.before(i));
            }
            if (time < to || span.includesEnd()) {
                points.add(time, series.value(i));
            }
        }
        int observed = points.size - unobserved;
        if (!endIsObserved) {
            points.add(to, between(series, end, to));
        }
        return points.joined(unobserved, observed);
    }

    private static long nanos(Series series, int index) {
        return series.grid().time(index).toNanos();
    }

    /** The index of the first observation that is not before a time. */
    private static int firstFrom(Series series, long time) {
        int low = 0;
        int high = series.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (nanos(series, middle) < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double between(Series series, int next, long time) {
        long start = nanos(series, next - 1);
        double share = (double) (time - start) / (nanos(series, next) - start);
        double value = series.value(next - 1);
        return value + share * (series.before(next) - value);
    }

    /** The same, mirrored at zero: what was below a limit is above the mirrored one. */
    Polyline mirrored() {
        return new Polyline(nanos, Arrays.stream(values).map(value -> -value).toArray(), firstObserved, observed);
    }

    /** The point of the largest value that was observed, the first one if there are several; none if nothing was observed. */
    OptionalInt highest() {
        int best = firstObserved;
        for (int i = firstObserved; i < firstObserved + observed; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return observed == 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    double value(int point) {
        return values[point];
    }

    Duration time(int point) {
        return Duration.ofNanos(nanos[point]);
    }

    /** For how long the line is at or above a limit. */
    Duration timeAbove(double limit) {
        long sum = 0;
        for (int i = 1; i < values.length; i++) {
            sum += timeAbove(limit, i);
        }
        return Duration.ofNanos(sum);
    }

    private long timeAbove(double limit, int end) {
        boolean begins = values[end - 1] >= limit;
        boolean ends = values[end] >= limit;
        long length = nanos[end] - nanos[end - 1];
        if (begins == ends) {
            return begins ? length : 0;
        }
        long untilCrossing = crossing(limit, end) - nanos[end - 1];
        return begins ? untilCrossing : length - untilCrossing;
    }

    /** When the line that ends at a point crosses a limit that lies between its ends. */
    private long crossing(double limit, int end) {
        double share = (limit - values[end - 1]) / (values[end] - values[end - 1]);
        return nanos[end - 1] + Math.round(share * (nanos[end] - nanos[end - 1]));
    }

    /** The first time at which the line is at or above a limit. */
    OptionalLong firstAbove(double limit) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] >= limit) {
                return OptionalLong.of(i == 0 ? nanos[0] : crossing(limit, i));
            }
        }
        return OptionalLong.empty();
    }

    /** The time from which on the line stays at or under a limit; none if it ends above, and its beginning if it never was. */
    OptionalLong backUnder(double limit) {
        int last = values.length - 1;
        if (values[last] > limit) {
            return OptionalLong.empty();
        }
        for (int i = last; i > 0; i--) {
            if (values[i - 1] > limit) {
                return OptionalLong.of(crossing(limit, i));
            }
        }
        return OptionalLong.of(nanos[0]);
    }

    /** Whether any of the line lies above a limit. */
    boolean exceeds(double limit) {
        return Arrays.stream(values).anyMatch(value -> value > limit);
    }

    /** Points that are being collected. A workspace, for one thread. */
    private static final class Points {

        private final long[] nanos;
        private final double[] values;
        private int size;

        Points(int most) {
            nanos = new long[most];
            values = new double[most];
        }

        void add(long time, double value) {
            nanos[size] = time;
            values[size] = value;
            size++;
        }

        Polyline joined(int firstObserved, int observed) {
            return new Polyline(Arrays.copyOf(nanos, size), Arrays.copyOf(values, size), firstObserved, observed);
        }
    }
}
