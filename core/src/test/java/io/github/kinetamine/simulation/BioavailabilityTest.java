package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.mg;
import static io.github.kinetamine.quantity.Units.minutes;

import io.github.kinetamine.dose.Bolus;
import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Infusion;
import io.github.kinetamine.dose.RateInfusion;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.Sketch;
import io.github.kinetamine.quantity.InfusionRate;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/**
 * What F, the duration of an input and its lag do, each shown by an intravenous dose that does the same. The subcutaneous,
 * oral and sublingual inputs of a sketch lead into the compartment that intravenous doses enter.
 */
@Domain(ArbitraryTrials.class)
@Domain(DomainContext.Global.class)
class BioavailabilityTest {

    private static final double TOLERANCE = 1e-11;
    private static final double MG = 40;

    @Property(tries = 100)
    void anInfusionByRateIsOneByDuration(@ForAll Sketch sketch, @ForAll @IntRange(min = 1, max = 600) int duration) {
        Dose byDuration = Dose.mg(MG).intravenous().over(minutes(duration));
        Dose byRate = Dose.mgPerHour(MG * 60 / duration).intravenous().over(minutes(duration));
        assertSame(sketch, byDuration, byRate);
    }

    @Property(tries = 100)
    void bioavailabilityScalesABolus(@ForAll Sketch sketch) {
        assertSame(
                sketch, Dose.mg(MG * sketch.availability()).bolus(), Dose.mg(MG).subcutaneous());
    }

    @Property(tries = 100)
    void bioavailabilityScalesTheRateWhereTheDurationIsGiven(
            @ForAll Sketch sketch, @ForAll @IntRange(min = 1, max = 600) int duration) {
        Dose arriving = Dose.mg(MG * sketch.availability()).intravenous().over(minutes(duration));
        assertSame(sketch, arriving, new Infusion(mg(MG), minutes(duration), Route.SUBCUTANEOUS));
    }

    @Property(tries = 100)
    void bioavailabilityScalesTheDurationWhereTheRateIsGiven(
            @ForAll Sketch sketch, @ForAll @IntRange(min = 1, max = 600) int duration) {
        InfusionRate rate = new InfusionRate(MG);
        Duration shortened = hours(duration / 60.0 * sketch.availability());
        assertSame(
                sketch,
                new RateInfusion(rate, shortened, Route.INTRAVENOUS),
                new RateInfusion(rate, minutes(duration), Route.SUBCUTANEOUS));
    }

    @Property(tries = 100)
    void aZeroOrderInputIsAnInfusionOfWhatArrives(@ForAll Sketch sketch) {
        Dose arriving = Dose.mg(MG * sketch.availability()).intravenous().over(minutes(sketch.delayMinutes()));
        assertSame(sketch, arriving, Dose.mg(MG).oral());
    }

    @Property(tries = 100)
    void aLagOfTheModelAddsToThatOfTheRegimen(
            @ForAll Sketch sketch, @ForAll @IntRange(min = 0, max = 300) int regimenLag) {
        Bolus arriving = Dose.mg(MG * sketch.availability()).bolus();
        Profile expected = run(sketch, Regimen.of(arriving).at(minutes(sketch.delayMinutes() + regimenLag)));
        Profile actual = run(sketch, Regimen.of(Dose.mg(MG).sublingual()).after(minutes(regimenLag)));
        Curves.assertSame(expected, actual, TOLERANCE);
    }

    private static void assertSame(Sketch sketch, Dose expected, Dose actual) {
        Curves.assertSame(run(sketch, Regimen.of(expected)), run(sketch, Regimen.of(actual)), TOLERANCE);
    }

    /** The grid is fine, so that it holds a value near the peak however fast the drug goes. */
    private static Profile run(Sketch sketch, Regimen regimen) {
        return Trial.run(sketch.model(), regimen, Grid.every(minutes(1)).until(hours(12)));
    }
}
