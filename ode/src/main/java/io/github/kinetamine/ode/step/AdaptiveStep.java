package io.github.kinetamine.ode.step;

import io.github.kinetamine.ode.Status;
import org.jspecify.annotations.Nullable;

/**
 * The course of one integration by a one-step method, the arithmetic of its stages left out: where it stands, which step is
 * tried next, and what an error estimate means for it. A step is chosen by {@link #propose}, computed by the method, and its
 * error reported to {@link #judge}, until that is true or {@code propose} refuses; {@link #advance} does all this.
 *
 * <p>Methods for one system and methods for many side by side hold one course a system; thus both choose the same steps to the
 * last bit. Mutable; of one thread.
 */
public final class AdaptiveStep {

    /** The arithmetic of a method: computes a step. */
    @FunctionalInterface
    public interface Attempt {

        /**
         * The error of a step from t over h to {@code end}, relative to the tolerance; NaN if it cannot be computed.
         *
         * @param end {@code t + h}, free of rounding where a limit is met
         */
        double error(double t, double h, double end);
    }

    private final PiController controller;
    private double previousTime;
    private double time;
    private double end;
    private double size;
    private double tried;
    private double target;
    private double lastRejectedError;
    private boolean isRetry;
    private boolean isCut;
    private boolean isFirst;

    /** A course whose step sizes a controller chooses. */
    public AdaptiveStep(PiController controller) {
        this.controller = controller;
    }

    /** Begins at a time, without memory of what was before. */
    public void start(double t, double newEnd) {
        previousTime = t;
        time = t;
        end = newEnd;
        lastRejectedError = 0;
        isRetry = false;
        isFirst = true;
        controller.start();
    }

    /** True until the first step is chosen. */
    public boolean isFirst() {
        return isFirst;
    }

    /** How far it is to the end, with its sign. */
    public double span() {
        return end - time;
    }

    /** Chooses the first step: its size without sign, such as {@link FirstStep} gives. */
    public void begin(double firstSize) {
        size = Math.copySign(firstSize, span());
        isFirst = false;
    }

    /**
     * Takes one accepted step, after as many attempts as it needs.
     *
     * @return null, or why there is no such step
     */
    public @Nullable Status advance(double limit, Attempt attempt, Counts counts) {
        Status refusal = propose(limit);
        while (refusal == null) {
            if (judge(attempt.error(time, tried, target))) {
                counts.addStep();
                return null;
            }
            counts.addRejection();
            refusal = propose(limit);
        }
        return refusal;
    }

    /**
     * Chooses the step to try, {@link #tried()}, which ends at {@link #target()}. A step that the limit makes short is never
     * too small: only one that errors have made small is. After a refusal there is no last step: attempts have overwritten
     * its stages.
     *
     * @return null, or why there is no step to try
     */
    public @Nullable Status propose(double limit) {
        double left = limit - time;
        tried = Span.towards(time, size, limit);
        boolean isCutByLimit = tried == left && !isRetry;
        if (!isCutByLimit && Span.isTooSmall(tried, time)) {
            previousTime = time;
            return lastRejectedError < Double.POSITIVE_INFINITY ? Status.STEP_TOO_SMALL : Status.NOT_FINITE;
        }
        isCut = Math.abs(tried) < Math.abs(size);
        target = tried == left ? limit : time + tried;
        tried = Span.onTheClock(time, tried, target);
        return null;
    }

    /** Accepts the step that was tried if its error, relative to the tolerance, is at most 1; chooses the size of the next. */
    public boolean judge(double error) {
        isRetry = !(error <= 1);
        if (isRetry) {
            lastRejectedError = error;
            size = tried * controller.reject(error);
            return false;
        }
        previousTime = time;
        time = target;
        double grown = tried * controller.accept(error);
        // a step that a limit cut short says little about the next one
        size = isCut && Math.abs(grown) < Math.abs(size) ? size : grown;
        return true;
    }

    /** Where the last accepted step ended. */
    public double time() {
        return time;
    }

    /** Where the last accepted step began; {@link #time()} where there is none. */
    public double previousTime() {
        return previousTime;
    }

    /** The step to try, with its sign. */
    public double tried() {
        return tried;
    }

    /** Where the step to try ends. */
    public double target() {
        return target;
    }
}
