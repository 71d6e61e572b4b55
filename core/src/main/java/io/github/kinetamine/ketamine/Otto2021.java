package io.github.kinetamine.ketamine;

import static io.github.kinetamine.model.ParameterUnit.LITRES;
import static io.github.kinetamine.model.ParameterUnit.LITRES_PER_HOUR;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.CovariateEffect.Power;
import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.Flow;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.LinearModelBuilder;
import io.github.kinetamine.model.ModelCard;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.PublishedVariability;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.model.Validity;
import io.github.kinetamine.variability.RandomEffects;
import io.github.kinetamine.variability.ResidualError;
import io.github.kinetamine.variability.Variability;
import io.github.kinetamine.variability.Variance;
import java.util.List;

/**
 * S-ketamine and S-norketamine in venous plasma after intravenous S-ketamine: three compartments of the parent, whose whole
 * clearance forms the metabolite, and two of the metabolite. Otto et al. 2021 fixed the parent to Fanta et al. 2015 and
 * estimated the metabolite anew.
 */
final class Otto2021 {

    static final Source PAPER = new Source(
            "Otto ME, Bergmann KR, Jacobs G, van Esdonk MJ. Eur J Clin Pharmacol 2021;77:1181-92",
            "10.1007/s00228-021-03104-1",
            "Table 3",
            Tier.PUBLISHED,
            Reading.TRANSCRIBED);

    private static final Source CONTROL_STREAM = PAPER.at("Table 3 and supplementary control stream");

    static final Source FANTA = new Source(
            "Fanta S et al. Eur J Clin Pharmacol 2015;71:441-7, as fixed by Otto et al. 2021",
            "10.1007/s00228-015-1826-y",
            "Otto Table 3",
            Tier.PUBLISHED,
            Reading.TRANSCRIBED);

    static final ResidualError ESKETAMINE_RESIDUAL = ResidualError.proportional(Variance.of(0.055736));
    static final ResidualError NORESKETAMINE_RESIDUAL = ResidualError.proportional(Variance.of(0.020338));

    private static final ModelCard CARD = new ModelCard(
            "otto-2021",
            "S-ketamine and S-norketamine, venous",
            "esketamine",
            PAPER,
            "48 healthy volunteers, 68.0±7.2 and 71.3±8.5 kg, 23 years, 45.8 % women; the parent from 11 men, 77±7.5 kg (Fanta 2015)",
            SamplingSite.VENOUS,
            "mass flux: all clearance forms S-norketamine, without a molar conversion",
            Validity.ofAdults("healthy young adults, intravenous infusions and boluses"),
            variability()
                    .withResidual("esketamine", ESKETAMINE_RESIDUAL)
                    .withResidual("noresketamine", NORESKETAMINE_RESIDUAL),
            List.of(
                    "peripheral volumes and clearances do not scale with weight, as in the paper",
                    "a molar conversion (223.70/237.73) would need more than the whole clearance to form norketamine",
                    "the terminal half-life of 7.4 h exceeds the label's 2.5 h: assays have become more sensitive"));

    private Otto2021() {}

    /** The random effects on the parameters of {@link #declareDisposition}. */
    static PublishedVariability variability() {
        RandomEffects effects = RandomEffects.builder()
                .logNormal("V1", Variance.of(0.084177))
                .logNormal("CL", Variance.of(0.026048))
                .covariance("V1", "CL", 0.02261)
                .logNormal("V1_NK", Variance.of(0.040426))
                .logNormal("CL_NK", Variance.of(0.10319))
                .covariance("V1_NK", "CL_NK", 0.04456)
                .build();
        return PublishedVariability.from(CONTROL_STREAM, Variability.of(effects));
    }

    static LinearModel model() {
        LinearModelBuilder m = LinearModel.of(CARD);
        declareDisposition(m);
        declareEnantiomer(m, "esketamine", "noresketamine");
        return m.clearance("esketamine", "noresketamine", "CL")
                .input(Input.by(Route.INTRAVENOUS, InputPath.into("esketamine")))
                .analyte("esketamine", Ketamine.MOLAR_MASS, "esketamine")
                .analyte("noresketamine", Ketamine.NORKETAMINE_MOLAR_MASS, "noresketamine")
                .build();
    }

    /** The parameters that both enantiomers share. */
    static void declareDisposition(LinearModelBuilder m) {
        m.parameter(new Parameter("CL", 95.2, LITRES_PER_HOUR, "clearance of S-ketamine", FANTA))
                .parameter(new Parameter("V1", 133, LITRES, "central volume of ketamine", FANTA))
                .parameter(new Parameter(
                        "Q2", 23.2, LITRES_PER_HOUR, "clearance to the first peripheral compartment", FANTA))
                .parameter(new Parameter("V2", 187, LITRES, "volume of the first peripheral compartment", FANTA))
                .parameter(new Parameter(
                        "Q3", 157, LITRES_PER_HOUR, "clearance to the second peripheral compartment", FANTA))
                .parameter(new Parameter("V3", 98.8, LITRES, "volume of the second peripheral compartment", FANTA))
                .parameter(new Parameter("CL_NK", 57.72, LITRES_PER_HOUR, "clearance of norketamine", PAPER))
                .parameter(new Parameter("V1_NK", 98.638, LITRES, "central volume of norketamine", PAPER))
                .parameter(
                        new Parameter("Q2_NK", 42.778, LITRES_PER_HOUR, "peripheral clearance of norketamine", PAPER))
                .parameter(new Parameter("V2_NK", 160.04, LITRES, "peripheral volume of norketamine", PAPER))
                .relation("CL", new Power(Covariates.WT, 70, 0.75), CONTROL_STREAM)
                .relation("V1", new Power(Covariates.WT, 70, 1), CONTROL_STREAM)
                .relation("CL_NK", new Power(Covariates.WT, 70, 0.75), CONTROL_STREAM)
                .relation("V1_NK", new Power(Covariates.WT, 70, 1), CONTROL_STREAM);
        Cyp2b6.declareOn(m, "CL");
    }

    /** The five compartments of one enantiomer and its metabolite, but for the flow from the one to the other. */
    static void declareEnantiomer(LinearModelBuilder m, String parent, String metabolite) {
        m.compartment(parent, "V1")
                .compartment(parent + " peripheral 1", "V2")
                .compartment(parent + " peripheral 2", "V3")
                .compartment(metabolite, "V1_NK")
                .compartment(metabolite + " peripheral", "V2_NK")
                .exchange(parent, parent + " peripheral 1", "Q2")
                .exchange(parent, parent + " peripheral 2", "Q3")
                .exchange(metabolite, metabolite + " peripheral", "Q2_NK")
                .clearance(metabolite, Flow.OUT, "CL_NK");
    }
}
