package io.github.kinetamine.ketamine;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.Individual;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Stepper;
import io.github.kinetamine.model.Subject;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.hipparchus.complex.Complex;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionNonSymmetric;

/** The rates at which the exponentials of an intravenous curve fall, read off the transition over a step. */
final class Eigenvalues {

    private Eigenvalues() {}

    /** Ascending, in 1/h; a step of about the shortest half-life keeps all of them above rounding. */
    static double[] of(PkModel model, Subject subject, double step) {
        Individual individual = model.individual(subject, Map.of(), model.enteredBy(Set.of(Route.INTRAVENOUS)));
        Stepper stepper = individual.stepper();
        double[][] columns = new double[stepper.size()][stepper.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i][i] = 1;
            stepper.advance(0, step, columns[i], null);
        }
        Complex[] shares = new EigenDecompositionNonSymmetric(new Array2DRowRealMatrix(columns)).getEigenvalues();
        return Arrays.stream(shares)
                .mapToDouble(share -> -Math.log(share.getReal()) / step)
                .sorted()
                .toArray();
    }
}
