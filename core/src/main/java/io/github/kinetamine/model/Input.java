package io.github.kinetamine.model;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.DurationText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a model does with a dose by one route: the parallel paths that it takes, and the device that the route uses.
 * Immutable and safe for use by many threads.
 *
 * @param route the route
 * @param paths where the dose goes; at least one
 * @param device the device that divides a dose given at once, if the model knows one
 */
public record Input(Route route, List<InputPath> paths, Optional<Device> device) {

    /**
     * A device that holds a fixed amount: a larger dose takes several, one after the other, the last one partly used if
     * need be. Immutable.
     *
     * @param content the amount that one device delivers (mg), positive
     * @param interval the time from one device to the next, positive
     */
    public record Device(Amount content, Duration interval) {

        public Device {
            if (content.isZero()) {
                throw new IllegalArgumentException("content of a device must be positive, got " + content);
            }
            if (interval.isZero() || interval.isNegative()) {
                throw new IllegalArgumentException(
                        "time between devices must be positive, got " + DurationText.render(interval));
            }
        }
    }

    public Input {
        paths = List.copyOf(paths);
        if (paths.isEmpty()) {
            throw new IllegalArgumentException(
                    "the " + route.word() + " input needs at least one path into a compartment");
        }
    }

    /** An input along these paths, without a device. */
    public static Input by(Route route, InputPath... paths) {
        return new Input(route, List.of(paths), Optional.empty());
    }

    /** This input through devices of a fixed content. */
    public Input throughDevices(Amount content, Duration interval) {
        return new Input(route, paths, Optional.of(new Device(content, interval)));
    }
}
