package io.github.kinetamine.population;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.random.RandomStream;
import io.github.kinetamine.variability.ResidualError;
import io.github.kinetamine.variability.Variance;
import org.junit.jupiter.api.Test;

/** Observations stand beside the predictions that they err from. */
class ObservationsTest {

    private static final Population PEOPLE = Population.of(Ketamine.racemic())
            .give(Dose.mgPerKg(0.5).intravenous().over(minutes(40)))
            .like(Subject.weighing(kg(70)))
            .subjects(300)
            .seed(9)
            .observe(every(minutes(30)).until(hours(6)));

    /** In mg/L, where predictions are in ng/mL. */
    private static final ResidualError ERROR =
            ResidualError.combined(Variance.ofSd(0.2), Variance.ofSd(0.003), Unit.MG_PER_L);

    @Test
    void anObservationIsItsPredictionWithTheNormalOfItsTime() {
        PopulationResult result = PEOPLE.withResidualError("norketamine", ERROR).run();
        for (int k = 0; k < result.size(); k += 37) {
            RandomStream stream = RandomStream.of(9, result.id(k), "residual norketamine");
            for (int i = 0; i < result.grid().size(); i++) {
                double prediction = result.series("norketamine").value(k, i);
                assertEquals(
                        ERROR.in(Unit.NG_PER_ML).simulate(prediction, stream.normal(i)),
                        result.series("norketamine observed").value(k, i));
            }
        }
        assertEquals(Unit.NG_PER_ML, result.series("norketamine observed").unit());
    }

    @Test
    void predictionsStayAsTheyAre() {
        PopulationResult plain = PEOPLE.run();
        PopulationResult observed = PEOPLE.withResidualError("ketamine", ERROR)
                .withResidualError("norketamine", ERROR)
                .threads(3)
                .run();
        assertEquals(plain.names().size() + 2, observed.names().size());
        for (String name : plain.names()) {
            for (int i = 0; i < plain.grid().size(); i++) {
                assertArrayEquals(
                        plain.series(name).at(i), observed.series(name).at(i));
            }
        }
    }

    @Test
    void publishedErrorsAreTakenAsPublished() {
        Population published = PEOPLE.withPublishedResidualErrors();
        assertEquals(
                Ketamine.racemic().card().variability().residuals().keySet().stream()
                        .map(Observed::name)
                        .toList(),
                published.subjects(2).run().names().stream()
                        .filter(name -> name.endsWith("observed"))
                        .toList());
        assertTrue(assertThrows(
                        IllegalStateException.class,
                        () -> Population.of(OneCompartment.model()).withPublishedResidualErrors())
                .getMessage()
                .contains("no residual error is published"));
    }

    @Test
    void anErrorNeedsItsSeries() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> PEOPLE.withResidualError("ketamin", ERROR).run())
                .getMessage();
        assertTrue(message.contains("did you mean 'ketamine'"), message);
    }

    @Test
    void aSummaryHasObservationsToo() {
        Population observed = PEOPLE.withResidualError("ketamine", ERROR);
        double exact = observed.run().series("ketamine observed").quantile(0.05).value(8);
        double near =
                observed.summarise().series("ketamine observed").quantile(0.05).value(8);
        assertEquals(exact, near, QuantileSketch.RELATIVE_ERROR * Math.abs(exact));
    }
}
