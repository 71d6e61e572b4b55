package io.github.kinetamine.ketamine.effect;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class UrinarySymptomsTest {

    @Test
    void medianAndSpreadAreThoseOfThePrintedMoments() {
        double variance = Math.log1p(Math.pow(26.36 / 24.67, 2));
        UrinarySymptoms abuse = UrinarySymptoms.underAbuse();
        assertEquals(24.67 * Math.exp(-variance / 2), abuse.months(0.5), 0.1);
        assertEquals(Math.sqrt(variance), Math.log(abuse.months(0.8413447460685429) / abuse.months(0.5)), 0.005);
    }

    @Property(tries = 100)
    void timeShrinksInProportionToPace(
            @ForAll @DoubleRange(min = 0.1, max = 10) double pace,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double share) {
        double usual = UrinarySymptoms.underAbuse().months(share);
        assertClose(usual / pace, new UrinarySymptoms(pace).months(share), 1e-13);
    }

    @Test
    void therapeuticDosesHaveATextAndNoNumberOfTheirOwn() {
        assertTrue(UrinarySymptoms.atTherapeuticDoses().contains("no risk is demonstrated"));
        String message = assertThrows(IllegalArgumentException.class, () -> new UrinarySymptoms(0))
                .getMessage();
        assertTrue(message.contains("pace must be positive"), message);
    }
}
