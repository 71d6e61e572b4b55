package io.github.kinetamine.ketamine;

import static io.github.kinetamine.model.ParameterUnit.HOURS;
import static io.github.kinetamine.model.ParameterUnit.LITRES;
import static io.github.kinetamine.model.ParameterUnit.LITRES_PER_HOUR;
import static io.github.kinetamine.model.ParameterUnit.ONE;
import static io.github.kinetamine.model.ParameterUnit.PER_HOUR;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.CovariateEffect.Factor;
import io.github.kinetamine.model.CovariateEffect.FromThreshold;
import io.github.kinetamine.model.CovariateEffect.InCategory;
import io.github.kinetamine.model.CovariateEffect.SlopeAbove;
import io.github.kinetamine.model.Covariates;
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
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.model.Validity;
import io.github.kinetamine.quantity.Age;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.Weight;
import io.github.kinetamine.variability.RandomEffects;
import io.github.kinetamine.variability.ResidualError;
import io.github.kinetamine.variability.Variability;
import io.github.kinetamine.variability.Variance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Esketamine and noresketamine after nasal, intravenous and oral esketamine: three compartments and a liver, from which
 * alone the drug is eliminated, so that what is swallowed meets the liver first. Of each nasal device a part is absorbed
 * through the nasal cavity, less from the second device on; the rest is swallowed. A larger nasal dose is 28 mg devices, five
 * minutes apart. What inhibits or induces the liver's enzymes acts through that structure (covariate {@code CLINT}): with a
 * flow QH and an intrinsic clearance CLint = VH·(KEL + KMET) the area under the curve of esketamine (mg·h/L) is
 *
 * <pre>D·(1/QH + 1/CLint) intravenously, FGUT·D/CLint by mouth</pre>
 *
 * so that oral exposure moves much and intravenous exposure little.
 */
final class PerezRuixo2021 {

    private static final Source PAPER = new Source(
            "Perez-Ruixo C et al. Clin Pharmacokinet 2021;60:501-16",
            "10.1007/s40262-020-00953-4",
            "Table 3",
            Tier.PUBLISHED,
            Reading.TRANSCRIBED);

    private static final ModelCard CARD = new ModelCard(
            "perez-ruixo-2021",
            "esketamine nasal, intravenous and oral, with noresketamine",
            "esketamine",
            PAPER,
            "820 subjects (256 healthy, 564 with treatment-resistant depression), 18–86 years (median 45), median 74 kg (39–170), 58.4 % women,"
                    + " 13.7 % Asian",
            SamplingSite.UNSTATED,
            "noresketamine in mass of parent: apparent volumes and clearances, no molar conversion",
            new Validity(
                    "adults; nasal 14–112 mg, intravenous 28 mg over 40 min, oral 84 mg solution",
                    Optional.of(new Validity.WeightRange(new Weight(39), new Weight(170))),
                    Optional.of(Validity.AgeRange.between(new Age(18), new Age(86)))),
            variability(),
            List.of(
                    "the noresketamine AUC0-24 is 1.38 to 1.56 times the paper's Table 4, while its Cmax agrees to 0.5 %",
                    "clearance is 109 L/h from Table 3; the abstract says 114",
                    "17.8 % of a swallowed dose reaches the circulation; the abstract says 18.6 %",
                    "intravenous peaks are under-predicted (central volume 192 L)",
                    "Table 3 prints the rate constants in L/h and DPO in h/L; they are 1/h and h",
                    "an equation of its section 2.3 does not conserve mass as printed; the equations here do",
                    "larger nasal doses are devices 5 min apart, with which the peaks of Table 4 are met to 0.5 %: 72.5 and 101.0 ng/mL"
                            + " after 56 and 84 mg, where devices at once, of the mean fraction, give 73.0 and 102.2",
                    "a later analysis (Kurosawa 2023) replaces race by body weight; its numbers could not be read"));

    private static final Source WELL_STIRRED = new Source(
            "the model's own liver, the only place of elimination: well-stirred",
            "",
            "",
            Tier.DERIVED,
            Reading.COMPUTED);

    private static final String CLINT_CAVEAT =
            "CLINT multiplies KEL and KMET in the liver of perez-ruixo-2021, a well-stirred one by its structure; the effect is"
                    + " DERIVED, in no paper, and FGUT, the gut wall's share, stays as it is";

    private PerezRuixo2021() {}

    private static PublishedVariability variability() {
        RandomEffects effects = RandomEffects.builder()
                .logNormal("VC", Variance.ofCv(0.275))
                .logNormal("VP1", Variance.ofCv(0.493))
                .logNormal("QH", Variance.ofCv(0.232))
                .logNormal("VH", Variance.ofCv(0.346))
                .logNormal("KEL", Variance.ofCv(1.20))
                .logNormal("VCN", Variance.ofCv(0.316))
                .logNormal("CLN", Variance.ofCv(0.254))
                .logitNormal("FRN", Variance.ofSd(0.708))
                .logNormal("KAN", Variance.ofCv(0.615))
                .logNormal("KASW", Variance.ofCv(1.32))
                .logNormal("KAPO", Variance.ofCv(1.32))
                .build();
        return PublishedVariability.from(PAPER, Variability.of(effects))
                .withMissing("estimated, but the value is blank in Table 3", "KMET")
                .withResidual("esketamine", ResidualError.logAdditive(Variance.ofSd(0.276)))
                .withResidual("noresketamine", ResidualError.logAdditive(Variance.ofSd(0.422)))
                .withRemark(
                        "these residual errors are of phases 1 and 2; in phase 3 the SD of ln C was 0.279 of esketamine"
                                + " and 0.511 of noresketamine")
                .withRemark(
                        "Table 3 prints CV % (ω² = ln(1 + CV²)), the same for KASW and KAPO; of FRN it is the SD on the logit");
    }

