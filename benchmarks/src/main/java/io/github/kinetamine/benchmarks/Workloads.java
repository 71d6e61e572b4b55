package io.github.kinetamine.benchmarks;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.Flow;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.LinearModelBuilder;
import io.github.kinetamine.model.OdeModel;
import io.github.kinetamine.model.OdeModelBuilder;
import io.github.kinetamine.model.Product;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.pd.EffectReading;
import io.github.kinetamine.population.Population;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.variability.RandomEffects;
import io.github.kinetamine.variability.RandomEffectsBuilder;
import io.github.kinetamine.variability.Variability;
import io.github.kinetamine.variability.Variance;

/** The populations that are measured; every parameter that varies is log-normal with ω = 0.3. */
final class Workloads {

    private Workloads() {}

    /** One infusion, three compartments, 241 times in a day. */
    static Population day() {
        LinearModel model = central(LinearModel.named("three compartments"))
                .clearance("first", Flow.OUT, "CL")
                .build();
        return Population.of(model)
                .give(Dose.mg(35).intravenous().over(minutes(40)))
                .vary(spread("CL", "Q2", "Q3", "V1", "V2", "V3"))
                .seed(1)
                .observe(every(minutes(6)).until(hours(24)))
                .threads(1);
    }

    /** Twelve infusions, hourly for four weeks, seven states: parent, metabolite, effect site and indirect response. */
    static Population course() {
        LinearModel model = central(LinearModel.named("parent and metabolite"))
                .parameter("CLM", 60, "L/h")
                .parameter("VM1", 200, "L")
                .parameter("QM", 50, "L/h")
                .parameter("VM2", 100, "L")
                .parameter("FM", 0.8, "1")
                .compartment("metabolite", "VM1")
                .compartment("periphery", "VM2")
                .flow("first", "metabolite", Product.of("CL", "FM").over("V1"))
                .flow("first", Flow.OUT, Product.of("CL").timesRemainderOf("FM").over("V1"))
                .clearance("metabolite", Flow.OUT, "CLM")
                .clearance("metabolite", "periphery", "QM")
                .clearance("periphery", "metabolite", "QM")
                .analyte("metabolite", Double.NaN, "metabolite")
                .analyte("periphery", Double.NaN, "periphery")
                .build();
        return Population.of(model.with(response()))
                .give(Regimen.parse("35 mg iv over 40 min on days 0,2,4,7,9,11,14,16,18,21,23,25"))
                .vary(spread(
                        "CL",
                        "Q2",
                        "Q3",
                        "V1",
                        "V2",
                        "V3",
                        "CLM",
                        "VM1",
                        "QM",
                        "VM2",
                        "pain.KE0",
                        "pain.KOUT",
                        "pain.IC50",
                        "pain.R0"))
                .seed(1)
                .observe(every(hours(1)).until(hours(672)))
                .threads(1);
    }

    /** The same course as seven differential equations of which nothing is known, so that all of it is stepped: one by one. */
    static Population courseByEquations() {
        return course(sevenEquations().build());
    }

    /** The same, with equations for many subjects side by side. */
    static Population courseByLaneEquations() {
        return course(sevenEquations().laneRates(SevenLanes::write).build());
    }

