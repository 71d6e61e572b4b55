package io.github.kinetamine.ketamine.effect;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.simulation.Grid.every;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ResponseTest {

    private static final String SIX = "0.5 mg/kg iv over 40 min on days 0, 2, 4, 7, 9, 11";

    private static Profile profile(String dose, Grid grid, EffectModel... effects) {
        return Simulation.of(Ketamine.racemic().with(effects))
                .give(Regimen.parse(dose))
                .to(Subject.weighing(kg(70)))
                .observe(grid)
                .run();
    }

    @ParameterizedTest(name = "{0}, {1}: {4}")
    @CsvFileSource(resources = "response-shares.csv", numLinesToSkip = 1)
    void sharesAreThePrintedOnes(String arm, String endpoint, double change, double baseline, double printed) {
        double share = endpoint.equals("response")
                ? ResponseProbability.response(change, baseline)
                : ResponseProbability.remission(change, baseline);
        assertEquals(printed, share, 0.01);
    }

    @Test
    void sharesFollowTheMeanChangeOfMadrsAtEachContext() {
        EffectOptions options = EffectOptions.standard().inContext(0.6).baseline("MADRS", 35);
        Profile profile = profile(SIX, every(hours(24)).until(days(14)), Madrs.of(options), Response.of(options));
        for (int i = 0; i < profile.grid().size(); i++) {
            double control = ControlCourse.synapsePlacebo()
                    .change(profile.series("MADRS").hours(i));
            double low = profile.series("MADRS_low").value(i) - 35;
            double high = profile.series("MADRS_high").value(i) - 35;
            double change = profile.series("MADRS").value(i) - 35;
            assertClose(
                    ResponseProbability.response(change, 35),
                    profile.series("response").value(i),
                    1e-12);
            assertClose(
                    ResponseProbability.remission(change, 35),
                    profile.series("remission").value(i),
                    1e-12);
            assertClose(
                    ResponseProbability.response(low, 35),
                    profile.series("response_high").value(i),
                    1e-12);
            assertClose(
                    ResponseProbability.remission(high, 35),
                    profile.series("remission_low").value(i),
                    1e-12);
            assertClose(
                    ResponseProbability.response(control, 35),
                    profile.series("response_control").value(i),
                    1e-12);
        }
    }

    @Test
    void sixInfusionsAgainstMidazolamPredictThreeQuartersWhere71PercentWereSeen() {
        EffectOptions options = EffectOptions.standard().baseline("MADRS", 32);
        ControlCourse midazolam = ControlCourse.of(-8.8);
        Profile profile = profile(
                SIX,
                Grid.at(days(12)),
                Madrs.of(options).withControl(midazolam),
                Response.of(options).withControl(midazolam));
        assertEquals(32 - 23.9, profile.series("MADRS").at(days(12)), 0.1);
        assertEquals(0.76, profile.series("response").at(days(12)), 0.01);
    }

    @Test
    void theSeriesSayTheirContext() {
        var outputs = Response.of(EffectOptions.standard().inContext(0.31))
                .over(Ketamine.racemic())
                .outputs();
        assertTrue(outputs.get(0).meaning().contains("at context 0.31"), outputs.toString());
        assertTrue(outputs.stream().allMatch(o -> o.meaning().contains("context")), outputs.toString());
    }

    @Test
    void aBaselineThatIsNotPositiveIsRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> ResponseProbability.response(-5, 0))
                .getMessage();
        assertTrue(message.contains("baseline must be positive"), message);
    }
}
