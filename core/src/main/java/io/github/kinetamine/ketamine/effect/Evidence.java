package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.model.Source;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What is known of a circumstance that might change an effect of ketamine. No simulation applies any of it by itself: whoever
 * wants a multiplier puts it into {@link EffectOptions#inContext}, multiplied by the context of the comparison. Immutable and
 * safe for use by many threads.
 *
 * @param topic the circumstance, such as {@code naltrexone}
 * @param finding what was seen, with numbers
 * @param multiplier by what the antidepressant effect would be multiplied; empty where nothing supports a number
 * @param multiplierNote what the multiplier rests on, or why there is none
 * @param source where the finding is from
 */
public record Evidence(String topic, String finding, OptionalDouble multiplier, String multiplierNote, Source source) {

    public Evidence {
        Objects.requireNonNull(multiplier, "multiplier");
        Objects.requireNonNull(source, "source");
        if (topic.isBlank() || finding.isBlank() || multiplierNote.isBlank()) {
            throw new IllegalArgumentException(
                    "topic, finding and note of the multiplier must not be blank, got '" + topic + "'");
        }
        multiplier.ifPresent(value -> {
            if (!(value >= 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException("multiplier must be finite and not negative, got " + value);
            }
        });
    }

    /** Circumstances of the patient, other drugs and other uses. */
    public static List<Evidence> circumstances() {
        return EvidenceRows.CIRCUMSTANCES;
    }

    /** The controls that antidepressant effects are seen against, with the context scale of each. */
    public static List<Evidence> controls() {
        return EvidenceRows.CONTROLS;
    }
}
