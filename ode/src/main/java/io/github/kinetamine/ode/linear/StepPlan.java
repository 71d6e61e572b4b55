package io.github.kinetamine.ode.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The lengths of the steps that a course takes, shortest first, and which of them are the sum of two others: their matrices are
 * then products of those, which cost much less than matrices from rates. Immutable and safe for use by many threads.
 */
public final class StepPlan {

    /** A length, whether something enters during it, and the places of the two that it is the sum of, or −1. */
    record Step(double length, boolean isFed, int first, int second) {

        boolean isSum() {
            return first >= 0;
        }
    }

    /** How many times as long as the shortest of its parts a sum may be, as it repeats the rounding of that part so often. */
    private static final int MOST_REPEATS = 64;

    /** Nothing is known of the course. */
    public static final StepPlan NONE = new StepPlan(List.of());

    private final List<Step> steps;

    private StepPlan(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** A plan from lengths, each once, and whether something enters during them. */
    static StepPlan of(double[] lengths, boolean[] isFed) {
        Integer[] order = new Integer[lengths.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> lengths[i]));
        List<Step> steps = new ArrayList<>();
        for (int i : order) {
            steps.add(step(lengths[i], isFed[i], steps));
        }
        feedParts(steps);
        return new StepPlan(steps);
    }

    private static Step step(double length, boolean isFed, List<Step> shorter) {
        for (int first = 0; first < shorter.size(); first++) {
            for (int second = first; second < shorter.size(); second++) {
                double sum = shorter.get(first).length() + shorter.get(second).length();
                if (Math.abs(sum - length) <= Math.ulp(length)
                        && MOST_REPEATS * Math.min(shortestOf(first, shorter), shortestOf(second, shorter)) >= length) {
                    return new Step(length, isFed, first, second);
                }
            }
        }
        return new Step(length, isFed, -1, -1);
    }

    /** The shortest step whose matrices come from rates among those of which one is the sum. */
    private static double shortestOf(int index, List<Step> steps) {
        Step step = steps.get(index);
        return step.isSum()
                ? Math.min(shortestOf(step.first(), steps), shortestOf(step.second(), steps))
                : step.length();
    }

    /** What enters during a sum enters during its parts. */
    private static void feedParts(List<Step> steps) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (step.isSum() && step.isFed()) {
                feed(step.first(), steps);
                feed(step.second(), steps);
            }
        }
    }

    private static void feed(int index, List<Step> steps) {
        Step step = steps.get(index);
        steps.set(index, new Step(step.length(), true, step.first(), step.second()));
    }

    List<Step> steps() {
        return steps;
    }
}
