package io.github.kinetamine.data;

import io.github.kinetamine.dose.Bolus;
import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Infusion;
import io.github.kinetamine.dose.RateInfusion;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.simulation.EventRecord.AtModelledRate;
import io.github.kinetamine.simulation.EventRecord.AtRate;
import io.github.kinetamine.simulation.EventRecord.Over;
import io.github.kinetamine.simulation.EventRecord.OverModelledDuration;
import io.github.kinetamine.simulation.EventRecord.SteadyState;
import io.github.kinetamine.text.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the doses of a subject as a regimen, or says of every row why it can't be. Used by one thread, once. */
final class RowRegimen {

    private final EventTable table;
    private final Faults faults = new Faults();
    private final List<Regimen> parts = new ArrayList<>();

    RowRegimen(EventTable table) {
        this.table = table;
    }

    Regimen of(String id) {
        for (EventRow row : table.rows(id)) {
            if (isTellable(row) && row.isDose()) {
                add(row);
            }
        }
        faults.throwIfAny();
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(
                    "subject '" + Fault.shown(id) + "' is given nothing: a regimen needs at least one dose (EVID 1)");
        }
        return Regimen.together(parts);
    }

    private boolean isTellable(EventRow row) {
        if (row.evid() == 2 && !TargetText.isNone(row.compartment())) {
            return fault(row, Item.CMT, "a regimen can't switch a compartment on or off: leave CMT out of the row");
        }
        if (row.evid() > 2) {
            return fault(
                    row, Item.EVID, "a regimen can't reset the subject: run the data set itself, or split it here");
        }
        if (row.steadyState() == SteadyState.REPLACES) {
            return fault(
                    row,
                    Item.SS,
                    "a regimen's steady state is added to what was before: write 2 if that is meant, or run the data set"
                            + " itself");
        }
        if (row.delivery() instanceof AtModelledRate || row.delivery() instanceof OverModelledDuration) {
            return fault(
                    row,
                    Item.RATE,
                    "a regimen does not know the model's rate or duration: write a rate in mg/h, or DUR");
        }
        if (row.isDose() && row.at().isNegative()) {
            return fault(row, Item.TIME, "a regimen starts at time zero: shift the times of the subject");
        }
        return true;
    }

    private void add(EventRow row) {
        var route = TargetText.isNone(row.compartment())
                ? Optional.of(Route.INTRAVENOUS)
                : TargetText.route(row.compartment());
        if (route.isEmpty()) {
            fault(
                    row,
                    Item.CMT,
                    "a regimen gives doses by routes: write iv, im, in, po, sl, pr or sc; nothing means iv");
            return;
        }
        try {
            parts.add(part(row, dose(row, route.get())));
        } catch (IllegalArgumentException e) {
            fault(row, row.delivery() instanceof AtRate ? Item.RATE : Item.DUR, Reason.of(e));
        }
    }

    private Dose dose(EventRow row, Route route) {
        if (row.delivery() instanceof AtRate infusion) {
            long nanos = RateAmount.nanos(table.value(row.index(), Item.AMT), table.value(row.index(), Item.RATE));
            return new RateInfusion(infusion.rate(), Duration.ofNanos(nanos), route);
        }
        return row.delivery() instanceof Over infusion
                ? new Infusion(row.amount(), infusion.duration(), route)
                : new Bolus(row.amount(), route);
    }

    private static Regimen part(EventRow row, Dose dose) {
        Schedule schedule = row.additional() == 0
                ? Schedule.once()
                : Schedule.every(row.interval()).times(row.additional() + 1);
        Regimen part = Regimen.of(dose, schedule).at(row.at());
        return row.steadyState() == SteadyState.ADDS ? part.steadyState(row.interval()) : part;
    }

    private boolean fault(EventRow row, Item item, String problem) {
        table.fault(row.index(), item, problem, faults);
        return false;
    }
}
