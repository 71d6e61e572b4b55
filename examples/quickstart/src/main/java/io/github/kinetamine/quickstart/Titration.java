package io.github.kinetamine.quickstart;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Orders;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;

/** Doses that depend on the course so far. */
public final class Titration {

    private Titration() {}

    public static void main(String[] args) {
        // region titration
        Profile profile = Simulation.of(Ketamine.racemic())
                .to(Subject.weighing(kg(70)))
                .observe(every(minutes(10)).until(days(2)))
                .adapt(every(hours(6)).until(days(2)), soFar -> {
                    Series ketamine = soFar.series("ketamine");
                    boolean isLow = ketamine.at(soFar.grid().end()) < 20;
                    return isLow ? Orders.none().give(Dose.mg(20).intramuscular()) : Orders.none();
                })
                .run();
        profile.doses().forEach(dose -> System.out.println(dose.amount() + " at " + dose.at()));
        System.out.println(profile.regimen()); // as text: the same doses lead to the same bits
        // endregion
    }
}
