package io.github.kinetamine.ketamine.effect;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What can be said of a subject or a setting beside the doses: where scales begin, and in which context the drug is given.
 * Immutable and safe for use by many threads.
 *
 * @param baselines the values of scales before anything is given, each in the unit of its series, by series name, such as
 *     {@code MADRS}
 * @param context the dimensionless context scale of antidepressant effects, 0 to 1.1: 1 in trials against placebo in stable
 *     patients, less where a new treatment begins in both arms
 */
public record EffectOptions(Map<String, Double> baselines, double context) {

    private static final double HIGHEST_CONTEXT = 1.1;

    public EffectOptions {
        baselines = Map.copyOf(baselines);
        if (!(context >= 0 && context <= HIGHEST_CONTEXT)) {
            throw new IllegalArgumentException("context must be 0 to " + HIGHEST_CONTEXT + ", got " + context
                    + ": 1 against placebo, 0.6 against midazolam, 0.31 where both arms begin a new treatment");
        }
        baselines.forEach((scale, value) -> {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("baseline of " + scale + " must be finite, got " + value);
            }
        });
    }

    /** No baseline said, context 1. */
    public static EffectOptions standard() {
        return new EffectOptions(Map.of(), 1);
    }

    /** The same with the baseline of a scale. */
    public EffectOptions baseline(String scale, double value) {
        Map<String, Double> more = new TreeMap<>(baselines);
        more.put(scale, value);
        return new EffectOptions(more, context);
    }

    /** The same in another context. */
    public EffectOptions inContext(double newContext) {
        return new EffectOptions(baselines, newContext);
    }

    /**
     * The baseline of a scale on which only positive values mean anything, if it was said.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    OptionalDouble positiveBaseline(String scale, String unit) {
        OptionalDouble baseline = baseline(scale);
        baseline.ifPresent(value -> {
            if (!(value > 0)) {
                throw new IllegalArgumentException("baseline of " + scale + " must be positive, got " + value + " "
                        + unit + ": say the value before the drug, or leave it out");
            }
        });
        return baseline;
    }

    /** The baseline of a scale, if it was said. */
    public OptionalDouble baseline(String scale) {
        Double value = baselines.get(scale);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
