package io.github.kinetamine.model;

import io.github.kinetamine.text.Decimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How a covariate changes a parameter's typical value. A covariate that is not known leaves the value as it is: each
 * effect has a reference at which it does nothing. Values stay in the unit that the model declares for the parameter.
 * Implementations are immutable.
 */
public interface CovariateEffect {

    /** The covariates that the effect reads. */
    List<String> covariates();

    /**
     * The value for a subject with these covariates.
     *
     * @param value the parameter's value so far
     * @param covariates what is known of the subject
     * @param parameters the model's parameters by name, with the relations applied that stand before this one
     */
    double apply(double value, Covariates covariates, ToDoubleFunction<String> parameters);

    /** The relation as it is written on paper, for a parameter of that name. */
    String equation(String parameter);

    /**
     * {@code value · (covariate / reference)^exponent}: allometry and its like.
     *
     * @param covariate the covariate, a positive number
     * @param reference where the effect is nil, positive
     * @param exponent dimensionless
     */
    record Power(String covariate, double reference, double exponent) implements CovariateEffect {

        public Power {
            if (!(reference > 0) || Double.isInfinite(reference) || !Double.isFinite(exponent)) {
                throw new IllegalArgumentException("reference of " + covariate
                        + " must be positive and the exponent finite, got " + reference + " and " + exponent);
            }
        }

        @Override
        public List<String> covariates() {
            return List.of(covariate);
        }

        @Override
        public double apply(double value, Covariates known, ToDoubleFunction<String> parameters) {
            double actual = known.number(covariate).orElse(reference);
            // exactly the typical value at the reference, and exactly proportional where the exponent is 1
            double ratio = actual / reference;
            return exponent == 1 ? value * ratio : value * Math.pow(ratio, exponent);
        }

        @Override
        public String equation(String parameter) {
            String base = parameter + " · (" + covariate + "/" + Decimal.shortest(reference) + ")";
            return exponent == 1 ? base : base + "^" + Decimal.shortest(exponent);
        }
    }

    /**
     * {@code value · covariate}: the covariate is itself a factor, of which 1 changes nothing.
     *
     * @param covariate the covariate, a number without a unit
     */
    record Factor(String covariate) implements CovariateEffect {

        @Override
        public List<String> covariates() {
            return List.of(covariate);
        }

        @Override
        public double apply(double value, Covariates known, ToDoubleFunction<String> parameters) {
            return value * known.number(covariate).orElse(1);
        }

        @Override
        public String equation(String parameter) {
            return parameter + " · " + covariate;
        }
    }

    /**
     * {@code value · factor} in subjects of certain categories.
     *
     * @param covariate the covariate, a category
     * @param categories the categories to which the factor applies; case is ignored
     * @param factor dimensionless
     */
    record InCategory(String covariate, Set<String> categories, double factor) implements CovariateEffect {

        public InCategory {
            categories = categories.stream()
                    .map(category -> category.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
            requireFactor(covariate, factor);
        }

        @Override
        public List<String> covariates() {
            return List.of(covariate);
        }

        @Override
        public double apply(double value, Covariates known, ToDoubleFunction<String> parameters) {
            boolean applies = categories.stream().anyMatch(category -> known.isIn(covariate, category));
            return applies ? value * factor : value;
        }

        @Override
        public String equation(String parameter) {
            String which = String.join(" or ", categories.stream().sorted().toList());
            return parameter + " · " + Decimal.shortest(factor) + " if " + covariate + " is " + which;
        }
    }

    /**
     * {@code value + slope · max(0, covariate − threshold)}.
     *
     * @param covariate the covariate, a number
     * @param threshold where the effect begins
     * @param slope the parameter's unit per unit of the covariate
     */
    record SlopeAbove(String covariate, double threshold, double slope) implements CovariateEffect {

        public SlopeAbove {
            if (!Double.isFinite(threshold) || !Double.isFinite(slope)) {
                throw new IllegalArgumentException(
                        "threshold and slope of " + covariate + " must be finite, got " + threshold + " and " + slope);
            }
        }

        @Override
        public List<String> covariates() {
            return List.of(covariate);
        }

        @Override
        public double apply(double value, Covariates known, ToDoubleFunction<String> parameters) {
            double actual = known.number(covariate).orElse(threshold);
            return value + slope * Math.max(0, actual - threshold);
        }

        @Override
        public String equation(String parameter) {
            return parameter + (slope < 0 ? " − " : " + ") + Decimal.shortest(Math.abs(slope)) + " · (" + covariate
                    + " − " + Decimal.shortest(threshold) + ") above " + Decimal.shortest(threshold);
        }
    }

    /**
     * {@code value · factor} where a number reaches a threshold.
     *
     * @param covariate the covariate, a number
     * @param threshold the smallest number to which the factor applies
     * @param factor dimensionless
     */
    record FromThreshold(String covariate, double threshold, double factor) implements CovariateEffect {

        public FromThreshold {
            if (!Double.isFinite(threshold)) {
                throw new IllegalArgumentException("threshold of " + covariate + " must be finite, got " + threshold);
            }
            requireFactor(covariate, factor);
        }

        @Override
        public List<String> covariates() {
            return List.of(covariate);
        }

        @Override
        public double apply(double value, Covariates known, ToDoubleFunction<String> parameters) {
            return known.number(covariate).orElse(Double.NEGATIVE_INFINITY) >= threshold ? value * factor : value;
        }

        @Override
        public String equation(String parameter) {
            return parameter + " · " + Decimal.shortest(factor) + " if " + covariate + " ≥ "
                    + Decimal.shortest(threshold);
        }
    }

    /**
     * What a formula of the value itself, of other parameters and of covariates gives. A formula has no reference: each of its
     * covariates must be known, and a number.
     *
     * @param formula reads covariates and parameters by name; the name of the parameter itself means its value so far
     * @param covariates which of the formula's names are covariates; all others are parameters
     */
    record Computed(Formula formula, List<String> covariates) implements CovariateEffect {

        public Computed {
            covariates = List.copyOf(covariates);
        }

        @Override
        public double apply(double value, Covariates known, ToDoubleFunction<String> parameters) {
            return formula.value(
                    name -> covariates.contains(name) ? number(name, known) : parameters.applyAsDouble(name));
        }

        private double number(String name, Covariates known) {
            return known.number(name)
                    .orElseThrow(() -> new IllegalArgumentException("the formula " + formula + " reads " + name
                            + (known.category(name).isEmpty()
                                    ? ", which is not known: give it"
                                    : ", which is '" + known.category(name) + "' and no number: give a number")));
        }

        /** The parameters that the formula reads. */
        List<String> parameters() {
            return formula.names().stream()
                    .filter(name -> !covariates.contains(name))
                    .toList();
        }

        @Override
        public String equation(String parameter) {
            return formula.toString();
        }
    }

    /** The effect of a formula; the names in it that are not these covariates are parameters. */
    static CovariateEffect of(Formula formula, String... covariates) {
        return new Computed(formula, List.of(covariates));
    }

    private static void requireFactor(String covariate, double factor) {
        if (!(factor >= 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException(
                    "factor of " + covariate + " must be finite and not negative, got " + factor);
        }
    }
}
