package io.github.kinetamine.population;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.model.OdeModel;
import io.github.kinetamine.model.OdeModelBuilder;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.variability.RandomEffects;
import io.github.kinetamine.variability.Variability;
import io.github.kinetamine.variability.Variance;
import java.util.Arrays;
import java.util.List;

/**
 * What goes wrong in the equations of those subjects who have a large KE, of a model with first-order elimination; in some of them
 * only some time after the beginning.
 */
enum Faults {
    NAN {
        @Override
        double instead() {
            return Double.NaN;
        }
    },
    INFINITE {
        @Override
        double instead() {
            return Double.NEGATIVE_INFINITY;
        }
    },
    SAYS_WHY {
        @Override
        double instead() {
            throw new IllegalStateException("beyond the table");
        }
    },
    SAYS_NOTHING {
        @Override
        double instead() {
            throw new IllegalArgumentException();
        }
    },
    OUT_OF_BOUNDS {
        @Override
        double instead() {
            return List.of(0.1, 0.2).get(2);
        }
    },
    UNSUPPORTED {
        @Override
        double instead() {
            throw new UnsupportedOperationException();
        }
    };

    static final double LARGE = 0.6;
    private static final int KE = 0;

    /** The rate of elimination of a subject in whom it can't be told. */
    abstract double instead();

    OdeModel alone(double from) {
        return declared()
                .rates((t, y, p, dy) -> dy[0] = p[KE] > LARGE && t >= from ? instead() : -p[KE] * y[0])
                .build();
    }

    OdeModel inLanes(double from) {
        return declared()
                .rates((t, y, p, dy) -> dy[0] = p[KE] > LARGE && t >= from ? instead() : -p[KE] * y[0])
                .laneRates((lanes, t, y, p, dy) -> Arrays.setAll(
                        dy[0], l -> l < lanes && p[KE][l] > LARGE && t[l] >= from ? instead() : -p[KE][l] * y[0][l]))
                .build();
    }

    static OdeModel healthy() {
        return equations((t, y, p, dy) -> dy[0] = -p[KE] * y[0]);
    }

    /** Equations of one's own for the same model. */
    static OdeModel equations(OdeModel.Rates rates) {
        return declared().rates(rates).build();
    }

    static OdeModel equations(OdeModel.Rates rates, OdeModel.LaneRates laneRates) {
        return declared().rates(rates).laneRates(laneRates).build();
    }

    private static OdeModelBuilder declared() {
        OdeModelBuilder m = OdeModel.named("one compartment of equations");
        m.parameter("KE", 0.4, "1/h");
        m.parameter("V", 20, "L");
        int drug = m.compartment("drug", "V");
        return m.dosedInto(drug)
                .analyte("drug", Double.NaN, drug)
                .solvedBy(Solvers.tsit5().with(Tolerance.of(1e-8, 1e-8)));
    }

    static Population people(OdeModel model) {
        return Population.of(model)
                .give(Dose.mg(30).intravenous().over(minutes(30)))
                .vary(Variability.of(RandomEffects.builder()
                        .logNormal("KE", Variance.of(0.2))
                        .build()))
                .subjects(300)
                .seed(11)
                .observe(every(minutes(30)).until(hours(6)));
    }

    static boolean isStruck(Population people, long id) {
        return people.simulation(id).parameters().get("KE") > LARGE;
    }
}
