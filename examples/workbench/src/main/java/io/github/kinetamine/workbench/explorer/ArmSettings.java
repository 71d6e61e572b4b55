package io.github.kinetamine.workbench.explorer;

import io.github.kinetamine.ketamine.effect.KetamineEffects;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What it takes to run an arm again elsewhere: without effects that were refused, and without options that no effect reads.
 *
 * @param arm the arm
 * @param effects the effects that it has
 */
record ArmSettings(PageArm arm, List<String> effects) {

    static ArmSettings of(ArmResult result) {
        return new ArmSettings(
                result.arm(),
                result.arm().effects().ids().stream()
                        .filter(id -> !result.refusals().containsKey(id))
                        .toList());
    }

    /** Where scales begin, of those that an effect reads. */
    Map<String, Double> baselines() {
        List<String> scales = effects.stream()
                .flatMap(id -> KetamineEffects.baselineScale(id).stream())
                .toList();
        Map<String, Double> read = new TreeMap<>(arm.effects().options().baselines());
        read.keySet().retainAll(scales);
        return read;
    }

    /** Whether an effect reads a context that is not the usual one. */
    boolean hasContext() {
        return context() != 1 && effects.stream().anyMatch(KetamineEffects::isInContext);
    }

    double context() {
        return arm.effects().options().context();
    }
}
