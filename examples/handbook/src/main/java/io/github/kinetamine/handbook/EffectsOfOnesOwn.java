package io.github.kinetamine.handbook;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.quantity.Units.perHour;
import static io.github.kinetamine.simulation.Grid.every;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.pd.BaselineHazard;
import io.github.kinetamine.pd.BinaryResponse;
import io.github.kinetamine.pd.DirectResponse;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.pd.Emax;
import io.github.kinetamine.pd.EventTime;
import io.github.kinetamine.pd.IndirectResponse;
import io.github.kinetamine.pd.Inhibition;
import io.github.kinetamine.pd.Linear;
import io.github.kinetamine.pd.TimeToEvent;
import io.github.kinetamine.pd.TransitChain;
import io.github.kinetamine.pd.Turnover;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import java.util.List;
import java.util.Map;

/** Effects that a reader builds; their numbers are made up. */
public final class EffectsOfOnesOwn {

    private EffectsOfOnesOwn() {}

    public static void main(String[] args) {
        madeUp();
        direct();
        indirect();
        events();
        twoModels();
    }

    // region run
    private static Profile run(EffectModel... effects) {
        return Simulation.of(Ketamine.racemic().with(effects))
                .give(Dose.mgPerKg(0.5).intravenous().over(minutes(40)))
                .to(Subject.weighing(kg(70)))
                .observe(every(minutes(5)).until(hours(24)))
                .run();
    }
    // endregion

    private static void madeUp() {
        // region made-up
        Profile profile = run(MadeUpEffect.effect());
        System.out.println(profile.series("buzz").max()); // 61.5…
        System.out.println(profile.series("score").at(hours(24))); // 23.6…
        // endregion
    }

    private static void direct() {
        // region direct
        EffectModel pressure = DirectResponse.of("pressure", EffectDriver.of("esketamine"), 120, Emax.of(30, 250))
                .with(EffectOutput.of("pressure", Unit.named("mmHg"), "systolic pressure")
                        .watchedAbove(160, "high"));
        EffectModel delayed = DirectResponse.of("delayed", EffectDriver.of("esketamine"), 120, Emax.of(30, 250))
                .through(perHour(2)); // an effect site with ke0 = 2/h
        Profile profile = run(pressure, delayed);
        System.out.println(profile.series("pressure").timeOfMax()); // PT40M
        System.out.println(profile.series("delayed").timeOfMax()); // PT1H
        // endregion
    }

    private static void indirect() {
        // region indirect
        EffectModel hormone = IndirectResponse.inhibitingProduction(
                "hormone", EffectDriver.of("ketamine"), Turnover.of(100, perHour(0.3)), Inhibition.of(0.9, 25));
        EffectModel late =
                TransitChain.of(4, hours(6)).delaying("late signal", EffectDriver.of("norketamine"), 0, Emax.of(1, 50));
        Profile profile = run(hormone, late);
        System.out.println(profile.series("hormone").at(hours(0))); // 100.0
        System.out.println(profile.series("hormone").at(hours(4))); // 58.5…
        System.out.println(profile.series("late signal").timeOfMax()); // PT9H50M
        // endregion
    }

    private static void events() {
        // region events
        EffectModel nausea = TimeToEvent.stimulating(
                "nausea", EffectDriver.of("ketamine"), BaselineHazard.constant(perHour(0.01)), Linear.withSlope(0.1));
        EffectModel asleep =
                BinaryResponse.of(-5, Linear.withSlope(0.04)).drivenBy(EffectDriver.of("ketamine"), "asleep");
        Profile profile = run(nausea, asleep);
        Series survival = profile.series("nausea_SURVIVAL");
        System.out.println(survival.at(hours(24))); // 0.53…
        System.out.println(profile.series("asleep").max()); // 0.80…
        EventTime first = EventTime.ofSurvival(survival.hours(), survival.values(), 0.7); // 0.7: a uniform number
        System.out.println(first.isObserved() + ", after " + first.hours() + " h"); // true, after 5.7… h
        // endregion
    }

    private static void twoModels() {
        // region two-models
        EffectBuilder m = EffectBuilder.named("relief");
        int gain = m.parameter("GAIN", 0.03, "cm per ng/mL");
        int loss = m.parameter("LOSS", 0.02, "cm per ng/mL");
        m.parameter("KE0", 5, "1/h");
        int s = m.driver(EffectDriver.of("Ce", Map.of("esketamine", 1.0))
                .from(Ketamine.model("simons-2022-racemate"))
                .sampled(SamplingSite.ARTERIAL)
                .through("KE0"));
        int nk = m.driver(EffectDriver.of("noresketamine").sampled(SamplingSite.VENOUS));
        m.output(
                EffectOutput.of("relief", Unit.named("cm"), "").between(0, 10),
                (t, d, p, y) -> p[gain] * d[s] - p[loss] * d[nk]);
        Profile profile = run(m.build());
        System.out.println(profile.series("relief").max()); // 3.27…
        List<String> left = profile.notes().stream()
                .filter(note -> note.contains("leaves its scale"))
                .toList();
        System.out.println(left); // [relief leaves its scale of 0 to 10 cm: … is not clipped]
        // endregion
    }
}
