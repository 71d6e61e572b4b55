package io.github.kinetamine.population;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.mg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.CovariateEffect;
import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.Product;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.variability.RandomEffects;
import io.github.kinetamine.variability.Variability;
import io.github.kinetamine.variability.Variance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every kind of regimen for many subjects is what it is for each alone, whether they can be simulated side by side or not; in
 * several blocks, of which the last is not full.
 */
class RegimensSideBySideTest {

    private static final int SUBJECTS = 12;

    /** Bioavailability, lags, durations and rates of entry differ from subject to subject, and the second device gives less. */
    private static final LinearModel MODEL = LinearModel.named("many ways in")
            .parameter("CL", 10, "L/h")
            .parameter("V", 50, "L")
            .parameter("KA", 1.2, "1/h")
            .parameter("F", 0.5, "1")
            .parameter("LAG", 0.4, "h")
            .parameter("D", 1.5, "h")
            .parameter("R", 20, "mg/h")
            .parameter("FD", 0.8, "1")
            .relation("FD", new CovariateEffect.FromThreshold(Covariates.DEVICE, 2, 0.5))
            .compartment("depot")
            .compartment("central", "V")
            .flow("depot", "central", "KA")
            .clearance("central", "out", "CL")
            .input(Input.by(Route.INTRAVENOUS, InputPath.into("central")))
            .input(Input.by(Route.ORAL, InputPath.into("depot").bioavailability(Product.of("F"))))
            .input(Input.by(Route.INTRAMUSCULAR, InputPath.into("central").after("LAG")))
            .input(Input.by(Route.SUBLINGUAL, InputPath.into("central").over("D")))
            .input(Input.by(Route.RECTAL, InputPath.into("central").atRate("R")))
            .input(Input.by(Route.SUBCUTANEOUS, InputPath.into("central").bioavailability(Product.of("F"))))
            .input(Input.by(Route.INTRANASAL, InputPath.into("central").bioavailability(Product.of("FD")))
                    .throughDevices(mg(28), minutes(5)))
            .analyte("drug", Double.NaN, "central")
            .build();

    private static final Variability VARIED = Variability.of(RandomEffects.builder()
            .logNormal("CL", Variance.of(0.09))
            .logNormal("KA", Variance.of(0.09))
            .logNormal("F", Variance.of(0.04))
            .logNormal("LAG", Variance.of(0.09))
            .logNormal("D", Variance.of(0.09))
            .logNormal("R", Variance.of(0.09))
            .build());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30 mg iv bolus every 4 h x 3",
                "30 mg iv over 40 min every 4 h x 3 + 10 mg iv over 3 h at 30 min",
                "30 mg iv over 2 h every 1 h x 4",
                "30 mg iv over 2 h + 30 mg iv over 2 h + 5 mg iv over 1 h at 2 h",
                "30 mg iv over 1 h at 1 h + 20 mg iv bolus at 2 h",
                "30 mg iv bolus every 4 h x 3 lag 20 min",
                "30 mg iv over 40 min steady state every 4 h",
                "30 mg po every 4 h x 3",
                "30 mg po steady state every 6 h",
                "30 mg sc every 4 h x 2",
                "30 mg sc over 1 h every 4 h x 2",
                "30 mg/h sc over 1 h every 4 h x 2",
                "30 mg/h iv over 1 h every 4 h x 2",
                "30 mg im every 4 h x 3",
                "30 mg sl every 4 h x 3",
                "30 mg pr every 4 h x 3",
                "28 mg in every 4 h x 2",
                "70 mg in every 4 h x 2",
                "3 devices of 28 mg in 5 min apart"
            })
    void eachSubjectIsAsAlone(String regimen) {
        Population people = Population.of(MODEL)
                .give(Regimen.parse(regimen))
                .vary(VARIED)
                .subjects(SUBJECTS)
                .lanes(5)
                .seed(7)
                .observe(every(minutes(30)).until(hours(10)));
        PopulationResult result = people.run();
        assertEquals(0, result.failures().size());
        for (int id = 1; id <= SUBJECTS; id++) {
            Series alone = people.simulation(id).run().series("drug");
            for (int i = 0; i < alone.size(); i++) {
                double actual = result.series("drug").value(id - 1, i);
                assertClose(alone.value(i), actual, 1e-11, alone.max(), "subject " + id + " at " + i);
            }
        }
    }
}
