package io.github.kinetamine.ketamine.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.model.Reading;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EvidenceRowsTest {

    @Test
    void eachCircumstanceIsThereOnce() {
        List<String> topics =
                Evidence.circumstances().stream().map(Evidence::topic).toList();
        assertEquals(topics.size(), new HashSet<>(topics).size());
        assertTrue(topics.containsAll(List.of("naltrexone", "benzodiazepine", "bipolar depression", "abuse")));
    }

    @Test
    void everyContextOfAControlCanBeSimulated() {
        for (Evidence control : Evidence.controls()) {
            double context = control.multiplier().orElseThrow();
            assertEquals(context, EffectOptions.standard().inContext(context).context(), control.topic());
        }
    }

    @Test
    void whatIsNotSupportedHasNoMultiplier() {
        for (String topic : List.of("post-traumatic stress disorder", "inflammation", "abuse", "BDNF Val66Met")) {
            Evidence row = Evidence.circumstances().stream()
                    .filter(evidence -> evidence.topic().equals(topic))
                    .findFirst()
                    .orElseThrow();
            assertTrue(row.multiplier().isEmpty(), topic);
        }
    }

    @Test
    void whatIsFromMemoryIsReadNowhere() {
        for (Evidence row : Evidence.circumstances()) {
            boolean isFromMemory = row.source().citation().equals("from memory");
            assertEquals(isFromMemory, row.source().reading() == Reading.REMEMBERED, row.topic());
        }
    }

    @Test
    void aNegativeMultiplierIsRefused() {
        Evidence row = Evidence.controls().get(0);
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new Evidence("a", "b", OptionalDouble.of(-1), "c", row.source()))
                .getMessage();
        assertTrue(message.contains("multiplier must be finite and not negative"), message);
    }
}
