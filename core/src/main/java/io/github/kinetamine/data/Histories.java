package io.github.kinetamine.data;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.simulation.EventRecord;
import io.github.kinetamine.simulation.EventRecord.Action;
import io.github.kinetamine.simulation.EventRecord.AtRate;
import io.github.kinetamine.simulation.EventRecord.ByRoute;
import io.github.kinetamine.simulation.EventRecord.Dosing;
import io.github.kinetamine.simulation.EventRecord.Observation;
import io.github.kinetamine.simulation.EventRecord.Other;
import io.github.kinetamine.simulation.EventRecord.Over;
import io.github.kinetamine.simulation.EventRecord.Reset;
import io.github.kinetamine.simulation.EventRecord.ResetAndDose;
import io.github.kinetamine.simulation.EventRecord.SwitchOff;
import io.github.kinetamine.simulation.EventRecord.SwitchOn;
import io.github.kinetamine.simulation.EventRecord.Target;
import io.github.kinetamine.text.Reason;
import java.util.List;
import java.util.Set;

/**
 * The histories of a data set's subjects, in a model's own terms. Every row has been checked against the model when a value
 * exists, so that nothing that is wrong with the data can surface halfway. Immutable and safe for use by many threads.
 */
public final class Histories {

    private final EventTable table;
    private final List<EventRow> rows;
    private final TargetText targets;
    private final Set<String> numbers;

    private Histories(EventTable table, List<EventRow> rows, DoseTargets targets) {
        this.table = table;
        this.rows = rows;
        this.targets = new TargetText(targets);
        this.numbers = targets.numbers();
    }

    /** Checks every row against the targets. */
    static Histories of(EventTable table, Rows rows, DoseTargets targets) {
        Histories histories = new Histories(table, rows.naming(targets::covariateNamed), targets);
        Faults faults = new Faults();
        for (EventRow row : rows) {
            histories.check(row, faults);
        }
        new NumberCheck(table, histories.rows, targets.numbers()).addTo(faults);
        faults.throwIfAny();
        return histories;
    }

    /** The subjects in the order of the rows. */
    public List<String> subjects() {
        return table.subjects();
    }

    /**
     * The history of a subject: a record for each of its rows, in their order.
     *
     * @throws IllegalArgumentException if there is no such subject
     */
    public List<EventRecord> records(String id) {
        Spans.Span span = table.span(id);
        return rows.subList(span.from(), span.to()).stream().map(this::record).toList();
    }

    private EventRecord record(EventRow row) {
        return new EventRecord(row.at(), action(row), NumberCheck.withNumbers(row.covariates(), numbers));
    }

    private Action action(EventRow row) {
        return switch (row.evid()) {
            case 0 -> new Observation();
            case 1 -> dosing(row);
            case 2 -> change(row.compartment());
            case 3 -> new Reset();
            default -> new ResetAndDose(dosing(row));
        };
    }

    private Dosing dosing(EventRow row) {
        return new Dosing(
                targets.target(row.compartment()),
                row.amount(),
                row.delivery(),
                row.additional(),
                row.interval(),
                row.steadyState());
    }

    private Action change(String compartment) {
        if (TargetText.isNone(compartment)) {
            return new Other();
        }
        String name = targets.switched(compartment);
        return compartment.startsWith("-") ? new SwitchOff(name) : new SwitchOn(name);
    }

    private void check(EventRow row, Faults faults) {
        try {
            if (row.isDose()) {
                checkInfusion(row, targets.target(row.compartment()), faults);
            } else if (row.evid() == 2 && !TargetText.isNone(row.compartment())) {
                targets.switched(row.compartment());
            }
        } catch (IllegalArgumentException e) {
            table.fault(row.index(), Item.CMT, Reason.of(e), faults);
        }
    }

    private void checkInfusion(EventRow row, Target target, Faults faults) {
        boolean isInfused = row.delivery() instanceof AtRate || row.delivery() instanceof Over;
        if (isInfused && target instanceof ByRoute by && !by.route().takesInfusions()) {
            Item item = row.delivery() instanceof AtRate ? Item.RATE : Item.DUR;
            table.fault(row.index(), item, notInfused(by.route()), faults);
        }
    }

    private static String notInfused(Route route) {
        return "doses by the route '" + route.code()
                + "' are given at once, only iv and sc doses are infused: write '.', or"
                + " a CMT that takes infusions";
    }
}
