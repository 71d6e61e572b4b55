package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.pd.StartValue;
import io.github.kinetamine.text.Decimal;
import java.util.List;

/**
 * The state P of the antidepressant effect, the share of what is possible that is reached:
 *
 * <pre>dP/dt = β·C_eq·(1 − P) − koff·P,  P(0) = 0</pre>
 *
 * with C_eq (ng/mL, {@link EquivalentDrive}), β (1/(ng/mL·h)) and koff = ln 2 / 6.98 d. At a constant C_eq it settles at
 * β·C_eq/(β·C_eq + koff); after a short dose it is nearly 1 − exp(−β·AUC). Immutable and safe for use by many threads.
 *
 * @param gain β above the models of the calibration, 1/(ng/mL·h)
 * @param offsetDays the half-life of the effect's loss, days
 */
record MoodState(double gain, double offsetDays) {

    static final Source DALY = new Source(
            "Daly et al. 2018 (SYNAPSE), PMC5838571", "", "table yoi170092t1", Tier.PUBLISHED, Reading.VERIFIED);

    static final Source MURROUGH =
            new Source("Murrough et al. 2013, two sites", "", "abstract", Tier.PUBLISHED, Reading.VERIFIED);

    static final Source SINGH = new Source(
            "Singh et al. Am J Psychiatry 2016",
            "10.1176/appi.ajp.2016.16010037",
            "abstract",
            Tier.PUBLISHED,
            Reading.VERIFIED);

    static final Source EBERT = new Source(
            "Ebert et al. Eur J Pharmacol 1997, PMID 9311667", "", "abstract", Tier.PUBLISHED, Reading.VERIFIED);

    /** The fit of this project to the twelve means of three trials. */
    static final Source FIT = new Source(
            "fitted here to 12 differences between drug and control in SYNAPSE (Daly 2018), Murrough 2013 and Singh 2016",
            "",
            "",
            Tier.CALIBRATED,
            Reading.COMPUTED);

    static final List<Source> SOURCES = List.of(FIT, DALY, MURROUGH, SINGH, EBERT);

    static final MoodState FITTED = new MoodState(0.00280, 6.98);

    /** With a direct term beside the state, the fit moves. */
    static final MoodState BESIDE_ACUTE_TERM = new MoodState(0.00251, 7.90);

    static final List<String> GAPS = List.of(
            "the weight of R-ketamine, 0.214, is the ratio of two affinities measured in rat cortex",
            "twelve group means carry it: it says nothing of one person");

    MoodState {
        requirePositive("gain", gain, "1/(ng/mL·h)");
        requirePositive("half-life of the loss", offsetDays, "d");
    }

    private static void requirePositive(String what, double value, String unit) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " must be positive and finite, got " + value + " " + unit);
        }
    }

    /** What the model below it makes of the gain, in words. */
    static String rescaling(String effect, PkModel model) {
        double factor = EquivalentDrive.factor(effect, model);
        return factor == 1
                ? "its gain is as it was fitted above otto-2021-racemate and perez-ruixo-2021"
                : "its gain is multiplied by " + Decimal.shortest(Math.round(1000 * factor) / 1000.0)
                        + ", so that 0.5 mg/kg by vein does the same in the typical subject of model "
                        + model.card().id() + " as in that of the calibration";
    }

    /** The places of the driver and of the state. */
    record Handles(int ceq, int p) {}

    /** Declares the parameters, the driver and the state for a model. */
    Handles declareOn(EffectBuilder m, String effect, PkModel model) {
        int beta = m.parameter(new Parameter(
                "BETA",
                gain * EquivalentDrive.factor(effect, model),
                ParameterUnit.named("1/(ng/mL·h)"),
                "gain of the state per exposure",
                FIT,
                "0.00280 (RSE 21 %) above the models of the calibration; " + rescaling(effect, model)));
        int days = m.parameter(new Parameter(
                "T_OFF", offsetDays, ParameterUnit.named("d"), "half-life of the loss", FIT, "6.98 d (RSE 34 %)"));
        int ceq = EquivalentDrive.declareOn(m);
        int p = m.state(
                "P",
                StartValue.ZERO,
                (t, d, q, y) -> q[beta] * d[ceq],
                (t, d, q, y) -> q[beta] * d[ceq] + Math.log(2) / (24 * q[days]));
        return new Handles(ceq, p);
    }
}
