package io.github.kinetamine.simulation;

import io.github.kinetamine.dose.Bolus;
import io.github.kinetamine.dose.Devices;
import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Infusion;
import io.github.kinetamine.dose.RateInfusion;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.dose.TimedDose;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.DoseAmount;
import io.github.kinetamine.quantity.DoseRate;
import io.github.kinetamine.quantity.InfusionRate;
import io.github.kinetamine.quantity.InfusionRatePerWeight;
import io.github.kinetamine.quantity.Weight;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Turns a regimen into what is done to one subject: amounts per kilogram become amounts, devices become single uses. */
final class Administrations {

    private final PkModel model;
    private final Subject subject;
    private final List<Administration> given = new ArrayList<>();
    private final TreeSet<String> notes = new TreeSet<>();

    private Administrations(PkModel model, Subject subject) {
        this.model = model;
        this.subject = subject;
    }

    static Administrations of(List<TimedDose> doses, PkModel model, Subject subject) {
        Administrations all = new Administrations(model, subject);
        doses.forEach(all::give);
        return all;
    }

    List<Administration> inOrder() {
        given.sort(Comparator.comparingLong(dose -> dose.at() + dose.delay()));
        return Collections.unmodifiableList(given);
    }

    List<String> notes() {
        return notes.isEmpty() ? List.of() : List.copyOf(notes);
    }

    private void give(TimedDose timed) {
        Dose dose = timed.dose();
        Input input = requireRoute(model, dose.route());
        if (dose instanceof Bolus bolus) {
            giveAtOnce(timed, amount(bolus.amount(), dose), input);
        } else if (dose instanceof Infusion infusion) {
            add(timed, amount(infusion.amount(), dose).milligrams(), infusion.duration(), false, 0, 1);
        } else if (dose instanceof RateInfusion infusion) {
            double rate = rate(infusion.rate(), dose).milligramsPerHour();
            add(timed, rate * Clock.hours(infusion.duration()), infusion.duration(), true, 0, 1);
        } else if (dose instanceof Devices devices) {
            for (int i = 0; i < devices.count(); i++) {
                addDevice(timed, devices.perDevice().milligrams(), devices.interval(), i);
            }
        }
    }

    /** The input of a route; fails where the model has none, naming those that it has. */
    static Input requireRoute(PkModel model, Route route) {
        return model.input(route).orElseThrow(() -> noSuchRoute(model, route));
    }

    static IllegalArgumentException noSuchRoute(PkModel model, Route route) {
        List<String> has =
                model.inputs().stream().map(input -> input.route().code()).toList();
        return new IllegalArgumentException("model " + model.card().id() + " has no route '" + route.code() + "'; "
                + (has.isEmpty() ? "it has none: dose its compartments" : "its routes are " + String.join(", ", has)));
    }

    private void giveAtOnce(TimedDose timed, Amount amount, Input input) {
        Optional<Input.Device> device = input.device();
        if (device.isEmpty()) {
            add(timed, amount.milligrams(), Duration.ZERO, false, 0, 1);
            return;
        }
        giveThrough(device.get(), timed, amount.milligrams());
    }

    private void giveThrough(Input.Device device, TimedDose timed, double milligrams) {
        DeviceUses uses = DeviceUses.of(device, milligrams, timed.dose());
        for (int i = 0; i < uses.count(); i++) {
            addDevice(timed, uses.milligrams(i), device.interval(), i);
        }
        if (uses.isLastPartlyUsed()) {
            String taken = uses.count() == 1
                    ? "one device of " + device.content()
                    : uses.count() + " devices of " + device.content() + ", the last one";
            notes.add("dose " + timed.dose() + " takes " + taken + " partly used");
        }
    }

    private void addDevice(TimedDose timed, double milligrams, Duration interval, int index) {
        add(timed, milligrams, Duration.ZERO, false, index * interval.toNanos(), index + 1);
    }

    private void add(TimedDose timed, double milligrams, Duration duration, boolean isByRate, long delay, int device) {
        given.add(new Administration(
                timed.dose().route(),
                timed.at().toNanos(),
                delay,
                milligrams,
                duration.toNanos(),
                isByRate,
                timed.lag().toNanos(),
                timed.steadyStateInterval().map(Duration::toNanos).orElse(0L),
                timed.number(),
                device));
    }

    private Amount amount(DoseAmount amount, Dose dose) {
        return amount.isPerWeight() ? amount.times(weight(dose)) : (Amount) amount;
    }

    private InfusionRate rate(DoseRate rate, Dose dose) {
        return rate instanceof InfusionRatePerWeight perWeight ? perWeight.times(weight(dose)) : (InfusionRate) rate;
    }

    private Weight weight(Dose dose) {
        return subject.weight()
                .orElseThrow(() -> new IllegalArgumentException(
                        "dose " + dose + " needs a body weight: add .to(Subject.weighing(kg(…)))"));
    }
}
