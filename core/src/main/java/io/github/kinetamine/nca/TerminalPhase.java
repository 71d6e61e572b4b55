package io.github.kinetamine.nca;

/**
 * The terminal phase by the field's usual rule: least squares of ln C against time over the last k positive observations,
 * for each k from 3 up; the best adjusted R² wins, and of those within 0.0001 of the best the one with the most points.
 *
 * @param rate λz, 1/h; positive for a falling curve
 * @param points how many observations it rests on
 * @param fall by how much ln C falls along the line from the first of them to the last
 * @param lower the time of the first of them, h
 * @param upper the time of the last of them, h
 * @param predicted the concentration that the line has at the last of them
 * @param r2 the square of the correlation between time and ln C
 * @param r2Adjusted {@code 1 − (1 − r2)·(n − 1)/(n − 2)}
 */
record TerminalPhase(
        double rate,
        int points,
        double fall,
        double lower,
        double upper,
        double predicted,
        double r2,
        double r2Adjusted) {

    static final int FEWEST_POINTS = 3;

    private static final double EQUALLY_GOOD = 1e-4;

    /** A fall of ln C that rounding alone can make, in a plateau from which nothing is eliminated. */
    private static final double ROUNDING = 1e-12;

    /** The fit to the observations from index {@code from} to {@code last}, of which there are at least three. */
    static TerminalPhase fit(double[] hours, double[] concentrations, int from, int last) {
        return fit(hours, concentrations, from, last, FEWEST_POINTS);
    }

    /** The fit to the last {@code fewest} observations or more, up to all from index {@code from} to {@code last}. */
    static TerminalPhase fit(double[] hours, double[] concentrations, int from, int last, int fewest) {
        int most = last - from + 1;
        double[] quality = new double[most + 1];
        double best = Double.NEGATIVE_INFINITY;
        LeastSquares sums = new LeastSquares(hours[last], Math.log(concentrations[last]));
        for (int points = 1; points <= most; points++) {
            sums.add(hours[last - points + 1], Math.log(concentrations[last - points + 1]));
            quality[points] = points < fewest ? Double.NEGATIVE_INFINITY : sums.adjustedRSquared();
            best = Math.max(best, quality[points]);
        }
        int chosen = most;
        while (chosen > fewest && !(quality[chosen] >= best - EQUALLY_GOOD)) {
            chosen--;
        }
        return line(hours, concentrations, last - chosen + 1, last);
    }

    private static TerminalPhase line(double[] hours, double[] concentrations, int first, int last) {
        LeastSquares sums = new LeastSquares(hours[last], Math.log(concentrations[last]));
        for (int i = last; i >= first; i--) {
            sums.add(hours[i], Math.log(concentrations[i]));
        }
        return sums.line(hours[first], hours[last], concentrations[last]);
    }

    /** By how many half-lives the observations of the line are apart. */
    double span() {
        return fall / Math.log(2);
    }

    boolean falls() {
        return fall > ROUNDING;
    }

    /** Sums of a straight-line fit, taken relative to one of the points so that little is lost to rounding. */
    private static final class LeastSquares {

        private final double x0;
        private final double y0;
        private int n;
        private double sx;
        private double sy;
        private double sxx;
        private double sxy;
        private double syy;

        LeastSquares(double x0, double y0) {
            this.x0 = x0;
            this.y0 = y0;
        }

        void add(double x, double y) {
            double dx = x - x0;
            double dy = y - y0;
            n++;
            sx += dx;
            sy += dy;
            sxx += dx * dx;
            sxy += dx * dy;
            syy += dy * dy;
        }

        TerminalPhase line(double lower, double upper, double clast) {
            double rate = -slope();
            double above = sy / n + rate * (sx / n);
            return new TerminalPhase(
                    rate,
                    n,
                    rate * (upper - lower),
                    lower,
                    upper,
                    clast * Math.exp(above),
                    Math.max(0, rSquared()),
                    adjustedRSquared());
        }

        double adjustedRSquared() {
            double r2 = rSquared();
            return r2 < 0 ? Double.NEGATIVE_INFINITY : 1 - (1 - r2) * (n - 1) / (n - 2);
        }

        private double slope() {
            return (sxy - sx * sy / n) / (sxx - sx * sx / n);
        }

        /** Negative where ln C does not change at all. */
        private double rSquared() {
            double total = syy - sy * sy / n;
            if (!(total > 0)) {
                return -1;
            }
            double covariance = sxy - sx * sy / n;
            return Math.min(1, covariance * covariance / ((sxx - sx * sx / n) * total));
        }
    }
}
