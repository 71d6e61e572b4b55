package io.github.kinetamine.dose;

import io.github.kinetamine.quantity.DurationText;

/** Doses as the text that {@link Regimen#parse} reads. */
final class DoseText {

    private DoseText() {}

    static String of(Bolus bolus) {
        return bolus.amount() + " " + bolus.route().code() + (bolus.route() == Route.INTRAVENOUS ? " bolus" : "");
    }

    static String of(Infusion infusion) {
        return infusion.amount() + " " + infusion.route().code() + " over " + DurationText.render(infusion.duration());
    }

    static String of(RateInfusion infusion) {
        return infusion.rate() + " " + infusion.route().code() + " over " + DurationText.render(infusion.duration());
    }

    static String of(Devices devices) {
        String used = " of " + devices.perDevice() + " " + devices.route().code();
        if (devices.count() == 1) {
            return "1 device" + used;
        }
        return devices.count() + " devices" + used + " " + DurationText.render(devices.interval()) + " apart";
    }
}
