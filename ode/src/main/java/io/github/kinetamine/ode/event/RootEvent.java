package io.github.kinetamine.ode.event;

import java.util.Objects;

/**
 * Something that happens when a continuous function g(t, y) crosses zero. A contact without crossing is none, and a root
 * exactly at the start, or where the solution begins anew after an event, is none either: what counts is how g leaves it. A
 * root exactly at the end is one. Immutable; as safe for use by many threads as the
 * functions in it.
 *
 * @param function g
 * @param direction which crossings count
 * @param action what happens at a crossing
 */
public record RootEvent(Function function, Direction direction, Action action) {

    /** The function g whose roots count. */
    @FunctionalInterface
    public interface Function {
        /**
         * g(t, y); must not keep or change y.
         *
         * @return a number wherever the solution goes: NaN ends the integration with an {@link IllegalStateException} that names
         *     the event
         */
        double value(double t, double[] y);
    }

    /** Which crossings count, seen in the direction of integration. */
    public enum Direction {
        /** From negative to positive. */
        RISING,
        /** From positive to negative. */
        FALLING,
        /** Both. */
        ANY
    }

    /** What happens at a crossing. */
    @FunctionalInterface
    public interface Action {

        /** What to do after it. */
        enum Next {
            /** Go on as if nothing had happened. */
            CONTINUE,
            /** The action has changed the state: begin anew from there. */
            MODIFY,
            /** End the integration here. */
            STOP
        }

        /**
         * Called at the crossing.
         *
         * @param t the time of the crossing
         * @param y the state there; changes count if the answer is {@link Next#MODIFY}. A state that is not finite ends the
         *     integration with {@code NOT_FINITE}
         * @return what to do; null ends the integration with an {@link IllegalStateException} that names the event
         */
        Next at(double t, double[] y);
    }

    public RootEvent {
        Objects.requireNonNull(function, "function");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(action, "action");
    }

    /** An event that ends the integration. */
    public static RootEvent stop(Function function, Direction direction) {
        return new RootEvent(function, direction, (t, y) -> Action.Next.STOP);
    }
}
