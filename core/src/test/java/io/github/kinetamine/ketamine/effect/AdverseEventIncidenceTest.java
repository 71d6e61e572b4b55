package io.github.kinetamine.ketamine.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.model.Source;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A table of what was reported, and the fading of dissociation. */
class AdverseEventIncidenceTest {

    private static final List<AdverseEventIncidence> ROWS = AdverseEventIncidence.published();

    @Test
    void eachEventStandsOnceInEachTrial() {
        assertEquals(
                ROWS.size(),
                ROWS.stream().map(row -> row.event() + row.trial()).distinct().count());
    }

    @Test
    void everyEventIsMoreFrequentThanUnderControl() {
        ROWS.forEach(row -> assertTrue(row.drugPercent() > row.controlPercent().orElse(0), row::toString));
    }

    @Test
    void whereNoControlWasSeenThereIsNone() {
        ROWS.forEach(row -> assertEquals(
                row.trial().startsWith("TRANSFORM"), row.controlPercent().isEmpty()));
    }

    @Test
    void sharesBeyondAllSubjectsAreRefused() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new AdverseEventIncidence(
                                "nausea", 101, OptionalDouble.empty(), "own", Source.modelAuthor()))
                .getMessage();
        assertTrue(message.contains("nausea must be 0 to 100 %, got 101.0 %"), message);
    }

    @Test
    void dissociationFadesByFifteenPercentASessionToOneHalf() {
        assertEquals(1, DissociationAttenuation.factor(1), 0.0);
        assertEquals(0.85, DissociationAttenuation.factor(2), 1e-15);
        assertEquals(0.85 * 0.85 * 0.85 * 0.85, DissociationAttenuation.factor(5), 1e-15);
        assertEquals(0.5, DissociationAttenuation.factor(6), 0.0);
        assertEquals(0.5, DissociationAttenuation.factor(1000), 0.0);
        String message = assertThrows(IllegalArgumentException.class, () -> DissociationAttenuation.factor(0))
                .getMessage();
        assertTrue(message.contains("session must be 1 or more, got 0"), message);
    }
}
