package io.github.kinetamine.variability;

import io.github.kinetamine.quantity.Unit;

/**
 * How an observation differs from its prediction f: by {@code ε}, the standard deviation σ times a standard normal.
 *
 * <p>Nothing is clipped: where the error is large, additive, proportional, combined and power errors make negative observations, as
 * their equations say. An error with a part in a unit takes predictions in that unit; {@link #in} changes it. Implementations are
 * immutable and safe for use by many threads.
 */
public sealed interface ResidualError {

    /**
     * The observation of a prediction.
     *
     * @param prediction in the unit of the error
     * @param normal a standard normal number, of its own for each observation
     */
    double simulate(double prediction, double normal);

    /** The standard deviation of observations of a prediction, in its unit. */
    double sd(double prediction);

    /**
     * The same error for predictions in another unit.
     *
     * @throws IllegalArgumentException if the units measure different things
     */
    ResidualError in(Unit unit);

    /** The error in words and numbers, as a table would print it. */
    String text();

    /** {@code f + ε}. */
    static ResidualError additive(Variance variance, Unit unit) {
        return new Additive(variance, unit);
    }

    /** {@code f · (1 + ε)}. */
    static ResidualError proportional(Variance variance) {
        return new Proportional(variance);
    }

    /** {@code f · (1 + ε1) + ε2} with independent errors, whose variances add up. */
    static ResidualError combined(Variance proportional, Variance additive, Unit unit) {
        return new Combined(proportional, additive, unit);
    }

    /** {@code f · exp(ε)}. */
    static ResidualError logAdditive(Variance variance) {
        return new LogAdditive(variance);
    }

    /** {@code f + f^exponent · ε}. */
    static ResidualError power(Variance variance, double exponent, Unit unit) {
        return new Power(variance, exponent, unit);
    }

    /**
     * {@code y = f + ε}.
     *
     * @param variance σ² in the square of the unit
     * @param unit of predictions and observations
     */
    record Additive(Variance variance, Unit unit) implements ResidualError {

        @Override
        public double simulate(double prediction, double normal) {
            return prediction + variance.sd() * normal;
        }

        @Override
        public double sd(double prediction) {
            return variance.sd();
        }

        @Override
        public ResidualError in(Unit other) {
            return new Additive(Variance.ofSd(unit.convert(variance.sd(), other)), other);
        }

        @Override
        public String text() {
            return "additive, SD " + Printed.rounded(variance.sd()) + " " + unit;
        }
    }

    /**
     * {@code y = f · (1 + ε)}.
     *
     * @param variance σ², dimensionless
     */
    record Proportional(Variance variance) implements ResidualError {

        @Override
        public double simulate(double prediction, double normal) {
            return prediction * (1 + variance.sd() * normal);
        }

        @Override
        public double sd(double prediction) {
            return variance.sd() * Math.abs(prediction);
        }

        @Override
        public ResidualError in(Unit other) {
            return this;
        }

        @Override
        public String text() {
            return "proportional, σ² " + Printed.rounded(variance.value()) + " (SD " + Printed.percent(variance.sd())
                    + ")";
        }
    }

    /**
     * {@code y = f · (1 + ε1) + ε2}, of variance {@code σ1²·f² + σ2²}: one normal drives the sum.
     *
     * @param proportional σ1², dimensionless
     * @param additive σ2² in the square of the unit
     * @param unit of predictions and observations
     */
    record Combined(Variance proportional, Variance additive, Unit unit) implements ResidualError {

        @Override
        public double simulate(double prediction, double normal) {
            return prediction + sd(prediction) * normal;
        }

        @Override
        public double sd(double prediction) {
            return Math.hypot(proportional.sd() * prediction, additive.sd());
        }

        @Override
        public ResidualError in(Unit other) {
            return new Combined(proportional, Variance.ofSd(unit.convert(additive.sd(), other)), other);
        }

        @Override
        public String text() {
            return "combined, SD " + Printed.percent(proportional.sd()) + " and " + Printed.rounded(additive.sd()) + " "
                    + unit;
        }
    }

    /**
     * {@code y = f · exp(ε)}: additive on the logarithm. The median is f, the mean {@code f · exp(σ²/2)}.
     *
     * @param variance σ² of the logarithm
     */
    record LogAdditive(Variance variance) implements ResidualError {

        @Override
        public double simulate(double prediction, double normal) {
            return prediction * Math.exp(variance.sd() * normal);
        }

        @Override
        public double sd(double prediction) {
            return Math.abs(prediction) * Math.exp(variance.value() / 2) * variance.cv();
        }

        @Override
        public ResidualError in(Unit other) {
            return this;
        }

        @Override
        public String text() {
            return "additive on the logarithm, SD " + Printed.rounded(variance.sd()) + " (CV "
                    + Printed.percent(variance.cv()) + ")";
        }
    }

    /**
     * {@code y = f + f^exponent · ε}; additive at exponent 0, proportional at 1. Refuses a negative prediction.
     *
     * @param variance σ² where the prediction is 1 in the unit
     * @param exponent from 0 to 2
     * @param unit of predictions and observations
     */
    record Power(Variance variance, double exponent, Unit unit) implements ResidualError {

        private static final double LARGEST_EXPONENT = 2;

        public Power {
            if (!(exponent >= 0 && exponent <= LARGEST_EXPONENT)) {
                throw new IllegalArgumentException(
                        "exponent of a power error must lie between 0 and 2, got " + Printed.number(exponent));
            }
        }

        @Override
        public double simulate(double prediction, double normal) {
            return prediction + sd(prediction) * normal;
        }

        @Override
        public double sd(double prediction) {
            if (prediction < 0) {
                throw new IllegalArgumentException("prediction under a power error must not be negative, got "
                        + Printed.number(prediction) + " " + unit);
            }
            return variance.sd() * Math.pow(prediction, exponent);
        }

        @Override
        public ResidualError in(Unit other) {
            double factor = Math.pow(unit.convert(1, other), 1 - exponent);
            return new Power(Variance.ofSd(variance.sd() * factor), exponent, other);
        }

        @Override
        public String text() {
            return "power, SD " + Printed.rounded(variance.sd()) + " · f^" + Printed.rounded(exponent) + ", f in "
                    + unit;
        }
    }
}
