package io.github.kinetamine.ketamine;

import static io.github.kinetamine.model.ParameterUnit.HOURS;
import static io.github.kinetamine.model.ParameterUnit.LITRES;
import static io.github.kinetamine.model.ParameterUnit.LITRES_PER_HOUR;
import static io.github.kinetamine.model.ParameterUnit.ONE;

import io.github.kinetamine.model.CovariateEffect.Power;
import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.Flow;
import io.github.kinetamine.model.LinearModelBuilder;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.model.Product;
import io.github.kinetamine.model.PublishedVariability;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.variability.RandomEffects;
import io.github.kinetamine.variability.RandomEffectsBuilder;
import io.github.kinetamine.variability.ResidualError;
import io.github.kinetamine.variability.Variability;
import io.github.kinetamine.variability.Variance;

/**
 * The disposition of Simons et al. 2022: three compartments of ketamine, two of each metabolite, and two delay compartments
 * in a row before each metabolite, which all that is cleared passes at {@code 2/MTT} (1/h).
 *
 * <p>The paper counts molecules, this library mg. From its own compartment on each substance is in mg of itself, a delay in mg
 * of what it came from. So of what leaves the second delay, the paper's fraction times the ratio of molar masses arrives as
 * the metabolite, and the rest leaves the body.
 */
final class SimonsDisposition {

    static final Source PAPER = new Source(
            "Simons P et al. Front Pain Res 2022;3:946486",
            "10.3389/fpain.2022.946486",
            "Table 4",
            Tier.PUBLISHED,
            Reading.TRANSCRIBED);

    private static final Source ALLOMETRY = PAPER.at(
                    "Table 4 for 70 kg; exponents not printed, 0.75 and 1 as a transcription of the model assumes")
            .as(Tier.ASSUMED, Reading.QUOTED);

    private static final Source BY_MASS = PAPER.as(Tier.PUBLISHED, Reading.COMPUTED);

    private SimonsDisposition() {}

    /** The random effects on the parameters of {@link #declareParameters}. */
    static RandomEffectsBuilder effects() {
        return RandomEffects.builder()
                .logNormal("V1", Variance.of(0.057))
                .logNormal("CL", Variance.of(0.029))
                .logNormal("Q3", Variance.of(0.026))
                .logNormal("MTT_NK", Variance.of(0.021))
                .logNormal("CL_NK", Variance.of(0.050));
    }

    /** What Table 4 prints of the subjects, but for those numbers of which the place or the value is in doubt. */
    static PublishedVariability published(Variability subjects) {
        return PublishedVariability.from(PAPER, subjects)
                .withMissing(
                        "0.751, printed on the row of norketamine's additive error: no parameter is known for it",
                        "one variance between occasions")
                .withMissingResidual(
                        "proportional; Table 4 prints 0.012, a suspected misprint, which a transcription reads as a variance, SD 0.1095",
                        "esketamine")
                .withResidual("noresketamine", residual(0.102, 0.058, Ketamine.NORKETAMINE_MOLAR_MASS));
    }

    /** A proportional error with an additive one in nmol/mL. */
    static ResidualError residual(double proportional, double additive, double molarMass) {
        return ResidualError.combined(
                Variance.ofSd(proportional), Variance.ofSd(additive), Unit.micromolesPerLitre(molarMass));
    }

    /** What describes ketamine and norketamine; the two share one central volume. */
    static void declareParameters(LinearModelBuilder m) {
        volume(m, "V1", 11.6, "central volume of ketamine, and of norketamine", "VK1 = VN1");
        clearance(m, "CL", 88.8, "clearance of S-ketamine", "CLK1, 1.48 L/min");
        clearance(m, "Q2", 145.8, "clearance to the first peripheral compartment", "CLK2, 2.43 L/min");
        volume(m, "V2", 39.0, "volume of the first peripheral compartment", "VK2");
        clearance(m, "Q3", 72.6, "clearance to the second peripheral compartment", "CLK3, 1.21 L/min");
        volume(m, "V3", 174, "volume of the second peripheral compartment", "VK3");
        transit(m, "MTT_NK", 20.1, "from ketamine to norketamine");
        m.parameter(new Parameter(
                "FM_NK",
                0.80 * Ketamine.NORKETAMINE_MOLAR_MASS / Ketamine.MOLAR_MASS,
                ONE,
                "mg of norketamine formed per mg of ketamine cleared",
                BY_MASS,
                "0.80 mol/mol, fixed, · 223.70/237.73"));
        clearance(m, "CL_NK", 60.0, "clearance of norketamine", "CLN1, 1.00 L/min");
        clearance(m, "Q2_NK", 157.8, "peripheral clearance of norketamine", "CLN2, 2.63 L/min");
        volume(m, "V2_NK", 221, "peripheral volume of norketamine", "VN2");
        Cyp2b6.declareOn(m, "CL");
    }

