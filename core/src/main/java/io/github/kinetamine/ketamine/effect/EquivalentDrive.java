package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.Analyte;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.Entry;
import io.github.kinetamine.model.Individual;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.model.Stepper;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.quantity.Weight;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What drives the antidepressant effect: both enantiomers in units of S-ketamine, by their affinities to the NMDA receptor
 * (Ebert 1997: 0.3 and 1.4 µM),
 *
 * <pre>C_eq = C_S + 0.214·C_R  (ng/mL)</pre>
 *
 * and the factor by which the effect's gain follows the pharmacokinetic model. The gain was fitted above two models; above
 * another one, whose typical subject is exposed otherwise by the same dose, it is
 *
 * <pre>factor = 230 ng·h/mL / AUC(C_eq)</pre>
 *
 * with the area, from zero to infinity, after 0.5 mg/kg of the racemate by vein in that model's typical subject of 70 kg.
 * The factor belongs to the model alone: subjects, parameters that are changed, doses and routes have no part in it, so that
 * all of these change the effect. The area of a linear model is exact: entering D mg/h for ever leads to the amounts ∫A dt
 * that D mg leave behind. Immutable and safe for use by many threads.
 *
 * @param weights the weight of each analyte in C_eq
 * @param milligrams the part of 35 mg of racemate that the model is given
 * @param whole C_eq's area after the racemate to that after this part of it
 */
record EquivalentDrive(Map<String, Double> weights, double milligrams, double whole) {

    static final double R_WEIGHT = 0.214;

    /** The area under C_eq in the calibration, ng·h/mL: 184 + 0.214·214. */
    static final double REFERENCE_AREA = 230;

    /** The clearance of R-ketamine to that of S-ketamine, for models of S-ketamine alone. */
    private static final double R_TO_S = 0.86;

    private static final double RACEMATE_MILLIGRAMS = 0.5 * 70;

    private static final Set<String> CALIBRATED = Set.of("otto-2021", "otto-2021-racemate", "perez-ruixo-2021");

    private static final EquivalentDrive BOTH =
            new EquivalentDrive(Map.of("esketamine", 1.0, "arketamine", R_WEIGHT), RACEMATE_MILLIGRAMS, 1);
    private static final EquivalentDrive S_ALONE =
            new EquivalentDrive(Map.of("esketamine", 1.0), RACEMATE_MILLIGRAMS / 2, 1 + R_WEIGHT / R_TO_S);
    private static final EquivalentDrive TOTAL =
            new EquivalentDrive(Map.of("ketamine", (1 + R_WEIGHT) / 2), RACEMATE_MILLIGRAMS, 1);

    /** Declares the driver; its place in the array of drivers. */
    static int declareOn(EffectBuilder m) {
        int ceq = m.driver(BOTH.driver());
        m.otherwise(ceq, S_ALONE.driver(), "")
                .otherwise(
                        ceq,
                        TOTAL.driver(),
                        "the model gives total ketamine alone: half of it is taken for S-ketamine (ASSUMED)");
        return ceq;
    }

    private EffectDriver driver() {
        return EffectDriver.of("C_eq", weights).sampled(SamplingSite.VENOUS);
    }

    /**
     * The factor of the gain above a model.
     *
     * @throws IllegalArgumentException where the model has no such area
     */
    static double factor(String effect, PkModel model) {
        String id = model.card().id();
        if (CALIBRATED.contains(id)) {
            return 1;
        }
        return List.of(BOTH, S_ALONE, TOTAL).stream()
                .filter(drive -> drive.driver().isIn(model))
                .findFirst()
                .map(drive -> REFERENCE_AREA / drive.area(effect, model))
                .orElse(1.0);
    }

    /** The area under C_eq after 0.5 mg/kg of the racemate by vein in the typical subject of 70 kg, ng·h/mL. */
    private double area(String effect, PkModel model) {
        require(
                model.input(Route.INTRAVENOUS).isPresent(),
                effect,
                model,
                "it has no intravenous input: add one, even if no dose uses it");
        Individual typical = model.individual(
                Subject.weighing(new Weight(70)), Map.of(), model.enteredBy(Set.of(Route.INTRAVENOUS)));
        Stepper stepper = typical.stepper();
        require(stepper.isLinear(), effect, model, "it is not linear: put the effect above a linear model");
        double[] rates = new double[stepper.size()];
        for (Entry entry : typical.entries(Route.INTRAVENOUS, 1)) {
            rates[entry.compartment()] += milligrams * entry.share() * entry.bioavailability();
        }
        double[] areas = new double[rates.length];
        stepper.equilibrium(rates, areas);
        List<Analyte> analytes = model.analytes();
        double area = 0;
        for (int i = 0; i < analytes.size(); i++) {
            area += weights.getOrDefault(analytes.get(i).name(), 0.0) * typical.concentration(i, areas, 0);
        }
        return 1000 * whole * area;
    }

    private static void require(boolean holds, String effect, PkModel model, String reason) {
        if (!holds) {
            throw new IllegalArgumentException("effect " + effect + " can't be put above model "
                    + model.card().id()
                    + ": its gain follows the area under the curve of the model's typical subject after"
                    + " 0.5 mg/kg by vein, and " + reason);
        }
    }
}
