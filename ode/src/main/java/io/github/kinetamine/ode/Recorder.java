package io.github.kinetamine.ode;

import io.github.kinetamine.ode.event.Occurrence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps of an integration what was asked for. Mutable; of one thread. */
final class Recorder {

    private final Integrator integrator;
    private final SaveAt saveAt;
    private final double[] requested;
    private final @Nullable DenseOutput dense;
    private final double[] scratch;
    private final List<Occurrence> events = new ArrayList<>();
    private double[] times = new double[16];
    private double[] states;
    private int size;
    private int nextRequest;

    private Recorder(SaveAt saveAt, Integrator integrator, double[] requested, @Nullable DenseOutput dense) {
        this.saveAt = saveAt;
        this.integrator = integrator;
        this.requested = requested;
        this.dense = dense;
        this.scratch = new double[integrator.size()];
        this.states = new double[16 * integrator.size()];
    }

    static Recorder of(SaveAt saveAt, Integrator integrator) {
        double[] requested =
                saveAt instanceof SaveAt.Times chosen ? checked(chosen.times(), integrator) : new double[0];
        @Nullable DenseOutput dense = saveAt instanceof SaveAt.Dense ? new DenseOutput(integrator) : null;
        Recorder recorder = new Recorder(saveAt, integrator, requested, dense);
        integrator.tell((event, t, before, after) -> recorder.events.add(new Occurrence(event, t, before, after)));
        return recorder;
    }

    private static double[] checked(double[] times, Integrator integrator) {
        double direction = integrator.direction();
        double last = integrator.time();
        for (double t : times) {
            if (!(direction * (t - last) >= 0 && direction * (integrator.end() - t) >= 0)) {
                throw new IllegalArgumentException("times to save must lie within the span from " + integrator.time()
                        + " to " + integrator.end() + " in its order, got " + t);
            }
            last = t;
        }
        return times;
    }

    void begin() {
        if (saveAt instanceof SaveAt.Steps) {
            add(integrator.time());
        }
        addRequests();
    }

    void afterStep() {
        if (saveAt instanceof SaveAt.Steps) {
            add(integrator.time());
        } else if (dense != null) {
            dense.addStep();
        }
        addRequests();
    }

    void finish() {
        if (saveAt instanceof SaveAt.End) {
            add(integrator.time());
        }
    }

    private void addRequests() {
        while (nextRequest < requested.length
                && integrator.direction() * (integrator.time() - requested[nextRequest]) >= 0) {
            add(requested[nextRequest++]);
        }
    }

    private void add(double t) {
        int n = integrator.size();
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            states = Arrays.copyOf(states, 2 * size * n);
        }
        integrator.interpolate(t, scratch);
        times[size] = t;
        System.arraycopy(scratch, 0, states, size * n, n);
        size++;
    }

    double[] times() {
        return Arrays.copyOf(times, size);
    }

    double[] states() {
        return Arrays.copyOf(states, size * integrator.size());
    }

    List<Occurrence> events() {
        return List.copyOf(events);
    }

    @Nullable
    DenseOutput dense() {
        return dense;
    }
}
