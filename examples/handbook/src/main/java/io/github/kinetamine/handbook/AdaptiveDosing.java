package io.github.kinetamine.handbook;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.simulation.Grid.every;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.simulation.DosingRule;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Orders;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Simulation;
import java.util.Arrays;

/** Doses that a rule decides on, and their ledger. */
public final class AdaptiveDosing {

    private AdaptiveDosing() {}

    public static void main(String[] args) {
        // region adaptive
        DosingRule rule = soFar -> {
            double now = soFar.amount("central").at(soFar.grid().end());
            return now < 50 ? Orders.stop().give(Dose.mg(120).bolus()) : Orders.none();
        };
        Grid times = every(hours(1)).until(hours(4));
        Simulation hourly = Simulation.of(Halving.model()).observe(times);
        Regimen planned = Regimen.parse("80 mg iv bolus every 4 h x 9");
        Profile profile = hourly.give(planned).adapt(times, rule).run();
        double[] amounts = profile.amount("central").values();
        System.out.println(Halving.rounded(amounts)); // [80, 160, 80, 160, 80]
        System.out.println(profile.regimen()); // 80 mg iv bolus + 120 mg iv bolus at 1 h + 120 mg iv bolus at 3 h
        Profile again = hourly.give(profile.regimen()).run();
        System.out.println(Arrays.equals(amounts, again.amount("central").values())); // true
        // endregion
    }
}
