package io.github.kinetamine.ketamine;

import static io.github.kinetamine.ketamine.ChildDisposition.at70kg;
import static io.github.kinetamine.model.ParameterUnit.LITRES;
import static io.github.kinetamine.model.ParameterUnit.LITRES_PER_HOUR;
import static io.github.kinetamine.model.ParameterUnit.PER_HOUR;

import io.github.kinetamine.model.ModelCard;
import io.github.kinetamine.model.OdeModel;
import io.github.kinetamine.model.OdeModelBuilder;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.PublishedVariability;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.model.Validity;
import io.github.kinetamine.quantity.Age;
import io.github.kinetamine.quantity.Weight;
import io.github.kinetamine.variability.RandomEffects;
import io.github.kinetamine.variability.ResidualError;
import io.github.kinetamine.variability.Variability;
import io.github.kinetamine.variability.Variance;
import java.util.List;
import java.util.Optional;

/**
 * S-ketamine and S-norketamine during infusions in paediatric intensive care (Flint et al. 2017). The clearance of
 * norketamine grows with time, {@code CL_NK · (1 + SLOPE · t)}, so that the equations are not linear in time and are integrated
 * numerically. The time t (h) is that of the simulation; before zero it counts as zero.
 */
final class Flint2017 {

    private static final Source ABSTRACT = new Source(
            "Flint et al. Pediatr Anesth 2017;27:1098",
            "10.1111/pan.13239",
            "abstract",
            Tier.PUBLISHED,
            Reading.VERIFIED);

    private static final Source TABLE = ABSTRACT.at("parameter table").as(Tier.PUBLISHED, Reading.TRANSCRIBED);

    private static final ModelCard CARD = new ModelCard(
            "flint-2017",
            "S-ketamine and S-norketamine, infusions in paediatric intensive care",
            "esketamine",
            ABSTRACT,
            "25 children in intensive care, 0.02 to 12.5 years, 3.4 to 35 kg (median 7 kg), 86 plasma samples",
            SamplingSite.UNSTATED,
            "mass flux: all clearance forms S-norketamine, whose volume and clearance are apparent (divided by the fraction formed)",
            new Validity(
                            "infusions in children; not made for boluses",
                            Optional.of(new Validity.WeightRange(new Weight(3.4), new Weight(35))),
                            Optional.of(Validity.AgeRange.between(new Age(0.02), new Age(12.5))))
                    .withoutMaturationBelow(ChildDisposition.MATURITY),
            variability(),
            List.of(
                    "the central volume of 7.73 L (70 kg) serves infusions alone: of 2 mg/kg at once in a child of 16 kg it predicts 1096"
                            + " ng/mL at 3 min, where 1860±883 were observed (Weber 2004)",
                    "the volume of S-norketamine is fixed at 1 L: what it predicts is the course over hours, not minutes",
                    "the clearance of S-norketamine grows with the time of the simulation: begin the infusion at 0; it has no steady state",
                    ChildDisposition.NO_MATURATION));

    private Flint2017() {}

    private static PublishedVariability variability() {
        RandomEffects effects = RandomEffects.builder()
                .logNormal("CL", Variance.of(0.1497))
                .logNormal("CL_NK", Variance.of(0.733))
                .correlation("CL", "CL_NK", 0.506)
                .build();
        return PublishedVariability.from(TABLE, Variability.of(effects))
                .withResidual("esketamine", ResidualError.proportional(Variance.ofSd(0.419)))
                .withResidual("noresketamine", ResidualError.proportional(Variance.ofSd(0.475)));
    }

    static OdeModel model() {
        OdeModelBuilder m = OdeModel.of(CARD);
        int cl = m.parameter(at70kg("CL", 112, LITRES_PER_HOUR, "clearance of S-ketamine", ABSTRACT));
        int v1 = m.parameter(noted("V1", 7.73, "central volume of S-ketamine", "at 70 kg; 7.7 in the abstract"));
        int q = m.parameter(at70kg("Q", 196, LITRES_PER_HOUR, "inter-compartmental clearance", ABSTRACT));
        int v2 = m.parameter(at70kg("V2", 545, LITRES, "peripheral volume of S-ketamine", ABSTRACT));
        int clNk = m.parameter(new Parameter(
                "CL_NK",
                53.2,
                LITRES_PER_HOUR,
                "clearance of S-norketamine at time 0, apparent",
                TABLE,
                "at 70 kg; 53 in the abstract"));
        int v1Nk = m.parameter(noted("V1_NK", 1, "volume of S-norketamine, apparent", "at 70 kg; fixed"));
        int slope = m.parameter(
                new Parameter("SLOPE", 0.0087, PER_HOUR, "growth of the clearance of S-norketamine per hour", TABLE));
        scaleWithWeight(m);
        int parent = m.compartment("esketamine", "V1");
        int peripheral = m.compartment("esketamine peripheral", "V2");
        int metabolite = m.compartment("noresketamine", "V1_NK");
        return m.dosedInto(parent)
                .analyte("esketamine", Ketamine.MOLAR_MASS, parent)
                .analyte("noresketamine", Ketamine.NORKETAMINE_MOLAR_MASS, metabolite)
                .rates((t, y, p, dy) -> {
                    double eliminated = p[cl] * y[parent] / p[v1];
                    double distributed = p[q] * (y[parent] / p[v1] - y[peripheral] / p[v2]);
                    double clearance = p[clNk] * (1 + p[slope] * Math.max(0, t));
                    dy[parent] = -eliminated - distributed;
                    dy[peripheral] = distributed;
                    dy[metabolite] = eliminated - clearance * y[metabolite] / p[v1Nk];
                })
                .written(
                        "iv: dose → esketamine",
                        "dA[esketamine]/dt = Q / V2 · A[esketamine peripheral] − Q / V1 · A[esketamine] − CL / V1 · A[esketamine]",
                        "dA[esketamine peripheral]/dt = Q / V1 · A[esketamine] − Q / V2 · A[esketamine peripheral]",
                        "dA[noresketamine]/dt = CL / V1 · A[esketamine] − CL_NK · (1 + SLOPE · max(0, t)) / V1_NK · A[noresketamine]",
                        "C[esketamine] = A[esketamine] / V1",
                        "C[noresketamine] = A[noresketamine] / V1_NK")
                .build();
    }

    private static Parameter noted(String name, double litres, String meaning, String note) {
        return new Parameter(name, litres, LITRES, meaning, TABLE, note);
    }

    private static void scaleWithWeight(OdeModelBuilder m) {
        List.of("CL", "Q", "CL_NK").forEach(name -> m.relation(name, ChildDisposition.CLEARANCE_WITH_WEIGHT, TABLE));
        List.of("V1", "V2", "V1_NK").forEach(name -> m.relation(name, ChildDisposition.VOLUME_WITH_WEIGHT, TABLE));
    }
}
