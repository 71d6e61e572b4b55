package io.github.kinetamine.pd;

import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.ode.Integrator;
import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.SolverException;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.Tolerance;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Moves the effect sites and states of one effect of one subject forward in time, stretch by stretch: within a stretch the
 * concentrations are smooth. It steps as far as the equations let it and reads the times between from the method's own
 * interpolant, so that times of observation change nothing. Times are in hours, states in the units of the effect and drivers in
 * theirs. A workspace, for one thread at a time.
 */
public final class EffectIntegrator {

    /** So fine that closed forms are met to 1e-9. */
    private static final OdeSolver SOLVER = Solvers.auto().with(Tolerance.of(1e-11, 1e-13));

    /** No simulation lasts as long, in hours. */
    private static final double FOREVER = 1e7;

    private final Effect effect;
    private final double[] parameters;
    private final int[] sited;
    private final double[] ke0;
    private final double[] all;
    private final double[] states;
    private final double[] rates;
    private final double[] raw;
    private final double[] driven;
    private final double[] peaks;
    private final @Nullable Integrator integrator;
    private Drive drive = (t, values) -> {};
    private double end;

    /**
     * The beginning.
     *
     * @param parameters the subject's values, in the order of the effect's parameters
     */
    public EffectIntegrator(Effect effect, double[] parameters) {
        this.effect = effect;
        this.parameters = parameters.clone();
        this.sited = IntStream.range(0, effect.drivers().size())
                .filter(i -> effect.drivers().get(i).hasEffectSite())
                .toArray();
        this.ke0 = IntStream.of(sited).mapToDouble(this::ke0).toArray();
        this.states = new double[effect.states().size()];
        this.rates = new double[states.length];
        this.all = new double[sited.length + states.length];
        this.raw = new double[effect.drivers().size()];
        this.driven = new double[raw.length];
        this.peaks = new double[raw.length];
        effect.start(this.parameters, states);
        System.arraycopy(states, 0, all, sited.length, states.length);
        this.integrator = all.length == 0
                ? null
                : SOLVER.integrator(OdeProblem.of(this::derivatives, -FOREVER, FOREVER, all.clone()));
    }

    private double ke0(int driver) {
        String name = effect.drivers().get(driver).ke0();
        var names = effect.parameters().stream().map(Parameter::name).toList();
        return parameters[names.indexOf(name)];
    }

    private void derivatives(double t, double[] y, double[] dydt) {
        drive.at(t, raw);
        passSites(raw, y, driven);
        for (int i = 0; i < sited.length; i++) {
            dydt[i] = ke0[i] * (raw[sited[i]] - y[i]);
        }
        if (states.length > 0) {
            System.arraycopy(y, sited.length, states, 0, states.length);
            effect.rates(t, driven, parameters, states, rates);
            System.arraycopy(rates, 0, dydt, sited.length, rates.length);
        }
    }

    private void passSites(double[] plasma, double[] y, double[] into) {
        System.arraycopy(plasma, 0, into, 0, plasma.length);
        for (int i = 0; i < sited.length; i++) {
            into[sited[i]] = y[i];
        }
    }

    /**
     * Begins a stretch where the last one ended.
     *
     * @param from when it begins, hours
     * @param to when it ends, hours
     * @param concentrations smooth from the beginning to the end, both included
     */
    public void begin(double from, double to, Drive concentrations) {
        drive = concentrations;
        end = to;
        if (integrator != null) {
            integrator.start(from, all);
        }
    }

    /**
     * Advances to a time of the stretch.
     *
     * @throws SolverException if the effect's equations can't be solved
     */
    public void advance(double time) {
        if (integrator == null) {
            return;
        }
        while (integrator.time() < time) {
            Status failure = integrator.step(end);
            if (failure != null) {
                throw new SolverException(failure, integrator.time(), integrator.state());
            }
            raisePeaks(integrator);
        }
        integrator.interpolate(time, all);
    }

    private void raisePeaks(Integrator reached) {
        for (int i = 0; i < sited.length; i++) {
            peaks[sited[i]] = Math.max(peaks[sited[i]], reached.state(i));
        }
    }

    /** The highest value of an effect site so far; 0 for a driver without one. */
    public double peak(int driver) {
        return peaks[driver];
    }

    /**
     * The outputs at the time that is reached.
     *
     * @param plasma the drivers there, before any effect site
     * @param outputs is filled, one an output
     */
    public void read(double time, double[] plasma, double[] outputs) {
        passSites(plasma, all, driven);
        System.arraycopy(all, sited.length, states, 0, states.length);
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = effect.output(i, time, driven, parameters, states);
        }
    }
}
