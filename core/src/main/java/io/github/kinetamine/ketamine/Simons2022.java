package io.github.kinetamine.ketamine;

import static io.github.kinetamine.model.ParameterUnit.HOURS;
import static io.github.kinetamine.model.ParameterUnit.ONE;
import static io.github.kinetamine.model.ParameterUnit.PER_HOUR;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.Flow;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.LinearModelBuilder;
import io.github.kinetamine.model.ModelCard;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.model.Product;
import io.github.kinetamine.model.PublishedVariability;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.model.Validity;
import io.github.kinetamine.quantity.Weight;
import io.github.kinetamine.variability.RandomEffects;
import io.github.kinetamine.variability.Variability;
import io.github.kinetamine.variability.Variance;
import java.util.List;
import java.util.Optional;

/**
 * S-ketamine, S-norketamine and S-hydroxynorketamine in arterial plasma after S-ketamine into a vein or in a film that
 * dissolves in the mouth. A part of the film is absorbed there; the rest is swallowed and becomes metabolites without ever
 * reaching the circulation as S-ketamine.
 */
final class Simons2022 {

    static final Optional<Validity.WeightRange> WEIGHTS =
            Optional.of(new Validity.WeightRange(new Weight(53), new Weight(93)));

    static final String EXPONENTS =
            "the paper prints no exponents of weight: 0.75 for clearances and 1 for volumes are ASSUMED, and transit times and"
                    + " absorption do not scale";

    static final String FRONT_END =
            "the central volume of 11.6 L lets arterial concentrations fall by half within 3 min of the end of 20 mg over 20 min";

    private static final ModelCard CARD = new ModelCard(
            "simons-2022",
            "S-ketamine, S-norketamine and S-hydroxynorketamine, arterial, intravenous and by oral film",
            "esketamine",
            SimonsDisposition.PAPER,
            "20 healthy volunteers (10 women), 73±12 kg (53–93), 24 years",
            SamplingSite.ARTERIAL,
            "molar: of each molecule of S-ketamine cleared 0.80 becomes S-norketamine, of each of that 0.70 S-hydroxynorketamine;"
                    + " concentrations are in each substance's own mass",
            new Validity(
                    "healthy young adults; 20 mg intravenous over 20 min; film of 50 or 100 mg, held for 10 min without swallowing",
                    WEIGHTS,
                    Optional.of(Validity.AgeRange.adults())),
            variability(),
            List.of(
                    EXPONENTS,
                    FRONT_END,
                    "S-norketamine is 25 % below the arterial concentrations of Kamp 2020",
                    "the scale of S-hydroxynorketamine is uncertain at least twofold: its AUC is 0.90 of S-ketamine's, 1.7±0.8 in Hasan"
                            + " 2021; for the esketamine of Kamp 2020 the model predicts 56 ng/mL of it, where twice that dose of"
                            + " racemate gave about 52 ng/mL of both enantiomers",
                    "the molar rows of hydroxynorketamine in Table 2 imply a molar mass of about 300 g/mol: its ng/mL rows are the ones to"
                            + " compare with",
                    "F2 of 116 % scales the metabolites of what is swallowed and is no bioavailability: F1 and F2 exceed the dose",
                    "the model is linear, but bioavailability fell from 29 % of 50 mg to 23 % of 100 mg (not significant): 50 mg peaks at 86 ng/mL of"
                            + " S-ketamine, 251 of S-norketamine and 95 of S-hydroxynorketamine (observed 96, 276 and 101), 100 mg"
                            + " at 172, 502 and 191 (144, 426 and 189)"));

    private Simons2022() {}

