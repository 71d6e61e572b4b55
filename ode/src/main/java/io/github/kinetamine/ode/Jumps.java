package io.github.kinetamine.ode;

/** The times at which f jumps, as an integration meets them: each once, in its direction. Mutable; of one thread. */
final class Jumps {

    private final double[] times;
    private final double direction;
    private int next;

    /** From ascending times. */
    Jumps(double[] ascending, double direction) {
        this.direction = direction;
        this.times = new double[ascending.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = ascending[direction > 0 ? i : times.length - 1 - i];
        }
    }

    /** The next jump is the first one beyond a time. */
    void passTo(double t) {
        if (next > 0 && direction * (times[next - 1] - t) > 0) {
            next = 0;
        }
        while (next < times.length && direction * (times[next] - t) <= 0) {
            next++;
        }
    }

    /** True if the next jump lies at a limit or before it. */
    boolean isNextWithin(double limit) {
        return next < times.length && direction * (limit - times[next]) >= 0;
    }

    double next() {
        return times[next];
    }

    /** True if there is a jump at a time that was just passed to. */
    boolean isAt(double t) {
        return next > 0 && times[next - 1] == t;
    }

    /** The double before a jump, in the direction of integration. */
    double before(double jump) {
        return direction > 0 ? Math.nextDown(jump) : Math.nextUp(jump);
    }

    /** The double after a jump, in the direction of integration. */
    double after(double jump) {
        return direction > 0 ? Math.nextUp(jump) : Math.nextDown(jump);
    }
}
