package io.github.kinetamine.handbook;

import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.pd.EffectReading;
import io.github.kinetamine.pd.StartValue;
import io.github.kinetamine.quantity.Unit;

/** An effect whose numbers are in no paper: something quick that comes and goes, and something slow that stays for days. */
final class MadeUpEffect {

    private MadeUpEffect() {}

    // region effect
    /** A buzz in percent that follows the drug at once, and a score of 30 points that each session lowers for some days. */
    static EffectModel effect() {
        EffectBuilder m = EffectBuilder.named("made up");
        int ec50 = m.parameter("EC50", 100, "ng/mL");
        int gain = m.parameter("GAIN", 0.02, "points per ng·h/mL");
        int fade = m.parameter("FADE", Math.log(2) / 72, "1/h"); // half is gone after three days
        int drug = m.driver(EffectDriver.of("ketamine"));
        int relief = m.state(
                "relief", StartValue.ZERO, (t, d, p, y) -> p[gain] * d[drug], EffectReading.constant(p -> p[fade]));
        m.output("buzz", Unit.named("%"), (t, d, p, y) -> 100 * d[drug] / (d[drug] + p[ec50]));
        m.output(
                EffectOutput.of("score", Unit.named("points"), "")
                        .between(0, 60)
                        .watchedBelow(10, "few points"),
                (t, d, p, y) -> 30 - y[relief]);
        return m.build();
    }
    // endregion
}
