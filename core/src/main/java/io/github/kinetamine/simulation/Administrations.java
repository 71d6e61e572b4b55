package io.github.kinetamine.simulation;

import io.github.kinetamine.dose.Bolus;
import io.github.kinetamine.dose.Devices;
import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Infusion;
import io.github.kinetamine.dose.RateInfusion;
import io.github.kinetamine.dose.Regimen;
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
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Turns a regimen into what is done to one subject: amounts per kilogram become amounts, devices become single uses. */
final class Administrations {

    private static final int MOST_DEVICES = 1_000;

    /** A dose that exceeds whole devices by less than this share does so by rounding, as 0.56 mg/kg · 100 kg = 56 mg. */
    private static final double ROUNDING = 1e-12;

    private final PkModel model;
    private final Subject subject;
    private final List<Administration> given = new ArrayList<>();
    private final TreeSet<String> notes = new TreeSet<>();

    private Administrations(PkModel model, Subject subject) {
        this.model = model;
        this.subject = subject;
    }

    static Administrations of(List<Regimen> regimens, PkModel model, Subject subject) {
        Administrations all = new Administrations(model, subject);
        regimens.forEach(regimen -> regimen.doses().forEach(all::give));
        return all;
    }

    List<Administration> inOrder() {
        return given.stream()
                .sorted((a, b) -> Long.compare(a.at() + a.delay(), b.at() + b.delay()))
                .toList();
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    private void give(TimedDose timed) {
        Dose dose = timed.dose();
        Input input = model.input(dose.route()).orElseThrow(() -> noSuchRoute(dose.route()));
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

    private IllegalArgumentException noSuchRoute(Route route) {
        List<String> has =
                model.inputs().stream().map(input -> input.route().code()).toList();
        return new IllegalArgumentException("model " + model.card().id() + " has no route '" + route.code()
                + "'; its routes are " + String.join(", ", has));
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
        double content = device.content().milligrams();
        double count = Math.max(1, Math.ceil(milligrams / content * (1 - ROUNDING)));
        if (count > MOST_DEVICES) {
            throw new IllegalArgumentException("dose " + timed.dose() + " would take " + (long) count + " devices of "
                    + device.content() + "; at most " + MOST_DEVICES + " are allowed");
        }
        int last = (int) count - 1;
        for (int i = 0; i < last; i++) {
            addDevice(timed, content, device.interval(), i);
        }
        double left = milligrams - last * content;
        addDevice(timed, left, device.interval(), last);
        if (left < content * (1 - ROUNDING)) {
            String taken = last == 0
                    ? "one device of " + device.content()
                    : (int) count + " devices of " + device.content() + ", the last one";
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
