package io.github.kinetamine.handbook;

import io.github.kinetamine.data.EventTable;
import io.github.kinetamine.data.TableSimulation;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.CovariateEffect;
import io.github.kinetamine.model.Flow;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.Product;
import java.util.Arrays;

/** A model whose curves can be worked out in the head, and a data set run with it. */
final class Halving {

    private Halving() {}

    // region model
    /** Central loses half of what it holds every hour; the bucket keeps everything. 1 mg in either reads as 1 ng/mL. */
    static LinearModel model() {
        InputPath bucket = InputPath.into("bucket")
                .bioavailability(Product.of("F"))
                .after("LAG")
                .over("D")
                .atRate("R");
        return LinearModel.named("halving")
                .parameter("K", Math.log(2), "1/h")
                .parameter("V", 1000, "L")
                .parameter("F", 0.5, "1")
                .parameter("LAG", 0.5, "h")
                .parameter("D", 4, "h")
                .parameter("R", 50, "mg/h")
                .relation("K", new CovariateEffect.Power("SPEED", 1, 1)) // K · SPEED; 1 where it is not known
                .compartment("central", "V")
                .compartment("bucket", "V")
                .flow("central", Flow.OUT, "K")
                .input(Input.by(Route.INTRAVENOUS, InputPath.into("central")))
                .doseInto(bucket)
                .analyte("central", "central")
                .analyte("bucket", "bucket")
                .build();
    }

    /** A series at every row of a data set, rounded; rows end with a semicolon here, and with their line in a file. */
    static String run(String series, String rows) {
        EventTable table = EventTable.parse(rows.replace("; ", "\n")); // or EventTable.read(path)
        return rounded(TableSimulation.of(model(), table).run().values(series));
    }
    // endregion

    static String rounded(double[] values) {
        return Arrays.toString(Arrays.stream(values).mapToLong(Math::round).toArray());
    }
}
