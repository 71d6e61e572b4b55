package io.github.kinetamine.model;

import io.github.kinetamine.ode.OdeSystem;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Equations with what doses make of them: constant rates enter some states, and those that are off do not change. Only the
 * states that this concerns are touched, as mostly these are few and f is evaluated often. Mutable; of one thread.
 */
final class EnteredSystem implements OdeSystem {

    private final OdeSystem system;
    private final int[] off;
    private final int[] entered;
    private final double[] rates;
    private final int size;
    private int count;

    /**
     * Equations that nothing enters yet.
     *
     * @param off true for each state that is switched off
     */
    EnteredSystem(OdeSystem system, boolean[] off) {
        this.system = system;
        this.size = off.length;
        this.off = IntStream.range(0, size).filter(i -> off[i]).toArray();
        this.entered = new int[size];
        this.rates = new double[size];
    }

    int size() {
        return size;
    }

    /** Sets what enters from now on, mg/h, one a state; null means nothing. */
    void enter(double @Nullable [] newRates) {
        count = 0;
        for (int i = 0; newRates != null && i < size; i++) {
            if (newRates[i] != 0) {
                entered[count] = i;
                rates[count++] = newRates[i];
            }
        }
    }

    /** Leaves nothing in the states that are off. */
    void empty(double[] y) {
        for (int i : off) {
            y[i] = 0;
        }
    }

    @Override
    public void derivatives(double t, double[] y, double[] dydt) {
        system.derivatives(t, y, dydt);
        for (int k = 0; k < count; k++) {
            dydt[entered[k]] += rates[k];
        }
        for (int i : off) {
            dydt[i] = 0;
        }
    }
}
