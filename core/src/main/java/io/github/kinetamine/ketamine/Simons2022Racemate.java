package io.github.kinetamine.ketamine;

import static io.github.kinetamine.model.ParameterUnit.ONE;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.Flow;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.LinearModelBuilder;
import io.github.kinetamine.model.ModelCard;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.Product;
import io.github.kinetamine.model.PublishedVariability;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.model.Validity;
import io.github.kinetamine.variability.Variability;
import java.util.List;
import java.util.Optional;

/**
 * Racemic ketamine as two enantiomers, half the dose each, on the disposition of {@link Simons2022}: they share volumes and
 * distribution clearances, and R-ketamine is cleared at 0.86 of S-ketamine's clearance. It ends with norketamine, since no
 * disposition of R-hydroxynorketamine is known.
 */
final class Simons2022Racemate {

    private static final ModelCard CARD = new ModelCard(
            "simons-2022-racemate",
            "racemic ketamine as two enantiomers, with norketamine, arterial",
            "racemic ketamine",
            SimonsDisposition.PAPER.as(Tier.DERIVED, Reading.COMPUTED),
            "S-ketamine from healthy volunteers (simons-2022); R-ketamine from the ratio of clearances in four papers on three data sets",
            SamplingSite.ARTERIAL,
            "molar: of each molecule of ketamine cleared 0.80 becomes norketamine; concentrations are in each substance's own mass",
            new Validity(
                    "healthy young adults, intravenous; the clearance of R-ketamine is 0.83 to 0.94 of that of S-ketamine",
                    Simons2022.WEIGHTS,
                    Optional.of(Validity.AgeRange.adults())),
            variability(),
            List.of(
                    "no table of R-ketamine's own compartments could be read; R shares the distribution of S",
                    "the arterial R-ketamine of Kamp 2020, digitised from its figure, is best met by a ratio of 0.90 to 0.94",
                    "R-norketamine takes the parameters and the transit time of S-norketamine (ASSUMED)",
                    "no disposition of R-hydroxynorketamine could be read, so there is no hydroxynorketamine: its AUC is 3.1±1.4 of"
                            + " ketamine's for R and 1.7±0.8 for S (Hasan 2021)",
                    Simons2022.EXPONENTS,
                    Simons2022.FRONT_END,
                    "S-norketamine is 25 % below the arterial concentrations of Kamp 2020"));

    private Simons2022Racemate() {}

    private static PublishedVariability variability() {
        return SimonsDisposition.published(
                        Variability.of(SimonsDisposition.effects().build()))
                .withMissingResidual(Otto2021Racemate.S_ALONE, "ketamine", "arketamine", "norketamine", "arnorketamine")
                .withMissing(Otto2021Racemate.RATIO_BETWEEN_PAPERS, "R_TO_S")
                .withRemark(Otto2021Racemate.SHARED_EFFECTS);
    }

    static LinearModel model() {
        LinearModelBuilder m = LinearModel.of(CARD);
        SimonsDisposition.declareParameters(m);
        m.parameter(new Parameter(
                "R_TO_S", 0.86, ONE, "clearance of R-ketamine to that of S-ketamine", Otto2021Racemate.R_TO_S));
        SimonsDisposition.declareEnantiomer(m, "esketamine", "noresketamine", Product.of("CL"));
        SimonsDisposition.declareEnantiomer(m, "arketamine", "arnorketamine", Product.of("CL", "R_TO_S"));
        return m.clearance("noresketamine", Flow.OUT, "CL_NK")
                .clearance("arnorketamine", Flow.OUT, "CL_NK")
                .input(Input.by(Route.INTRAVENOUS, half("esketamine"), half("arketamine")))
                .analyte("ketamine", Ketamine.MOLAR_MASS, "esketamine", "arketamine")
                .analyte("esketamine", Ketamine.MOLAR_MASS, "esketamine")
                .analyte("arketamine", Ketamine.MOLAR_MASS, "arketamine")
                .analyte("norketamine", Ketamine.NORKETAMINE_MOLAR_MASS, "noresketamine", "arnorketamine")
                .analyte("noresketamine", Ketamine.NORKETAMINE_MOLAR_MASS, "noresketamine")
                .analyte("arnorketamine", Ketamine.NORKETAMINE_MOLAR_MASS, "arnorketamine")
                .build();
    }

    private static InputPath half(String compartment) {
        return InputPath.into(compartment).share(Product.of(0.5));
    }
}
