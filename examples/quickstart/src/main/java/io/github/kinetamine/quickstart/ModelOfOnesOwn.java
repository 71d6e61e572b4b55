package io.github.kinetamine.quickstart;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.Flow;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.Product;
import io.github.kinetamine.simulation.Simulation;

/** A compartment model declared by its user. */
public final class ModelOfOnesOwn {

    private ModelOfOnesOwn() {}

    public static void main(String[] args) {
        // region model
        LinearModel model = LinearModel.named("one compartment, oral")
                .parameter("CL", 80, "L/h")
                .parameter("V", 250, "L")
                .parameter("KA", 1, "1/h")
                .parameter("F", 0.2, "1")
                .compartment("gut")
                .compartment("central", "V")
                .flow("gut", "central", "KA")
                .clearance("central", Flow.OUT, "CL")
                .input(Input.by(Route.ORAL, InputPath.into("gut").bioavailability(Product.of("F"))))
                .analyte("ketamine", 237.73, "central")
                .build();
        model.equations().forEach(System.out::println);
        double peak = Simulation.of(model)
                .give(Dose.mg(100).oral())
                .observe(every(minutes(1)).until(hours(24)))
                .run()
                .series("ketamine")
                .max();
        System.out.println(peak + " ng/mL");
        // endregion
    }
}
