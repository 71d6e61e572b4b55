package io.github.kinetamine.handbook;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.effect.ControlCourse;
import io.github.kinetamine.ketamine.effect.EffectOptions;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import io.github.kinetamine.ketamine.effect.Madrs;
import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import java.util.List;

/** Effects of the literature above a model: series, options, evidence, refusals, sites. */
public final class EffectsAboveAModel {

    private EffectsAboveAModel() {}

    public static void main(String[] args) {
        above();
        options();
        evidence();
        refusals();
        sites();
    }

    private static void above() {
        // region above
        EffectOptions standard = EffectOptions.standard();
        PkModel model = Ketamine.racemic()
                .with(KetamineEffects.effect("CADSS", standard), KetamineEffects.effect("MADRS", standard));
        Profile profile = Simulation.of(model)
                .give(Dose.mgPerKg(0.5).intravenous().over(minutes(40)))
                .to(Subject.weighing(kg(70)))
                .observe(every(minutes(10)).until(days(7)))
                .run();
        System.out.println(profile.series("CADSS").max()); // 7.7…
        System.out.println(profile.series("MADRS").at(hours(24))); // 18.7…
        System.out.println(
                profile.effects().stream().map(Series::name).toList()); // [CADSS, MADRS, MADRS_change_vs_control, …]
        System.out.println(KetamineEffects.ids().size()); // 21
        // endregion
    }

    // region run-a-day
    private static Profile run(PkModel model, Dose dose) {
        return Simulation.of(model)
                .give(dose)
                .to(Subject.weighing(kg(70)))
                .observe(every(minutes(10)).until(days(1)))
                .run();
    }
    // endregion

    private static void options() {
        // region options
        EffectOptions options = EffectOptions.standard()
                .baseline("MADRS", 36)
                .baseline("SBP", 125)
                .inContext(0.6);
        PkModel model = Ketamine.racemic()
                .with(Madrs.of(options).withControl(ControlCourse.of(-8.8)), KetamineEffects.effect("SBP", options));
        Profile profile = run(model, Dose.mgPerKg(0.5).intravenous().over(minutes(40)));
        System.out.println(profile.series("MADRS").at(days(1))); // 22.0…
        System.out.println(profile.series("MADRS_low").at(days(1))); // 17.8…
        System.out.println(profile.series("MADRS_high").at(days(1))); // 24.6…
        System.out.println(profile.series("MADRS_change_vs_control").at(days(1))); // -5.1…
        System.out.println(profile.series("SBP").at(minutes(40))); // 132.2…
        // endregion
    }

    private static void evidence() {
        // region evidence
        EffectModel cadss = KetamineEffects.effect("CADSS", EffectOptions.standard());
        EffectCard card = cadss.card();
        System.out.println(card.tier() + ": " + card.tier().sentence()); // CALIBRATED: fitted here to published means
        System.out.println(card.sources().get(1)); // Olofsen 2022, Anesthesiology 136:792, …
        System.out.println(card.filledGaps().get(2)); // the C50 of 121 ng/mL is ASSUMED: borrowed …
        Parameter c50 = cadss.over(Ketamine.racemic()).parameters().get(0);
        System.out.println(c50.name() + " " + c50.value() + " " + c50.unit() + ", "
                + c50.source().tier()); // C50 121.0 ng/mL, ASSUMED
        // endregion
    }

    private static void refusals() {
        // region refusals
        PkModel model = Ketamine.racemic()
                .with(
                        KetamineEffects.effect("CADSS", EffectOptions.standard()),
                        KetamineEffects.effect("SBP", EffectOptions.standard()));
        Profile profile = run(model, Dose.mgPerKg(1).intravenous().over(minutes(40)));
        System.out.println(profile.refusals().keySet()); // [CADSS]
        System.out.println(profile.series("SBP").max()); // 11.8…
        try {
            profile.series("CADSS");
        } catch (IllegalStateException refused) {
            System.out.println(refused.getMessage()); // CADSS is refused: C_S reaches 158 ng/mL, above 118 ng/mL, …
        }
        // endregion
    }

    private static void sites() {
        // region sites
        EffectModel pressure = KetamineEffects.effect("SBP", EffectOptions.standard());
        Profile arterial = run(
                Ketamine.model("simons-2022-racemate").with(pressure),
                Dose.mgPerKg(0.5).intravenous().over(minutes(40)));
        List<String> mismatch = arterial.notes().stream()
                .filter(note -> note.contains("belong to"))
                .toList();
        System.out.println(mismatch); // [SBP: its constants belong to venous concentrations, those of …]

        EffectModel vas = KetamineEffects.effect("PAIN_VAS", EffectOptions.standard());
        List<EffectDriver> drivers = vas.over(Ketamine.racemic()).drivers();
        System.out.println(
                drivers.get(0).name() + " of " + drivers.get(0).from().orElseThrow()); // Ce_K of simons-…
        System.out.println(drivers.get(1).name() + ", other model: "
                + drivers.get(1).from().isPresent()); // Ce_NK, other model: false
        // endregion
    }
}
