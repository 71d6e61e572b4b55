package io.github.kinetamine.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.handbook.Recalibration.Fit;
import io.github.kinetamine.snippets.Snippets;
import org.junit.jupiter.api.Test;

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

    @Test
    void theProgramPrintsEachMeanAndTheFit() {
        String printed = Snippets.output(() -> Recalibration.main(new String[0]));
        assertEquals(13, printed.lines().count(), printed);
        assertTrue(printed.contains("BETA 0.0028"), printed);
    }
}
