package io.github.kinetamine.model;

import io.github.kinetamine.ode.SolverException;
import io.github.kinetamine.ode.linear.LinearSystem;
import io.github.kinetamine.ode.linear.Propagator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Advances a linear model exactly. */
final class LinearStepper implements Stepper {

    private final LinearSystem system;
    private final Propagator propagator;
    private final List<String> compartments;

    LinearStepper(LinearSystem system, List<String> compartments) {
        this.system = system;
        this.propagator = system.propagator();
        this.compartments = compartments;
    }

    @Override
    public int size() {
        return propagator.size();
    }

    @Override
    public void advance(double hours, double[] amounts, double[] rates) {
        try {
            propagator.advance(hours, amounts, rates);
        } catch (IllegalArgumentException e) {
            throw (SolverException) Stepper.overflow(0, amounts).initCause(e);
        }
    }

    @Override
    public void accumulate(double period, double[] amounts) {
        try {
            propagator.accumulate(period, amounts);
        } catch (IllegalStateException e) {
            if (traps().isEmpty()) {
                throw new IllegalStateException(
                        "there is no steady state of a dose every " + period
                                + " h: it leaves so slowly that the amounts grow beyond all numbers",
                        e);
            }
            throw new IllegalStateException(
                    "there is no steady state of a dose every " + period + " h: from " + String.join(", ", traps())
                            + " no way leads out of the body, so that the drug adds up without limit; "
                            + "declare a way out, or give a number of doses instead of a steady state",
                    e);
        }
    }

    /** The compartments from which nothing is ever eliminated. */
    private List<String> traps() {
        List<Integer> open = new ArrayList<>();
        for (boolean found = true; found; ) {
            found = false;
            for (int i = 0; i < size(); i++) {
                if (!open.contains(i) && leadsOut(i, open)) {
                    found = open.add(i);
                }
            }
        }
        return IntStream.range(0, size())
                .filter(i -> !open.contains(i))
                .mapToObj(compartments::get)
                .toList();
    }

    private boolean leadsOut(int from, List<Integer> open) {
        return system.loss(from) > 0 || open.stream().anyMatch(to -> system.rate(from, to) > 0);
    }

    @Override
    public String method() {
        return "exact propagation of " + compartments.size() + " compartments by the matrix exponential";
    }
}
