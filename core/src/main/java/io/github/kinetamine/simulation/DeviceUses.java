package io.github.kinetamine.simulation;

import io.github.kinetamine.model.Input;
import java.util.ArrayList;
import java.util.List;

/** A dose divided among the devices that it takes, the last of them partly used if need be. */
record DeviceUses(Input.Device device, List<Double> milligrams) {

    private static final int MOST_DEVICES = 1_000;

    /** A dose that exceeds whole devices by less than this share does so by rounding, as 0.56 mg/kg · 100 kg = 56 mg. */
    private static final double ROUNDING = 1e-12;

    /**
     * The uses of a device for a dose.
     *
     * @param what the dose as its prescription names it, for the message
     */
    static DeviceUses of(Input.Device device, double milligrams, Object what) {
        double content = device.content().milligrams();
        double count = Math.max(1, Math.ceil(milligrams / content * (1 - ROUNDING)));
        if (count > MOST_DEVICES) {
            throw new IllegalArgumentException("dose " + what + " would take " + (long) count + " devices of "
                    + device.content() + "; at most " + MOST_DEVICES + " are allowed");
        }
        List<Double> uses = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            uses.add(content);
        }
        uses.add(milligrams - uses.size() * content);
        return new DeviceUses(device, uses);
    }

    int count() {
        return milligrams.size();
    }

    double milligrams(int use) {
        return milligrams.get(use);
    }

    /** How long after the first a device is used, ns. */
    long delay(int use) {
        return use * device.interval().toNanos();
    }

    boolean isLastPartlyUsed() {
        return milligrams(count() - 1) < device.content().milligrams() * (1 - ROUNDING);
    }
}
