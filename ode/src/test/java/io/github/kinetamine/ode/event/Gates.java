package io.github.kinetamine.ode.event;

import io.github.kinetamine.ode.event.RootEvent.Action.Next;
import io.github.kinetamine.ode.event.RootEvent.Direction;
import io.github.kinetamine.ode.event.RootEvent.Function;

/** Events for tests. */
final class Gates {

    private Gates() {}

    static RootEvent watch(Function g) {
        return watch(g, Direction.ANY);
    }

    static RootEvent watch(Function g, Direction direction) {
        return new RootEvent(g, direction, (t, y) -> Next.CONTINUE);
    }

    /** Adds to the first component. */
    static RootEvent dose(Function g, Direction direction, double amount) {
        return new RootEvent(g, direction, (t, y) -> {
            y[0] += amount;
            return Next.MODIFY;
        });
    }
}
