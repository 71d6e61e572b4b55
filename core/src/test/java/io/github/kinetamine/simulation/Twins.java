package io.github.kinetamine.simulation;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.CovariateEffect;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.OdeModel;
import io.github.kinetamine.model.Product;

/** A depot, a central and a peripheral compartment, declared and written by hand; and a response that the drug inhibits. */
final class Twins {

    private Twins() {}

    private static final Input ORAL = Input.by(
            Route.ORAL, InputPath.into("depot").bioavailability(Product.of("F")).after("LAG"));

    private static final CovariateEffect BY_WEIGHT = new CovariateEffect.Power("WT", 70, 0.75);

    /** What both say of doses into the central compartment. */
    private static final InputPath CENTRAL = InputPath.into("central")
            .bioavailability(Product.of("FC"))
            .after("LAGC")
            .over("DC");

    static final LinearModel LINEAR = LinearModel.named("declared")
            .parameter("CL", 9, "L/h")
            .parameter("V", 30, "L")
            .parameter("Q", 12, "L/h")
            .parameter("V2", 70, "L")
            .parameter("KA", 1.5, "1/h")
            .parameter("F", 0.6, "1")
            .parameter("LAG", 0.25, "h")
            .parameter("FC", 0.8, "1")
            .parameter("LAGC", 0.1, "h")
            .parameter("DC", 2, "h")
            .parameter("RD", 12, "mg/h")
            .relation("CL", BY_WEIGHT)
            .compartment("depot")
            .compartment("central", "V")
            .compartment("peripheral", "V2")
            .flow("depot", "central", "KA")
            .clearance("central", "out", "CL")
            .exchange("central", "peripheral", "Q")
            .input(Input.by(Route.INTRAVENOUS, InputPath.into("central")))
            .input(ORAL)
            .doseInto(CENTRAL)
            .doseInto(InputPath.into("depot")
                    .bioavailability(Product.of("F"))
                    .after("LAG")
                    .atRate("RD"))
            .analyte("drug", "central")
            .build();

    static final OdeModel ODE = ode();

    private static OdeModel ode() {
        var m = OdeModel.named("written");
        int cl = m.parameter("CL", 9, "L/h");
        int v = m.parameter("V", 30, "L");
        int q = m.parameter("Q", 12, "L/h");
        int v2 = m.parameter("V2", 70, "L");
        int ka = m.parameter("KA", 1.5, "1/h");
        m.parameter("F", 0.6, "1");
        m.parameter("LAG", 0.25, "h");
        m.parameter("FC", 0.8, "1");
        m.parameter("LAGC", 0.1, "h");
        m.parameter("DC", 2, "h");
        m.parameter("RD", 12, "mg/h");
        int depot = m.compartment("depot");
        int central = m.compartment("central", "V");
        int peripheral = m.compartment("peripheral", "V2");
        return m.dosedInto(central)
                .input(ORAL)
                .doseInto(CENTRAL)
                .doseInto(InputPath.into("depot")
                        .bioavailability(Product.of("F"))
                        .after("LAG")
                        .atRate("RD"))
                .relation("CL", BY_WEIGHT)
                .analyte("drug", Double.NaN, central)
                .rates((t, y, p, dy) -> {
                    double absorbed = p[ka] * y[depot];
                    double exchanged = p[q] * (y[central] / p[v] - y[peripheral] / p[v2]);
                    dy[depot] = -absorbed;
                    dy[central] = absorbed - p[cl] / p[v] * y[central] - exchanged;
                    dy[peripheral] = exchanged;
                })
                .build();
    }

    /** A response of 10 at rest, whose production a drug inhibits. */
    static final OdeModel TURNOVER = turnover();

    private static OdeModel turnover() {
        var m = OdeModel.named("turnover");
        int kel = m.parameter("KEL", 0.3, "1/h");
        int kout = m.parameter("KOUT", 0.1, "1/h");
        int rest = m.parameter("R0", 10, "points");
        int ic50 = m.parameter("IC50", 5, "mg");
        int drug = m.compartment("drug");
        int response = m.compartment("response");
        return m.dosedInto(drug)
                .startingAt((p, y) -> y[response] = p[rest])
                .rates((t, y, p, dy) -> {
                    dy[drug] = -p[kel] * y[drug];
                    dy[response] = p[kout] * (p[rest] * (1 - y[drug] / (p[ic50] + y[drug])) - y[response]);
                })
                .build();
    }
}
