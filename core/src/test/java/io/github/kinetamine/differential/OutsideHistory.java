package io.github.kinetamine.differential;

import io.github.kinetamine.differential.Body.Pending;
import io.github.kinetamine.differential.Network.Inlet;
import io.github.kinetamine.simulation.EventRecord;
import io.github.kinetamine.simulation.EventRecord.AtModelledRate;
import io.github.kinetamine.simulation.EventRecord.AtOnce;
import io.github.kinetamine.simulation.EventRecord.AtRate;
import io.github.kinetamine.simulation.EventRecord.Dosing;
import io.github.kinetamine.simulation.EventRecord.IntoCompartment;
import io.github.kinetamine.simulation.EventRecord.Over;
import io.github.kinetamine.simulation.EventRecord.Reset;
import io.github.kinetamine.simulation.EventRecord.ResetAndDose;
import io.github.kinetamine.simulation.EventRecord.SteadyState;
import io.github.kinetamine.simulation.EventRecord.SwitchOff;
import io.github.kinetamine.simulation.EventRecord.SwitchOn;
import io.github.kinetamine.simulation.Interpolation;
import java.util.List;

/** A history as an outsider reads it: record after record, by the rules of the field alone. */
final class OutsideHistory {

    private final Network network;
    private final List<EventRecord> records;
    private final Interpolation interpolation;
    private final Body body;

    OutsideHistory(Network network, List<EventRecord> records, Interpolation interpolation) {
        this.network = network;
        this.records = records;
        this.interpolation = interpolation;
        this.body = new Body(network, network.parameters());
    }

    /** The amounts by record and compartment. */
    double[][] run() {
        double[][] out = new double[records.size()][];
        body.startAt(nanos(0));
        for (int i = 0; i < records.size(); i++) {
            int record = i;
            body.scaleFirstFlow(hours -> between(record, hours));
            body.pass(nanos(i));
            double here = covariate(record, "X");
            body.scaleFirstFlow(hours -> here);
            happen(i, records.get(i).action());
            out[i] = body.states();
        }
        return out;
    }

    private long nanos(int record) {
        return records.get(record).at().toNanos();
    }

    /** X on the way to a record. */
    private double between(int record, double hours) {
        double to = covariate(record, "X");
        if (interpolation == Interpolation.NOCB || record == 0) {
            return to;
        }
        double from = covariate(record - 1, "X");
        double way = (nanos(record) - nanos(record - 1)) / 3.6e12;
        return interpolation == Interpolation.LOCF || way == 0
                ? from
                : from + (hours - nanos(record - 1) / 3.6e12) / way * (to - from);
    }

    private double covariate(int record, String name) {
        int before = telling(record, -1, name);
        int after = telling(record, 1, name);
        if (before < 0 && after < 0) {
            return 1;
        }
        if (before < 0 || after < 0) {
            return told(Math.max(before, after), name);
        }
        if (interpolation == Interpolation.NOCB) {
            return told(after, name);
        }
        if (interpolation == Interpolation.LOCF || nanos(before) == nanos(after)) {
            return told(before, name);
        }
        double share = (double) (nanos(record) - nanos(before)) / (nanos(after) - nanos(before));
        return told(before, name) + share * (told(after, name) - told(before, name));
    }

    private double told(int record, String name) {
        return records.get(record).covariates().number(name).getAsDouble();
    }

    /** The nearest record in a direction that tells a covariate, from this one on; −1 for none. */
    private int telling(int record, int direction, String name) {
        for (int i = record; i >= 0 && i < records.size(); i += direction) {
            if (records.get(i).covariates().number(name).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private static int index(String compartment) {
        return Integer.parseInt(compartment.substring(1));
    }

    private void happen(int record, EventRecord.Action action) {
        if (action instanceof Reset) {
            body.reset();
        } else if (action instanceof ResetAndDose both) {
            body.reset();
            give(record, both.dosing());
        } else if (action instanceof SwitchOn on) {
            body.turnOn(index(on.compartment()));
        } else if (action instanceof SwitchOff off) {
            body.turnOff(index(off.compartment()));
        } else if (action instanceof Dosing dosing) {
            give(record, dosing);
        }
    }

    private void give(int record, Dosing dosing) {
        int into = index(((IntoCompartment) dosing.target()).compartment());
        if (dosing.amount().milligrams() == 0) {
            body.becomePlateau(into, ((AtRate) dosing.delivery()).rate().milligramsPerHour());
            return;
        }
        Inlet inlet = network.inlets().get(into);
        double f = inlet.f() * covariate(record, "Y");
        long lag = Body.nanos(inlet.lag() * covariate(record, "Z"));
        double milligrams = f * dosing.amount().milligrams();
        long duration = duration(dosing, f, milligrams, inlet);
        long interval = dosing.interval().toNanos();
        if (dosing.steadyState() == SteadyState.REPLACES) {
            body.clear();
        }
        if (dosing.steadyState() != SteadyState.NONE) {
            body.addSteadyState(List.of(new Pending(lag, into, milligrams, duration)), interval);
        }
        for (int i = 0; i <= dosing.additional(); i++) {
            Pending dose = new Pending(body.now() + lag + i * interval, into, milligrams, duration);
            if (dose.at() == body.now()) {
                body.enter(dose);
            } else {
                body.later(dose);
            }
        }
    }

    private static long duration(Dosing dosing, double f, double milligrams, Inlet inlet) {
        if (dosing.delivery() instanceof AtOnce) {
            return 0;
        }
        if (dosing.delivery() instanceof AtRate at) {
            return Body.nanos(f * dosing.amount().milligrams() / at.rate().milligramsPerHour());
        }
        if (dosing.delivery() instanceof Over over) {
            return over.duration().toNanos();
        }
        return Body.nanos(dosing.delivery() instanceof AtModelledRate ? milligrams / inlet.rate() : inlet.duration());
    }
}
