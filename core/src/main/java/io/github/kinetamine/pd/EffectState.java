package io.github.kinetamine.pd;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A state of an effect: dy/dt = production − loss·y, or, where both are null, whatever the effect's rates say. */
record EffectState(
        String name,
        StartValue start,
        @Nullable EffectReading production,
        @Nullable EffectReading loss) {

    EffectState {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a state's name must not be blank");
        }
        Objects.requireNonNull(start, "start");
    }

    boolean isTurnover() {
        return production != null;
    }
}