    private static PublishedVariability variability() {
        RandomEffects betweenSubjects = SimonsDisposition.effects()
                .logNormal("V1_HNK", Variance.of(1.22))
                .logNormal("CL_HNK", Variance.of(0.103))
                .logNormal("Q2_HNK", Variance.of(0.287))
                .build();
        RandomEffects betweenOccasions = RandomEffects.builder()
                .logNormal("F1", Variance.of(0.060))
                .logNormal("D1", Variance.of(0.154))
                .logNormal("KA1", Variance.of(0.062))
                .logNormal("F2", Variance.of(0.057))
                .logNormal("D2", Variance.of(0.611))
                .logNormal("KA2", Variance.of(0.376))
                .logNormal("MTTG", Variance.of(0.937))
                .logNormal("V2_HNK", Variance.of(0.152))
                .logNormal("CL_HNK", Variance.of(0.008))
                .build();
        return SimonsDisposition.published(Variability.of(betweenSubjects).withBetweenOccasions(betweenOccasions))
                .withResidual(
                        "hydroxynorketamine",
                        SimonsDisposition.residual(0.079, 0.020, Ketamine.HYDROXYNORKETAMINE_MOLAR_MASS))
                .withRemark(
                        "between occasions, V2_HNK and CL_HNK are uncertain; all effects are read as log-normal, as the"
                                + " transcribed CVs imply");
    }

    static LinearModel model() {
        LinearModelBuilder m = LinearModel.of(CARD);
        SimonsDisposition.declareParameters(m);
        SimonsDisposition.declareLastParameters(m);
        SimonsDisposition.declareEnantiomer(m, "esketamine", "noresketamine", Product.of("CL"));
        SimonsDisposition.declareMetabolite(m, "hydroxynorketamine", "V1_HNK", "HNK");
        m.clearance("noresketamine", SimonsDisposition.delay("hydroxynorketamine"), "CL_NK")
                .clearance("hydroxynorketamine", Flow.OUT, "CL_HNK")
                .input(Input.by(Route.INTRAVENOUS, InputPath.into("esketamine")));
        declareFilm(m);
        return m.analyte("esketamine", Ketamine.MOLAR_MASS, "esketamine")
                .analyte("noresketamine", Ketamine.NORKETAMINE_MOLAR_MASS, "noresketamine")
                .analyte("hydroxynorketamine", Ketamine.HYDROXYNORKETAMINE_MOLAR_MASS, "hydroxynorketamine")
                .build();
    }

    private static void declareFilm(LinearModelBuilder m) {
        m.parameter(film("F1", 0.263, ONE, "part of a film absorbed in the mouth", "26.3 %"))
                .parameter(film("D1", 13.1 / 60, HOURS, "duration over which it leaves the film", "13.1 min"))
                .parameter(film("KA1", 2.4, PER_HOUR, "absorption rate constant, mouth", "0.04 /min"))
                .parameter(film(
                        "F2",
                        1.16,
                        ONE,
                        "scale of what becomes metabolites after swallowing",
                        "116 %: no bioavailability"))
                .parameter(film("D2", 29.9 / 60, HOURS, "duration over which the rest reaches the gut", "29.9 min"))
                .parameter(film("KA2", 2.94, PER_HOUR, "absorption rate constant, gut", "0.049 /min"))
                .parameter(film("MTTG", 10.7 / 60, HOURS, "mean time from the gut to metabolism", "10.7 min"))
                .compartment("mouth")
                .compartment("gut")
                .compartment("gut delay")
                .flow("mouth", "esketamine", "KA1")
                .flow("gut", "gut delay", "KA2")
                .flow(
                        "gut delay",
                        SimonsDisposition.delay("noresketamine"),
                        Product.one().over("MTTG"))
                .input(Input.by(
                        Route.SUBLINGUAL,
                        InputPath.into("mouth")
                                .bioavailability(Product.of("F1"))
                                .over("D1"),
                        InputPath.into("gut").bioavailability(Product.of("F2")).over("D2")));
    }

    private static Parameter film(String name, double value, ParameterUnit unit, String meaning, String note) {
        return new Parameter(name, value, unit, meaning, SimonsDisposition.PAPER, note);
    }
}