    /** What describes hydroxynorketamine. */
    static void declareLastParameters(LinearModelBuilder m) {
        transit(m, "MTT_HNK", 1.12, "from norketamine to hydroxynorketamine");
        m.parameter(new Parameter(
                "FM_HNK",
                0.70 * Ketamine.HYDROXYNORKETAMINE_MOLAR_MASS / Ketamine.NORKETAMINE_MOLAR_MASS,
                ONE,
                "mg of hydroxynorketamine formed per mg of norketamine cleared",
                BY_MASS,
                "0.70 mol/mol, fixed, · 239.70/223.70"));
        volume(m, "V1_HNK", 4.4, "central volume of hydroxynorketamine", "VH1");
        clearance(m, "CL_HNK", 55.98, "clearance of hydroxynorketamine", "CLH1, 0.933 L/min");
        clearance(m, "Q2_HNK", 102.0, "peripheral clearance of hydroxynorketamine", "CLH2, 1.70 L/min");
        volume(m, "V2_HNK", 87.5, "peripheral volume of hydroxynorketamine", "VH2");
    }

    private static void volume(LinearModelBuilder m, String name, double litres, String meaning, String note) {
        scaled(m, name, litres, LITRES, meaning, note, 1);
    }

    private static void clearance(LinearModelBuilder m, String name, double perHour, String meaning, String note) {
        scaled(m, name, perHour, LITRES_PER_HOUR, meaning, note, 0.75);
    }

    private static void scaled(
            LinearModelBuilder m,
            String name,
            double value,
            ParameterUnit unit,
            String meaning,
            String note,
            double exponent) {
        m.parameter(new Parameter(name, value, unit, meaning, PAPER, note))
                .relation(name, new Power(Covariates.WT, 70, exponent), ALLOMETRY);
    }

    private static void transit(LinearModelBuilder m, String name, double minutes, String way) {
        m.parameter(new Parameter(
                name, minutes / 60, HOURS, "mean transit time " + way, PAPER, "MTT, " + minutes + " min"));
    }

    /** One enantiomer and its norketamine, but for what becomes of the norketamine; {@code clearance} is the parent's. */
    static void declareEnantiomer(LinearModelBuilder m, String parent, String metabolite, Product clearance) {
        m.compartment(parent, "V1")
                .compartment(parent + " peripheral 1", "V2")
                .compartment(parent + " peripheral 2", "V3")
                .exchange(parent, parent + " peripheral 1", "Q2")
                .exchange(parent, parent + " peripheral 2", "Q3");
        declareMetabolite(m, metabolite, "V1", "NK");
        m.clearance(parent, delay(metabolite), clearance);
    }

    /** Two delays and the two compartments of a metabolite that they lead to. */
    static void declareMetabolite(LinearModelBuilder m, String metabolite, String volume, String suffix) {
        String last = metabolite + " delay 2";
        Product passing = Product.of(2).over("MTT_" + suffix);
        m.compartment(delay(metabolite))
                .compartment(last)
                .compartment(metabolite, volume)
                .compartment(metabolite + " peripheral", "V2_" + suffix)
                .flow(delay(metabolite), last, passing)
                .flow(last, metabolite, passing.times("FM_" + suffix))
                .flow(last, Flow.OUT, passing.timesRemainderOf("FM_" + suffix))
                .exchange(metabolite, metabolite + " peripheral", "Q2_" + suffix);
    }

    /** The delay into which that comes which is to become a metabolite. */
    static String delay(String metabolite) {
        return metabolite + " delay 1";
    }
}
