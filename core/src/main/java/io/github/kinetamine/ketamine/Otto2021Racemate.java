package io.github.kinetamine.ketamine;

import static io.github.kinetamine.model.ParameterUnit.ONE;
import static io.github.kinetamine.model.ParameterUnit.PER_HOUR;

import io.github.kinetamine.dose.Route;
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
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.model.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Racemic ketamine as two enantiomers, half the dose each, on the disposition of {@link Otto2021}: they share volumes and
 * distribution clearances, and R-ketamine is cleared at 0.86 of S-ketamine's clearance. Routes other than intravenous are
 * first-order inputs whose bioavailability and rate are derived from observed concentrations; of a dose that meets the gut
 * or the liver first, a share arrives as norketamine with the same rate.
 */
final class Otto2021Racemate {

    static final Source R_TO_S = new Source(
            "Henthorn TK et al. Anesthesiology 2018;129:260; Wang et al. Drug Des Devel Ther 2019;13:4135; Persson J et al. Eur J Clin"
                    + " Pharmacol 2002;57:869; Hasan M et al. Anesthesiology 2021;135:326",
            "",
            "ratio of clearances 0.83 to 0.94",
            Tier.DERIVED,
            Reading.COMPUTED);

    static final String S_ALONE = "the paper models the S-enantiomer alone";

    static final String RATIO_BETWEEN_PAPERS = "a ratio between papers, 0.83 to 0.94; not between subjects";

    static final String SHARED_EFFECTS =
            "effects on shared parameters move both enantiomers alike, as estimated for S-ketamine (ASSUMED for R)";

    private static final ModelCard CARD = new ModelCard(
            "otto-2021-racemate",
            "racemic ketamine as two enantiomers, with norketamine, venous",
            "racemic ketamine",
            Otto2021.PAPER.as(Tier.DERIVED, Reading.COMPUTED),
            "S-ketamine from healthy volunteers (otto-2021); R-ketamine from the ratio of clearances in four papers on three data sets",
            SamplingSite.VENOUS,
            "mass flux: all clearance forms norketamine, without a molar conversion",
            Validity.ofAdults(
                    "healthy young adults; the clearance of R-ketamine is 0.83 to 0.94 of that of S-ketamine"),
            variability(),
            List.of(
                    "no table of R-ketamine's own compartments could be read; R shares the distribution of S",
                    "R-norketamine takes the parameters of S-norketamine (ASSUMED)",
                    "the intramuscular input misses one of its two observations: 1 mg/kg gave 474 ng/mL at 15 min, the model 0.42 of it",
                    "intramuscular bioavailability is 0.93 in adults; a study of children found 0.41"));

    private static final String S_DEPOT = "esketamine depot, ";
    private static final String R_DEPOT = "arketamine depot, ";
    private static final String S_NK_DEPOT = "noresketamine depot, ";
    private static final String R_NK_DEPOT = "arnorketamine depot, ";

    private Otto2021Racemate() {}

    private static PublishedVariability variability() {
        return Otto2021.variability()
                .withResidual("esketamine", Otto2021.ESKETAMINE_RESIDUAL)
                .withResidual("noresketamine", Otto2021.NORESKETAMINE_RESIDUAL)
                .withMissingResidual(S_ALONE, "ketamine", "arketamine", "norketamine", "arnorketamine")
                .withMissing(RATIO_BETWEEN_PAPERS, "R_TO_S")
                .withMissing("each input follows from group means of other studies", inputParameters())
                .withRemark(SHARED_EFFECTS);
    }

    private static String[] inputParameters() {
        List<String> names = new ArrayList<>();
        for (ExtravascularInput input : ExtravascularInput.ALL) {
            String suffix = "_" + input.route().code().toUpperCase(Locale.ROOT);
            names.addAll(List.of("F" + suffix, "KA" + suffix));
            if (input.firstPassShare() > 0) {
                names.add("NK" + suffix);
            }
        }
        return names.toArray(String[]::new);
    }

    static LinearModel model() {
        LinearModelBuilder m = LinearModel.of(CARD);
        Otto2021.declareDisposition(m);
        m.parameter(new Parameter("R_TO_S", 0.86, ONE, "clearance of R-ketamine to that of S-ketamine", R_TO_S));
        Otto2021.declareEnantiomer(m, "esketamine", "noresketamine");
        Otto2021.declareEnantiomer(m, "arketamine", "arnorketamine");
        m.clearance("esketamine", "noresketamine", Product.of("CL"))
                .clearance("arketamine", "arnorketamine", Product.of("CL", "R_TO_S"))
                .input(Input.by(Route.INTRAVENOUS, half("esketamine"), half("arketamine")));
        ExtravascularInput.ALL.forEach(input -> declareInput(m, input));
        return m.analyte("ketamine", Ketamine.MOLAR_MASS, "esketamine", "arketamine")
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

    private static void declareInput(LinearModelBuilder m, ExtravascularInput input) {
        String code = input.route().code();
        String suffix = "_" + code.toUpperCase(Locale.ROOT);
        m.parameter(new Parameter(
                        "F" + suffix,
                        input.bioavailability(),
                        ONE,
                        "bioavailability, " + input.route().word(),
                        input.sourceOfF()))
                .parameter(new Parameter(
                        "KA" + suffix,
                        input.ka(),
                        PER_HOUR,
                        "absorption rate constant, " + input.route().word(),
                        input.sourceOfKa()));
        List<InputPath> paths = new ArrayList<>();
        Product bioavailability = Product.of("F" + suffix);
        paths.add(depot(m, S_DEPOT + code, "esketamine", "KA" + suffix, bioavailability));
        paths.add(depot(m, R_DEPOT + code, "arketamine", "KA" + suffix, bioavailability));
        if (input.firstPassShare() > 0) {
            m.parameter(new Parameter(
                    "NK" + suffix,
                    input.firstPassShare(),
                    ONE,
                    "share of the dose that arrives as norketamine, "
                            + input.route().word(),
                    ExtravascularInput.FIRST_PASS));
            Product firstPass = Product.of("NK" + suffix);
            paths.add(depot(m, S_NK_DEPOT + code, "noresketamine", "KA" + suffix, firstPass));
            paths.add(depot(m, R_NK_DEPOT + code, "arnorketamine", "KA" + suffix, firstPass));
        }
        m.input(Input.by(input.route(), paths.toArray(InputPath[]::new)));
    }

    private static InputPath depot(LinearModelBuilder m, String depot, String into, String ka, Product arriving) {
        m.compartment(depot).flow(depot, into, ka);
        return half(depot).bioavailability(arriving);
    }
}