    private static OdeModelBuilder sevenEquations() {
        OdeModelBuilder m = OdeModel.named("seven equations");
        int cl = m.parameter("CL", 79, "L/h");
        int q2 = m.parameter("Q2", 150, "L/h");
        int q3 = m.parameter("Q3", 70, "L/h");
        int v1 = m.parameter("V1", 22, "L");
        int v2 = m.parameter("V2", 60, "L");
        int v3 = m.parameter("V3", 170, "L");
        int clm = m.parameter("CLM", 60, "L/h");
        int vm1 = m.parameter("VM1", 200, "L");
        int qm = m.parameter("QM", 50, "L/h");
        int vm2 = m.parameter("VM2", 100, "L");
        int ke0 = m.parameter("KE0", 5, "1/h");
        int kout = m.parameter("KOUT", 0.02, "1/h");
        int ic50 = m.parameter("IC50", 0.05, "mg/L");
        int r0 = m.parameter("R0", 30, "points");
        int k10 = m.derived("K10", p -> p[cl] / p[v1]);
        int k12 = m.derived("K12", p -> p[q2] / p[v1]);
        int k21 = m.derived("K21", p -> p[q2] / p[v2]);
        int k13 = m.derived("K13", p -> p[q3] / p[v1]);
        int k31 = m.derived("K31", p -> p[q3] / p[v3]);
        int km = m.derived("KM", p -> p[clm] / p[vm1]);
        int k45 = m.derived("K45", p -> p[qm] / p[vm1]);
        int k54 = m.derived("K54", p -> p[qm] / p[vm2]);
        int ks = m.derived("KS", p -> p[ke0] / p[v1]);
        m.compartment("first", "V1");
        m.compartment("second", "V2");
        m.compartment("third", "V3");
        m.compartment("metabolite", "VM1");
        m.compartment("periphery", "VM2");
        m.compartment("site");
        int response = m.compartment("response");
        return m.dosedInto(0)
                .startingAt((p, y) -> y[response] = p[r0])
                .rates((t, y, p, dy) -> {
                    double eliminated = p[k10] * y[0];
                    dy[1] = p[k12] * y[0] - p[k21] * y[1];
                    dy[2] = p[k13] * y[0] - p[k31] * y[2];
                    dy[0] = -eliminated - dy[1] - dy[2];
                    dy[4] = p[k45] * y[3] - p[k54] * y[4];
                    dy[3] = 0.8 * eliminated - p[km] * y[3] - dy[4];
                    dy[5] = p[ks] * y[0] - p[ke0] * y[5];
                    dy[6] = p[kout] * (p[r0] * (1 - 0.9 * y[5] / (p[ic50] + y[5])) - y[6]);
                })
                .analyte("first", Double.NaN, 0)
                .analyte("second", Double.NaN, 1)
                .analyte("third", Double.NaN, 2)
                .analyte("metabolite", Double.NaN, 3)
                .analyte("periphery", Double.NaN, 4)
                .solvedBy(Solvers.tsit5().with(Tolerance.of(1e-8, 1e-8)));
    }

    private static Population course(OdeModel model) {
        return Population.of(model)
                .give(Regimen.parse("35 mg iv over 40 min on days 0,2,4,7,9,11,14,16,18,21,23,25"))
                .vary(spread(
                        "CL", "Q2", "Q3", "V1", "V2", "V3", "CLM", "VM1", "QM", "VM2", "KE0", "KOUT", "IC50", "R0"))
                .seed(1)
                .observe(every(hours(1)).until(hours(672)))
                .threads(1);
    }

    private static LinearModelBuilder central(LinearModelBuilder m) {
        return m.parameter("CL", 79, "L/h")
                .parameter("Q2", 150, "L/h")
                .parameter("Q3", 70, "L/h")
                .parameter("V1", 22, "L")
                .parameter("V2", 60, "L")
                .parameter("V3", 170, "L")
                .compartment("first", "V1")
                .compartment("second", "V2")
                .compartment("third", "V3")
                .clearance("first", "second", "Q2")
                .clearance("second", "first", "Q2")
                .clearance("first", "third", "Q3")
                .clearance("third", "first", "Q3")
                .input(Input.by(Route.INTRAVENOUS, InputPath.into("first")))
                .analyte("first", Double.NaN, "first")
                .analyte("second", Double.NaN, "second")
                .analyte("third", Double.NaN, "third");
    }

    private static EffectModel response() {
        EffectBuilder m = EffectBuilder.named("pain");
        m.parameter("KE0", 5, "1/h");
        int kout = m.parameter("KOUT", 0.02, "1/h");
        int ic50 = m.parameter("IC50", 50, "ng/mL");
        int imax = m.parameter("IMAX", 0.9, "1");
        int r0 = m.parameter("R0", 30, "points");
        int ce = m.driver(EffectDriver.of("first").through("KE0"));
        int r = m.state(
                "R",
                p -> p[r0],
                (t, d, p, y) -> p[r0] * p[kout] * (1 - p[imax] * d[ce] / (p[ic50] + d[ce])),
                EffectReading.constant(p -> p[kout]));
        return m.output("Ce", Unit.NG_PER_ML, EffectReading.drive(ce))
                .output("R", Unit.named("points"), EffectReading.state(r))
                .build();
    }

    private static Variability spread(String... parameters) {
        RandomEffectsBuilder effects = RandomEffects.builder();
        for (String parameter : parameters) {
            effects.logNormal(parameter, Variance.of(0.09));
        }
        return Variability.of(effects.build());
    }
}
