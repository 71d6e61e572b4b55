package io.github.kinetamine.ode;

import io.github.kinetamine.ode.step.Span;
import io.github.kinetamine.ode.step.StepMethod;
import org.jspecify.annotations.Nullable;

/**
 * A method at work on one smooth stretch of the solution after another: from the double after a jump of f to the double before
 * the next. Mutable; of one thread.
 */
final class Stretch {

    private final StepMethod method;
    private final Jumps jumps;
    private final double end;
    private final double direction;
    private double origin;
    private double reach;
    private double arrival;
    private boolean isFresh;
    private boolean isBeginning;

    Stretch(StepMethod method, Jumps jumps, double end, double direction) {
        this.method = method;
        this.jumps = jumps;
        this.end = end;
        this.direction = direction;
    }

    /** The method will begin at a time, without memory of what was before. */
    void startAt(double time) {
        isBeginning = true;
        beginAt(time);
    }

    /** A stretch of the same integration begins at a time. */
    void beginAt(double time) {
        jumps.passTo(time);
        origin = jumps.isAt(time) ? jumps.after(time) : time;
        isFresh = true;
    }

    /** A stretch ends where a time reaches the next jump. */
    void passTo(double time) {
        if (jumps.isNextWithin(time)) {
            beginAt(time);
        }
    }

    /** Aims at a limit, or at the jump before it; false if that is the instant where the method stands. */
    boolean aim(double limit) {
        boolean isToJump = jumps.isNextWithin(limit);
        arrival = isToJump ? jumps.next() : limit;
        reach = isToJump ? jumps.before(arrival) : limit;
        double now = isFresh ? origin : method.time();
        return !Span.isTooSmall(reach - now, now);
    }

    /** Where the method aims. */
    double arrival() {
        return arrival;
    }

    /** Takes one accepted step from a state towards the aim; null, or why there is none. */
    @Nullable
    Status step(double[] state) {
        if (isFresh) {
            if (isBeginning) {
                method.start(origin, state, horizon());
            } else {
                method.restart(origin, state, horizon());
            }
            isBeginning = false;
            isFresh = false;
        }
        return method.step(reach);
    }

    /** How far a method that begins may look: to the next jump, else to the end. */
    private double horizon() {
        double far = direction * (end - reach) > 0 ? end : reach;
        return jumps.isNextWithin(far) ? jumps.before(jumps.next()) : far;
    }

    /** Where the step has led: at the aim, if the method came as near to it as f allows. */
    double stepEnd() {
        return method.time() == reach ? arrival : method.time();
    }

    /** Past the instant of the jump that lies where a step ends, but not past the end of all; NaN if there is none. */
    double pastJump(double stepEnd) {
        if (stepEnd != arrival || !jumps.isNextWithin(stepEnd)) {
            return Double.NaN;
        }
        double past = stepEnd + direction * Span.instant(stepEnd);
        return direction * (end - past) < 0 ? end : past;
    }
}
