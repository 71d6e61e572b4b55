package io.github.kinetamine.workbench.figure;

import java.util.Arrays;

/**
 * The points through which a curve is drawn, jumps included, thinned where there are more than an eye or a printer sees.
 *
 * <p>A curve of more than 800 points is cut into 200 columns of equal duration; of each column the first, the least, the
 * greatest and the last point are kept, in their order, and the edges of gaps. No peak and no trough is lost, and the
 * drawing agrees with the full one to within a column. Data files are not thinned.
 */
final class Polyline {

    static final int LONGEST = 800;
    private static final int COLUMNS = 200;

    private double[] x = new double[64];
    private double[] y = new double[64];
    private int size;

    private Polyline() {}

    static Polyline through(Curve curve, TimeScale time) {
        Polyline all = new Polyline();
        for (int i = 0; i < curve.size(); i++) {
            double t = time.at(curve.hour(i));
            if (Double.compare(curve.before(i), curve.value(i)) != 0) {
                all.add(t, curve.before(i));
            }
            all.add(t, curve.value(i));
        }
        return all.size <= LONGEST ? all : all.thinned();
    }

    int size() {
        return size;
    }

    double x(int i) {
        return x[i];
    }

    double y(int i) {
        return y[i];
    }

    /** Abscissas and ordinates. */
    double[][] points() {
        return new double[][] {Arrays.copyOf(x, size), Arrays.copyOf(y, size)};
    }

    private void add(double t, double value) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
        }
        x[size] = t;
        y[size++] = value;
    }

    private Polyline thinned() {
        Polyline few = new Polyline();
        double width = (x[size - 1] - x[0]) / COLUMNS;
        int from = 0;
        while (from < size) {
            int to = endOfColumn(from, width);
            keepExtremes(from, to, few);
            from = to;
        }
        return few;
    }

    /** The end (exclusive) of the run of points in one column, all of them numbers or all of them gaps. */
    private int endOfColumn(int from, double width) {
        double column = Math.floor((x[from] - x[0]) / width);
        boolean gap = Double.isNaN(y[from]);
        int to = from + 1;
        while (to < size && Double.isNaN(y[to]) == gap && Math.floor((x[to] - x[0]) / width) == column) {
            to++;
        }
        return to;
    }

    private void keepExtremes(int from, int to, Polyline few) {
        int least = from;
        int greatest = from;
        for (int i = from; i < to; i++) {
            least = y[i] < y[least] ? i : least;
            greatest = y[i] > y[greatest] ? i : greatest;
        }
        int[] kept = {from, Math.min(least, greatest), Math.max(least, greatest), to - 1};
        int last = -1;
        for (int i : kept) {
            if (i != last) {
                few.add(x[i], y[i]);
                last = i;
            }
        }
    }
}
