package io.github.kinetamine.model;

import io.github.kinetamine.ode.SolverException;
import io.github.kinetamine.ode.linear.LinearSystem;
import io.github.kinetamine.ode.linear.Propagator;
import io.github.kinetamine.text.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Advances a linear model exactly. */
final class LinearStepper implements Stepper {

    private final LinearSystem system;
    private final Propagator propagator;
    private final List<String> compartments;
    private double @Nullable [] rates;

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
    public void begin(double time, double end, double[] amounts, double @Nullable [] newRates) {
        rates = newRates;
    }

    @Override
    public void advance(double time, double hours, double[] amounts) {
        try {
            propagator.advance(hours, amounts, rates);
        } catch (IllegalArgumentException e) {
            throw (SolverException) Stepper.overflow(time - hours, amounts).initCause(e);
        }
    }

    @Override
    public int advanceEvenly(double hours, int steps, double[] amounts, double[] path, int offset) {
        return propagator.advanceEvenly(hours, steps, amounts, rates, path, offset);
    }

    @Override
    public boolean isLinear() {
        return true;
    }

    @Override
    public void accumulate(double period, double[] amounts) {
        try {
            propagator.accumulate(period, amounts);
        } catch (IllegalStateException e) {
            throw noSteadyState(
                    "a dose every " + Decimal.shortest(period) + " h",
                    "give a number of doses instead of a steady state",
                    e);
        }
    }

    @Override
    public void equilibrium(double[] entry, double[] amounts) {
        try {
            propagator.equilibrium(entry, amounts);
        } catch (IllegalStateException e) {
            throw noSteadyState("a constant infusion", "give an infusion that ends", e);
        }
    }

    private IllegalStateException noSteadyState(String what, String instead, IllegalStateException cause) {
        List<String> traps = traps();
        return new IllegalStateException(
                "there is no steady state of " + what
                        + (traps.isEmpty()
                                ? ": it leaves so slowly that the amounts grow beyond all numbers"
                                : ": from " + String.join(", ", traps)
                                        + " no way leads out of the body, so that the drug adds up without limit; "
                                        + "declare a way out, or " + instead),
                cause);
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
    public double tolerance(int compartment, double amount) {
        return relativeTolerance() * amount;
    }

    @Override
    public double relativeTolerance() {
        return 1e-15;
    }

    @Override
    public String method() {
        return "exact propagation of " + compartments.size() + " compartment" + (compartments.size() == 1 ? "" : "s")
                + " by the matrix exponential";
    }
}
