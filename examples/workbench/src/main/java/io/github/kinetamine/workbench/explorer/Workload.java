package io.github.kinetamine.workbench.explorer;

import io.github.kinetamine.dose.Bolus;
import io.github.kinetamine.dose.Devices;
import io.github.kinetamine.dose.TimedDose;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.Weight;
import java.time.Duration;
import java.util.Optional;

/** How much work an arm is, guessed before it is done: a computation that has begun can't always be ended. */
final class Workload {

    private final PageArm arm;
    private final PkModel model;
    private final Duration until;

    /**
     * The work of an arm.
     *
     * @param model the arm's model with its effects
     * @param until doses after that are not simulated
     */
    Workload(PageArm arm, PkModel model, Duration until) {
        this.arm = arm;
        this.model = model;
        this.until = until;
    }

    /**
     * Refuses what would take too long in one subject, or in so many.
     *
     * @throws Problem saying what to leave out
     */
    void require(int subjects) {
        long doses = doses();
        if (doses > Limits.MAX_DOSES) {
            throw Problem.in(
                    arm.path() + ".dose",
                    "an arm must have at most " + Limits.MAX_DOSES + " doses, each device counted as one, got " + doses
                            + ": take a shorter course or a smaller dose");
        }
        long work = doses * (1 + model.effects().size());
        if (work > Limits.MAX_WORK) {
            throw Problem.in(
                    arm.path() + ".dose",
                    doses + " doses with " + model.effects().size()
                            + " effects are too much to compute while a page waits: take a shorter course or fewer effects");
        }
        if (work * subjects > Limits.MAX_BAND_WORK) {
            throw Problem.in(
                    "band.subjects",
                    doses + " doses with " + model.effects().size() + " effects in " + subjects
                            + " subjects are too much to compute while a page waits: take fewer subjects, a shorter course"
                            + " or fewer effects");
        }
    }

    private long doses() {
        return arm.regimen().doses().stream()
                .filter(timed -> timed.at().compareTo(until) <= 0)
                .mapToLong(this::devices)
                .sum();
    }

    private long devices(TimedDose timed) {
        if (timed.dose() instanceof Devices devices) {
            return devices.count();
        }
        Optional<Input.Device> device = model.input(timed.dose().route()).flatMap(Input::device);
        return timed.dose() instanceof Bolus bolus && device.isPresent() ? devices(bolus, device.get()) : 1;
    }

    private long devices(Bolus bolus, Input.Device device) {
        Subject subject = arm.asked().subject();
        Weight weight = subject.weight().orElseThrow();
        Amount amount =
                bolus.amount() instanceof Amount plain ? plain : bolus.amount().times(weight);
        return (long) Math.ceil(amount.milligrams() / device.content().milligrams());
    }
}
