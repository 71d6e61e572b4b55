package io.github.kinetamine.dose;

import io.github.kinetamine.quantity.Amount;
import java.time.Duration;

/**
 * Devices that become a dose once their route is said and, where there are several, the time between them.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param count how many; at least 1
 * @param perDevice what each holds; positive
 * @param interval from one device to the next; zero until it is said
 */
public record PendingDevices(int count, Amount perDevice, Duration interval) {

    /** Checks the count and the amount. */
    public PendingDevices {
        Allowed.count("number of devices", count);
        Allowed.dose(perDevice);
        Allowed.notNegative("time between devices", interval);
    }

    /** The same devices, one every {@code interval}. */
    public PendingDevices every(Duration interval) {
        return new PendingDevices(count, perDevice, interval);
    }

    /** Sprayed into the nose. */
    public Devices intranasal() {
        return by(Route.INTRANASAL);
    }

    /** Given by any route but the intravenous one. */
    public Devices by(Route route) {
        return new Devices(count, perDevice, interval, route);
    }
}
