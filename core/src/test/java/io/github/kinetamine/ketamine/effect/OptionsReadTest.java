package io.github.kinetamine.ketamine.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptionsReadTest {

    /** Fits every scale: a pain, a frequency above the largest slowing, a pressure. */
    private static final double BASELINE = 9;

    private static final EffectOptions STANDARD = EffectOptions.standard();

    static Stream<String> ids() {
        return KetamineEffects.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aBaselineOfItsScaleChangesAnEffectAndNoOtherDoes(String id) {
        for (String scale : KetamineEffects.ids()) {
            boolean isRead = KetamineEffects.baselineScale(id).stream().anyMatch(scale::equals);
            Object without = seen(id, STANDARD);
            Object with = seen(id, STANDARD.baseline(scale, BASELINE));
            if (isRead) {
                assertNotEquals(without, with, scale);
            } else {
                assertEquals(without, with, scale);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theContextChangesThoseEffectsThatSaySo(String id) {
        boolean isChanged = !seen(id, STANDARD).equals(seen(id, STANDARD.inContext(0.31)));
        assertEquals(KetamineEffects.isInContext(id), isChanged);
    }

    /** Units and values of the series under some drug, with every state at a half. */
    private static List<Object> seen(String id, EffectOptions options) {
        Effect effect = KetamineEffects.effect(id, options).over(Ketamine.racemic());
        double[] states = new double[effect.states().size()];
        Arrays.fill(states, 0.5);
        double[] drive = effect.drivers().stream()
                .mapToDouble((EffectDriver driver) -> 50)
                .toArray();
        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < effect.outputs().size(); i++) {
            EffectOutput output = effect.outputs().get(i);
            seen.add(output.name());
            seen.add(output.unit());
            seen.add(effect.output(i, 1, drive, effect.typicalValues(), states));
        }
        return seen;
    }
}
