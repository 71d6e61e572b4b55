package io.github.kinetamine.pd;

import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.quantity.Unit;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The probabilities of the grades 0, 1, …, K of an ordered score, by cumulative logits (proportional odds):
 *
 * <pre>
 *   logit P(Y ≥ k) = intercept_k + f(c)       k = 1 … K,  intercepts descending
 *   P(Y = k)       = P(Y ≥ k) − P(Y ≥ k + 1)  with P(Y ≥ 0) = 1, P(Y ≥ K + 1) = 0
 * </pre>
 *
 * One drug effect moves all grades; with a single intercept it is {@link BinaryResponse}. As an effect: parameters
 * {@code INTERCEPT_1} … {@code INTERCEPT_K} and those of the function, and a series for each grade. Immutable and safe for use
 * by many threads.
 *
 * @param intercepts the log odds of at least grade 1, 2, … without drug; finite, strictly descending, at least one
 * @param effect what the concentration adds to all log odds
 */
public record OrderedResponse(List<Double> intercepts, ConcentrationEffect effect) {

    public OrderedResponse {
        intercepts = List.copyOf(intercepts);
        Objects.requireNonNull(effect, "effect");
        if (intercepts.isEmpty()) {
            throw new IllegalArgumentException("an ordered score needs at least one intercept, that of grade 1");
        }
        for (int k = 0; k < intercepts.size(); k++) {
            Numbers.finite("intercept of grade " + (k + 1), intercepts.get(k));
            if (k > 0 && !(intercepts.get(k) < intercepts.get(k - 1))) {
                throw new IllegalArgumentException("intercepts must descend, got " + intercepts
                        + ": a higher grade is never more likely to be reached than a lower one");
            }
        }
    }

    /** The score with these log odds of at least grade 1, 2, … without drug. */
    public static OrderedResponse of(ConcentrationEffect effect, double... intercepts) {
        return new OrderedResponse(DoubleStream.of(intercepts).boxed().toList(), effect);
    }

    /** How many grades there are, with grade 0. */
    public int grades() {
        return intercepts.size() + 1;
    }

    /** The probability of at least this grade, from 0 on. */
    public double atLeast(int grade, double c) {
        Objects.checkIndex(grade, grades() + 1);
        if (grade == 0 || grade == grades()) {
            return grade == 0 ? 1 : 0;
        }
        return Logit.probability(intercepts.get(grade - 1) + effect.of(c));
    }

    /** The probabilities of all grades, from 0 on, which add up to 1. */
    public double[] probabilities(double c) {
        return IntStream.range(0, grades())
                .mapToDouble(k -> atLeast(k, c) - atLeast(k + 1, c))
                .toArray();
    }

    /**
     * The probabilities as series {@code name 0}, {@code name 1}, ….
     *
     * @param name what the series' names begin with
     */
    public EffectBlock drivenBy(EffectDriver driver, String name) {
        List<EffectOutput> grades = IntStream.range(0, grades())
                .mapToObj(k -> EffectOutput.of(name + " " + k, Unit.ONE, "probability of grade " + k)
                        .between(0, 1))
                .toList();
        return EffectBlock.of(name, grades, (m, outputs) -> {
            int first = m.parameters.size();
            for (int k = 1; k < grades(); k++) {
                m.parameter(Numbers.parameter(
                        "INTERCEPT_" + k, intercepts.get(k - 1), BinaryResponse.LOG_ODDS, "log odds of grade " + k));
            }
            Placed placed = Placed.in(m, effect, BinaryResponse.LOG_ODDS);
            int c = m.driver(driver);
            for (int k = 0; k < grades(); k++) {
                EffectReading reached = reached(k, first, placed, c);
                EffectReading passed = reached(k + 1, first, placed, c);
                m.output(outputs.get(k), (t, d, p, y) -> reached.of(t, d, p, y) - passed.of(t, d, p, y));
            }
        });
    }

    private EffectReading reached(int grade, int first, Placed placed, int c) {
        if (grade == 0 || grade == grades()) {
            return (t, d, p, y) -> grade == 0 ? 1 : 0;
        }
        return (t, d, p, y) -> Logit.probability(p[first + grade - 1] + placed.of(d[c], p));
    }
}
