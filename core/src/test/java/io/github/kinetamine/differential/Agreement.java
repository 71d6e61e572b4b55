package io.github.kinetamine.differential;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Compares the curves of several ways with those of one that serves as reference, and remembers the worst disagreement of each way. What counts is
 * the difference beside the curve's maximum, or beside the least value that matters if that is larger.
 */
final class Agreement {

    /** A row of evidence. */
    record Figure(Object value, String bound, String unit) {}

    private final String kind;
    private final Map<String, Double> worst = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Double> bounds = new LinkedHashMap<>();
    private double[][] expected = {};
    private double[] scale = {};
    private int cases;
    private int outside;

    Agreement(String kind) {
        this.kind = kind;
    }

    /**
     * A new case.
     *
     * @param reference by time and curve
     * @param least of each curve, a value that matters
     * @param isOutside whether the reference is an outsider's
     */
    void begin(double[][] reference, double[] least, boolean isOutside) {
        cases++;
        outside += isOutside ? 1 : 0;
        expected = reference;
        scale = least.clone();
        for (int c = 0; c < scale.length; c++) {
            for (double[] then : reference) {
                scale[c] = Math.max(scale[c], then[c]);
            }
        }
    }

    /** Fails where a way strays from the reference by more than a bound, relative to Cmax. */
    void compare(String way, double[][] actual, double bound, Object trial) {
        bounds.put(way, bound);
        counts.merge(way, 1, Integer::sum);
        for (int i = 0; i < expected.length; i++) {
            for (int c = 0; c < scale.length; c++) {
                double error = Math.abs(actual[i][c] - expected[i][c]) / scale[c];
                if (!(error <= bound)) {
                    fail(String.format(
                            "%s: curve %d at time %d is %s, reference %s: %.3e of its maximum, allowed %.3e, in%n%s",
                            way, c, i, actual[i][c], expected[i][c], error, bound, trial));
                }
                worst.merge(way, error, Math::max);
            }
        }
    }

    /** None where no case was begun. */
    Map<String, Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        if (cases == 0) {
            return figures;
        }
        figures.put(kind + ": random cases", new Figure(cases, ">= 1", "cases"));
        figures.put(
                kind + ": cases in which Hipparchus is the reference (else the exact propagator or DOP853)",
                new Figure(outside, ">= 1", "cases"));
        worst.forEach((way, error) -> {
            figures.put(kind + ": cases by " + way, new Figure(counts.get(way), ">= 1", "cases"));
            figures.put(
                    kind + ": worst difference of " + way + " from the reference",
                    new Figure(
                            String.format(Locale.ROOT, "%.2e", error),
                            String.format(Locale.ROOT, "<= %.1e", bounds.get(way)),
                            "of Cmax"));
        });
        return figures;
    }
}
