package io.github.kinetamine.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.handbook.Recalibration.Fit;
import io.github.kinetamine.handbook.Recalibration.Mean;
import io.github.kinetamine.snippets.Snippets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The constants of the MADRS effect follow from the data that the library carries. */
class RecalibrationTest {

    @Test
    void theFitIsTheOneThatTheLibraryShips() {
        Fit fit = Recalibration.fit(Recalibration.means());
        String all = fit.toString();
        assertEquals(0.00280, fit.gain(), 0.02 * 0.00280, all);
        assertEquals(6.98, fit.days(), 0.05 * 6.98, all);
        assertEquals(0.21, fit.gainError(), 0.01, all);
        assertEquals(0.34, fit.daysError(), 0.015, all);
        assertEquals(1.96, fit.rmse(), 0.05, all);
        assertEquals(5.29, fit.chiSquare(), 0.05, all);
    }

    /** Singh alone says how long the effect lasts: without it, the half-life is another, and the prediction of it poor. */
    @ParameterizedTest(name = "without {0}")
    @CsvSource({"SYNAPSE, 0.00232, 13.0, 2.66", "Murrough 2013, 0.00294, 6.70, 1.10", "Singh 2016, 0.00311, 4.23, 4.79"
    })
    void eachTrialIsPredictedFromTheOthersAsWellAsItCanBe(String trial, double gain, double days, double rmse) {
        List<Mean> means = Recalibration.means();
        Fit fit = Recalibration.fit(
                means.stream().filter(mean -> !mean.trial().equals(trial)).toList());
        double[] squares = means.stream()
                .filter(mean -> mean.trial().equals(trial))
                .mapToDouble(mean -> Math.pow(mean.predicted(fit.gain(), fit.days()) - mean.difference(), 2))
                .toArray();
        double heldOut = Math.sqrt(Arrays.stream(squares).average().orElseThrow());
        String all = fit + ", held out " + heldOut;
        assertEquals(gain, fit.gain(), 0.02 * gain, all);
        assertEquals(days, fit.days(), 0.05 * days, all);
        assertEquals(rmse, heldOut, 0.1, all);
    }

    @Test
    void theProgramPrintsEachMeanAndTheFit() {
        String printed = Snippets.output(() -> Recalibration.main(new String[0]));
        assertEquals(13, printed.lines().count(), printed);
        assertTrue(printed.contains("BETA 0.0028"), printed);
    }
}
