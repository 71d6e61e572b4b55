package io.github.kinetamine.simulation;

import io.github.kinetamine.model.CovariateEffect;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.OdeModel;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Product;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Tolerance;

/**
 * Three compartments, each of which loses drug at the rate K = 0.2 /h, declared and written by hand. Doses into {@code a} have
 * a bioavailability of 0.5, a lag of 0.5 h and a modelled duration of 2 h; those into {@code b} a bioavailability of 0.5 and a
 * modelled rate of 20 mg/h; {@code c} takes them as they are, and passes drug on to {@code a} at 0.3 /h. K, F, LAG and V
 * depend on the covariates X, Y, Z and W, which are 1 at rest.
 */
enum Trio {
    DECLARED {
        @Override
        PkModel model() {
            return LINEAR;
        }

        @Override
        double tolerance() {
            return 1e-12;
        }
    },
    WRITTEN {
        @Override
        PkModel model() {
            return ODE;
        }

        @Override
        double tolerance() {
            return 1e-9;
        }
    };

    static final double K = 0.2;
    static final double PASSED_ON = 0.3;

    abstract PkModel model();

    /** How far values may be from the truth, relative to the largest dose. */
    abstract double tolerance();

    private static final InputPath INTO_A =
            InputPath.into("a").bioavailability(Product.of("F")).after("LAG").over("D");
    private static final InputPath INTO_B =
            InputPath.into("b").bioavailability(Product.of("F")).atRate("R");

    private static CovariateEffect inProportionTo(String covariate) {
        return new CovariateEffect.Power(covariate, 1, 1);
    }

    private static final LinearModel LINEAR = LinearModel.named("declared trio")
            .parameter("K", K, "1/h")
            .parameter("KCA", PASSED_ON, "1/h")
            .parameter("V", 10, "L")
            .parameter("F", 0.5, "1")
            .parameter("LAG", 0.5, "h")
            .parameter("D", 2, "h")
            .parameter("R", 20, "mg/h")
            .relation("K", inProportionTo("X"))
            .relation("F", inProportionTo("Y"))
            .relation("LAG", inProportionTo("Z"))
            .relation("V", inProportionTo("W"))
            .compartment("a", "V")
            .compartment("b", "V")
            .compartment("c", "V")
            .flow("a", "out", "K")
            .flow("b", "out", "K")
            .flow("c", "out", "K")
            .flow("c", "a", "KCA")
            .doseInto(INTO_A)
            .doseInto(INTO_B)
            .analyte("drug", "a")
            .build();

    private static final OdeModel ODE = ode();

    private static OdeModel ode() {
        var m = OdeModel.named("written trio");
        int k = m.parameter("K", K, "1/h");
        int kca = m.parameter("KCA", PASSED_ON, "1/h");
        m.parameter("V", 10, "L");
        m.parameter("F", 0.5, "1");
        m.parameter("LAG", 0.5, "h");
        m.parameter("D", 2, "h");
        m.parameter("R", 20, "mg/h");
        int a = m.compartment("a", "V");
        int b = m.compartment("b", "V");
        int c = m.compartment("c", "V");
        return m.doseInto(INTO_A)
                .doseInto(INTO_B)
                .relation("K", inProportionTo("X"))
                .relation("F", inProportionTo("Y"))
                .relation("LAG", inProportionTo("Z"))
                .relation("V", inProportionTo("W"))
                .relation("V", inProportionTo("W"))
                .analyte("drug", Double.NaN, a)
                .rates((t, y, p, dy) -> {
                    dy[a] = p[kca] * y[c] - p[k] * y[a];
                    dy[b] = -p[k] * y[b];
                    dy[c] = -(p[k] + p[kca]) * y[c];
                })
                .solvedBy(Solvers.dop853().with(Tolerance.of(1e-11, 1e-11)))
                .build();
    }
}
