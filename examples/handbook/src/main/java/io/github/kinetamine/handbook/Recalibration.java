package io.github.kinetamine.handbook;

import static io.github.kinetamine.quantity.Units.kg;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.effect.EffectOptions;
import io.github.kinetamine.ketamine.effect.Madrs;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Simulation;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;

/**
 * Fits the MADRS effect anew to the twelve group means that the library carries as a file: the gain and the half-life of the
 * loss by least squares weighted by 1/SE², the largest effect fixed at 20 points.
 *
 * <p>Relative standard errors are those of the logarithms, from (JᵀWJ)⁻¹ as the standard errors of the means imply it. They are optimistic: the nine
 * means of SYNAPSE share one placebo arm and the same patients, and are taken for independent.
 */
public final class Recalibration {

    private static final String DATA = "madrs-calibration.csv";
    private static final double[] FIRST_GUESS = {Math.log(0.002), Math.log(5)};
    private static final double STEP = 1e-5;

    /** One group mean: what was given, and the difference to control that was read, in points. */
    record Mean(String trial, String arm, String model, String dose, double hours, double difference, double se) {

        /** What the effect gives with this gain and this half-life of the loss. */
        double predicted(double gain, double days) {
            Duration time = Duration.ofMinutes(Math.round(60 * hours));
            return Simulation.of(Ketamine.model(model)
                            .with(Madrs.of(EffectOptions.standard()).with(gain, days)))
                    .give(Regimen.parse(dose))
                    .to(Subject.weighing(kg(70)))
                    .observe(Grid.at(time))
                    .run()
                    .series("MADRS_change_vs_control")
                    .at(time);
        }
    }

    /**
     * What was fitted.
     *
     * @param gain β, 1/(ng/mL·h)
     * @param days the half-life of the loss, days
     * @param gainError β's relative standard error
     * @param daysError the half-life's relative standard error
     * @param rmse the root of the mean square of unweighted errors, points
     * @param chiSquare the sum of squares of errors divided by standard errors
     */
    record Fit(double gain, double days, double gainError, double daysError, double rmse, double chiSquare) {}

    private Recalibration() {}

    /** The twelve means. */
    static List<Mean> means() {
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(Madrs.class.getResourceAsStream(DATA)), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(text)) {
            return rows.stream().map(Recalibration::mean).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mean mean(NamedCsvRecord row) {
        return new Mean(
                row.getField("trial"),
                row.getField("arm"),
                row.getField("model"),
                row.getField("dose"),
                Double.parseDouble(row.getField("hours")),
                Double.parseDouble(row.getField("difference")),
                Double.parseDouble(row.getField("se")));
    }

    /** The fit to these means. */
    static Fit fit(List<Mean> means) {
        double[] observed = means.stream().mapToDouble(Mean::difference).toArray();
        double[] weights =
                means.stream().mapToDouble(m -> 1 / (m.se() * m.se())).toArray();
        Optimum optimum = new LevenbergMarquardtOptimizer()
                .optimize(new LeastSquaresBuilder()
                        .start(FIRST_GUESS)
                        .target(observed)
                        .weight(diagonal(weights))
                        .model(at -> withJacobian(means, at))
                        .lazyEvaluation(false)
                        .maxEvaluations(200)
                        .maxIterations(200)
                        .build());
        double[] best = optimum.getPoint().toArray();
        double[] predicted = predicted(means, best);
        double squares = 0;
        double chiSquare = 0;
        for (int i = 0; i < observed.length; i++) {
            double error = observed[i] - predicted[i];
            squares += error * error;
            chiSquare += weights[i] * error * error;
        }
        RealVector errors = optimum.getSigma(1e-12);
        return new Fit(
                Math.exp(best[0]),
                Math.exp(best[1]),
                errors.getEntry(0),
                errors.getEntry(1),
                Math.sqrt(squares / observed.length),
                chiSquare);
    }

    private static RealMatrix diagonal(double[] weights) {
        RealMatrix matrix = new Array2DRowRealMatrix(weights.length, weights.length);
        for (int i = 0; i < weights.length; i++) {
            matrix.setEntry(i, i, weights[i]);
        }
        return matrix;
    }

    private static Pair<RealVector, RealMatrix> withJacobian(List<Mean> means, RealVector at) {
        double[] here = at.toArray();
        RealMatrix jacobian = new Array2DRowRealMatrix(means.size(), here.length);
        for (int j = 0; j < here.length; j++) {
            double[] more = here.clone();
            double[] less = here.clone();
            more[j] += STEP;
            less[j] -= STEP;
            RealVector slope = new ArrayRealVector(predicted(means, more), false)
                    .subtract(new ArrayRealVector(predicted(means, less), false))
                    .mapDivide(2 * STEP);
            jacobian.setColumnVector(j, slope);
        }
        return new Pair<>(new ArrayRealVector(predicted(means, here), false), jacobian);
    }

    /** What the effect gives for each mean, at the logarithms of gain and half-life. */
    private static double[] predicted(List<Mean> means, double[] logarithms) {
        return means.stream()
                .mapToDouble(mean -> mean.predicted(Math.exp(logarithms[0]), Math.exp(logarithms[1])))
                .toArray();
    }

    public static void main(String[] args) {
        List<Mean> means = means();
        Fit fit = fit(means);
        Stream<String> lines = means.stream()
                .map(mean -> String.format(
                        Locale.ROOT,
                        "%-14s %-18s %4.0f h  %6.1f observed (SE %.2f)  %6.1f predicted",
                        mean.trial(),
                        mean.arm(),
                        mean.hours(),
                        mean.difference(),
                        mean.se(),
                        mean.predicted(fit.gain(), fit.days())));
        lines.forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "BETA %.5f /(ng/mL·h), RSE %.0f %%; T_OFF %.2f d, RSE %.0f %%; RMSE %.2f points; chi-square %.2f%n",
                fit.gain(),
                100 * fit.gainError(),
                fit.days(),
                100 * fit.daysError(),
                fit.rmse(),
                fit.chiSquare());
    }
}
