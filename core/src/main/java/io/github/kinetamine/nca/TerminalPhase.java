package io.github.kinetamine.nca;

/**
 * The terminal phase by the field's usual rule: least squares of ln C against time over the last k positive observations,
 * for each k from 3 up; the best adjusted R² wins, and of those within 0.0001 of the best the one with the most points.
 *
 * @param rate λz, 1/h; positive for a falling curve
 * @param points how many observations it rests on
 * @param fall by how much ln C falls along the line from the first of them to the last
 */
record TerminalPhase(double rate, int points, double fall) {

    static final int FEWEST_POINTS = 3;

    private static final double EQUALLY_GOOD = 1e-4;

    /** A fall of ln C that rounding alone can make, in a plateau from which nothing is eliminated. */
    private static final double ROUNDING = 1e-12;

    /** The fit to the observations from index {@code from} to {@code last}, of which there are at least three. */
    static TerminalPhase fit(double[] hours, double[] concentrations, int from, int last) {
        LeastSquares sums = new LeastSquares(hours[last], Math.log(concentrations[last]));
        int most = last - from + 1;
        double[] quality = new double[most + 1];
        double[] slope = new double[most + 1];
        double best = Double.NEGATIVE_INFINITY;
        for (int points = 1; points <= most; points++) {
            int index = last - points + 1;
            sums.add(hours[index], Math.log(concentrations[index]));
            if (points >= FEWEST_POINTS) {
                slope[points] = sums.slope();
                quality[points] = sums.adjustedRSquared();
                best = Math.max(best, quality[points]);
            }
        }
        int chosen = most;
        while (chosen > FEWEST_POINTS && !(quality[chosen] >= best - EQUALLY_GOOD)) {
            chosen--;
        }
        double rate = -slope[chosen];
        return new TerminalPhase(rate, chosen, rate * (hours[last] - hours[last - chosen + 1]));
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

        double slope() {
            return (sxy - sx * sy / n) / (sxx - sx * sx / n);
        }

        double adjustedRSquared() {
            double total = syy - sy * sy / n;
            if (!(total > 0)) {
                return Double.NEGATIVE_INFINITY;
            }
            double covariance = sxy - sx * sy / n;
            double r2 = Math.min(1, covariance * covariance / ((sxx - sx * sx / n) * total));
            return 1 - (1 - r2) * (n - 1) / (n - 2);
        }
    }
}
