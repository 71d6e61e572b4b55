package io.github.kinetamine.handbook;

import static io.github.kinetamine.handbook.Halving.rounded;
import static io.github.kinetamine.simulation.Interpolation.LINEAR;
import static io.github.kinetamine.simulation.Interpolation.NOCB;

import io.github.kinetamine.data.EventTable;
import io.github.kinetamine.data.TableSimulation;

/** A covariate between the records that tell it. */
public final class CovariateRecords {

    private CovariateRecords() {}

    public static void main(String[] args) {
        // region covariates
        EventTable table = EventTable.parse("TIME,AMT,SPEED\n0,320,1\n1,.,3\n2,.,3\n");
        TableSimulation trial = TableSimulation.of(Halving.model(), table);
        System.out.println(rounded(trial.run().values("central"))); // [320, 160, 20]
        System.out.println(rounded(trial.interpolation(NOCB).run().values("central"))); // [320, 40, 5]
        System.out.println(rounded(trial.interpolation(LINEAR).run().values("central"))); // [320, 80, 10]
        // endregion
    }
}
