package io.github.kinetamine.handbook;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSolution;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.SaveAt;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.event.RootEvent;
import io.github.kinetamine.ode.event.RootEvent.Action.Next;
import io.github.kinetamine.ode.event.RootEvent.Direction;

/** An infusion that ends, and doses that are given when the amount has fallen. */
public final class JumpsAndEvents {

    private JumpsAndEvents() {}

    public static void main(String[] args) {
        // region jump
        double k = Math.log(2); // half is gone after an hour
        OdeSystem infusion = (t, y, dydt) -> dydt[0] = (t < 1 ? 100 * k : 0) - k * y[0];
        OdeSolution hour = Solvers.tsit5()
                .with(Tolerance.of(1e-8, 1e-10))
                .solve(OdeProblem.of(infusion, 0, 3, 0.0).withJumps(1), SaveAt.dense())
                .orThrow();
        System.out.println(Math.round(hour.at(1)[0])); // 50
        System.out.println(Math.round(hour.at(2)[0])); // 25
        // endregion

        // region event
        OdeSystem decay = (t, y, dydt) -> dydt[0] = -k * y[0];
        RootEvent dose = new RootEvent((t, y) -> y[0] - 25, Direction.FALLING, (t, y) -> {
            y[0] += 75;
            return Next.MODIFY; // CONTINUE only watches, STOP ends the integration
        });
        OdeSolution doses = Solvers.dop853()
                .solve(OdeProblem.of(decay, 0, 5, 100.0).withEvent(dose), SaveAt.dense())
                .orThrow();
        System.out.println(doses.events().size()); // 2
        double first = doses.events().get(0).time();
        System.out.println(Math.abs(first - 2) < 1e-6); // true
        System.out.println(Math.round(doses.before(first)[0]) + " " + Math.round(doses.at(first)[0])); // 25 100
        // endregion
    }
}
