package io.github.kinetamine.validation;

import java.util.List;

/**
 * How far predictions lie from what was observed.
 *
 * <p>{@code GMFE = exp(mean |ln(predicted/observed)|)}, the geometric mean of the fold errors, 1 at best; the bias
 * {@code exp(mean ln(predicted/observed))} is below 1 where a model predicts too little. Both are NaN of no predictions.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param n how many predictions
 * @param gmfe the geometric mean fold error
 * @param bias the geometric mean of predicted over observed
 * @param beyond how many of them are off by more than a factor of two
 */
public record FoldErrors(int n, double gmfe, double bias, int beyond) {

    /** Of these predictions; the missing ones do not count. */
    public static FoldErrors of(List<Prediction> predictions) {
        double[] logs = predictions.stream()
                .filter(prediction -> prediction.predicted().isPresent())
                .mapToDouble(prediction -> Math.log(prediction.ratio()))
                .toArray();
        double distance = 0;
        double shift = 0;
        int beyond = 0;
        for (double log : logs) {
            distance += Math.abs(log);
            shift += log;
            beyond += Math.abs(log) > Math.log(Score.LARGEST_GMFE) ? 1 : 0;
        }
        return new FoldErrors(logs.length, Math.exp(distance / logs.length), Math.exp(shift / logs.length), beyond);
    }
}