    static LinearModel model() {
        LinearModelBuilder m = LinearModel.of(CARD);
        declareParameters(m);
        declareRelations(m);
        declareStructure(m);
        declareInputs(m);
        return m.analyte("esketamine", Ketamine.MOLAR_MASS, "esketamine")
                .analyte("noresketamine", Ketamine.NORKETAMINE_MOLAR_MASS, "noresketamine")
                .build();
    }

    private static void declareParameters(LinearModelBuilder m) {
        m.parameter(of("VC", 192, LITRES, "central volume of esketamine"))
                .parameter(of("Q1", 84.3, LITRES_PER_HOUR, "clearance to the first peripheral compartment"))
                .parameter(of("VP1", 143, LITRES, "volume of the first peripheral compartment"))
                .parameter(of("Q2", 37.6, LITRES_PER_HOUR, "clearance to the second peripheral compartment"))
                .parameter(of("VP2", 417, LITRES, "volume of the second peripheral compartment"))
                .parameter(of("QH", 151, LITRES_PER_HOUR, "blood flow through the liver"))
                .parameter(of("VH", 101, LITRES, "volume of the liver compartment"))
                .parameter(of("KEL", 1.11, PER_HOUR, "elimination in the liver other than to noresketamine"))
                .parameter(of("KMET", 2.77, PER_HOUR, "formation of noresketamine in the liver"))
                .parameter(of("VCN", 70.0, LITRES, "central volume of noresketamine, apparent"))
                .parameter(of("CLN", 38.0, LITRES_PER_HOUR, "clearance of noresketamine, apparent"))
                .parameter(of("Q3", 26.1, LITRES_PER_HOUR, "peripheral clearance of noresketamine, apparent"))
                .parameter(of("VPN", 115, LITRES, "peripheral volume of noresketamine, apparent"))
                .parameter(of("FRN", 0.54, ONE, "fraction of the first device absorbed through the nasal cavity"))
                .parameter(of("KAN", 2.93, PER_HOUR, "absorption rate constant, nasal cavity"))
                .parameter(of("DSW", 0.53, HOURS, "duration over which the swallowed part reaches the gut"))
                .parameter(of("KASW", 1.45, PER_HOUR, "absorption rate constant, swallowed part"))
                .parameter(of("DPO", 0.32, HOURS, "duration over which an oral solution reaches the gut"))
                .parameter(of("KAPO", 0.97, PER_HOUR, "absorption rate constant, oral solution"))
                .parameter(of("FGUT", 0.64, ONE, "fraction that escapes metabolism in the gut wall"));
    }

    private static Parameter of(String name, double value, ParameterUnit unit, String meaning) {
        return new Parameter(name, value, unit, meaning, PAPER);
    }

    private static void declareRelations(LinearModelBuilder m) {
        Set<String> asian = Set.of("asian");
        m.relation("KEL", new InCategory(Covariates.RACE, asian, 0.36), PAPER)
                .relation("CLN", new InCategory(Covariates.RACE, asian, 0.81), PAPER)
                .relation("FRN", new InCategory(Covariates.RACE, Set.of("japanese"), 1.34), PAPER)
                .relation("FRN", new FromThreshold(Covariates.DEVICE, 2, 0.62), PAPER)
                .relation("QH", new SlopeAbove(Covariates.AGE, 60, -2.19), PAPER)
                .option("KEL", new Factor(Covariates.CLINT), WELL_STIRRED, CLINT_CAVEAT)
                .option("KMET", new Factor(Covariates.CLINT), WELL_STIRRED, CLINT_CAVEAT);
    }

    private static void declareStructure(LinearModelBuilder m) {
        m.compartment("esketamine", "VC")
                .compartment("peripheral 1", "VP1")
                .compartment("peripheral 2", "VP2")
                .compartment("liver", "VH")
                .compartment("noresketamine", "VCN")
                .compartment("noresketamine peripheral", "VPN")
                .compartment("nasal cavity")
                .compartment("gut, swallowed")
                .compartment("gut, oral")
                .exchange("esketamine", "peripheral 1", "Q1")
                .exchange("esketamine", "peripheral 2", "Q2")
                .exchange("esketamine", "liver", "QH")
                .flow("liver", Flow.OUT, "KEL")
                .flow("liver", "noresketamine", "KMET")
                .exchange("noresketamine", "noresketamine peripheral", "Q3")
                .clearance("noresketamine", Flow.OUT, "CLN")
                .flow("nasal cavity", "esketamine", "KAN")
                .flow("gut, swallowed", "liver", "KASW")
                .flow("gut, oral", "liver", "KAPO");
    }

    private static void declareInputs(LinearModelBuilder m) {
        Product escapingTheGut = Product.of("FGUT");
        InputPath nose = InputPath.into("nasal cavity").share(Product.of("FRN"));
        InputPath swallowed = InputPath.into("gut, swallowed")
                .share(Product.one().timesRemainderOf("FRN"))
                .bioavailability(escapingTheGut)
                .over("DSW");
        InputPath oral =
                InputPath.into("gut, oral").bioavailability(escapingTheGut).over("DPO");
        m.input(Input.by(Route.INTRAVENOUS, InputPath.into("esketamine")))
                .input(Input.by(Route.INTRANASAL, nose, swallowed)
                        .throughDevices(new Amount(28), Duration.ofMinutes(5)))
                .input(Input.by(Route.ORAL, oral));
    }
}
