package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.EffectOutput;
import java.util.List;

/** The acute effects as their tests see them: functions of drivers, without a run. */
final class AcuteEffects {

    static final List<String> IDS = List.of(
            "PAIN",
            "PAIN_SIMONS",
            "PAIN_VAS",
            "DRUG_HIGH",
            "CORTISOL_PRODUCTION",
            "EEG_FREQUENCY",
            "NMDA_OCCUPANCY",
            "CADSS",
            "MAP",
            "SBP",
            "DBP",
            "HR",
            "CO",
            "CBF",
            "AWAKE",
            "MOAAS_BELOW_5");

    static final List<String> MODELS = List.of("otto-2021-racemate", "simons-2022-racemate");

    private AcuteEffects() {}

    static EffectModel standard(String id) {
        return KetamineEffects.effect(id, EffectOptions.standard());
    }

    /** The effect above a model. */
    static Effect above(String model, EffectModel effect) {
        return effect.over(Ketamine.model(model));
    }

    static Effect above(String model, String id) {
        return above(model, standard(id));
    }

    /** What the first output is at a time where the drivers have these values, ng/mL. */
    static double at(Effect effect, double hours, double... drive) {
        return effect.output(0, hours, drive, effect.typicalValues(), new double[0]);
    }

    /** The same for an output by its name. */
    static double at(Effect effect, String series, double hours, double... drive) {
        int index = effect.outputs().stream().map(EffectOutput::name).toList().indexOf(series);
        return effect.output(index, hours, drive, effect.typicalValues(), new double[0]);
    }
}
