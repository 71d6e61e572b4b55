package io.github.kinetamine.pd;

import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.quantity.Units;
import java.time.Duration;
import java.util.List;

/**
 * A signal that arrives late and smeared, after n stages that it passes one after the other:
 *
 * <pre>
 *   dA1/dt = ktr·(f(C) − A1)       Ai(0) = 0
 *   dAi/dt = ktr·(A(i−1) − Ai)     E = E0 + An,   ktr = n / MTT
 * </pre>
 *
 * with the mean transit time MTT (h). A short pulse arrives as the gamma density of shape n and rate ktr; many stages come
 * close to a pure delay of MTT, one stage is an effect site for the signal. Parameters {@code E0}, {@code MTT} and those of the
 * function; n is fixed.
 *
 * <p>Reference: Mager and Jusko, Pharmacodynamic modeling of time-dependent transduction systems, Clin Pharmacol Ther (2001).
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param stages n, from 1 to 100
 * @param meanTransitTime MTT; positive
 */
public record TransitChain(int stages, Duration meanTransitTime) {

    private static final int MOST_STAGES = 100;

    public TransitChain {
        if (stages < 1 || stages > MOST_STAGES) {
            throw new IllegalArgumentException("stages must be 1 to " + MOST_STAGES + ", got " + stages);
        }
        Numbers.positive("mean transit time (h)", Units.inHours(meanTransitTime));
    }

    /** The chain of so many stages. */
    public static TransitChain of(int stages, Duration meanTransitTime) {
        return new TransitChain(stages, meanTransitTime);
    }

    /** The response to a signal f(C) at the end of the chain, added to a baseline. */
    public EffectBlock delaying(String series, EffectDriver driver, double e0, ConcentrationEffect effect) {
        EffectOutput output = EffectOutput.of(series, Unit.ONE, "delayed response");
        return EffectBlock.of(series, List.of(output), (m, outputs) -> {
            ParameterUnit unit = EffectBlock.unitOf(outputs.get(0));
            int base = m.parameter(Numbers.parameter("E0", e0, unit, "response without drug"));
            int transit = m.parameter(
                    Numbers.parameter("MTT", Units.inHours(meanTransitTime), ParameterUnit.HOURS, "mean transit time"));
            Placed placed = Placed.in(m, effect, unit);
            int c = m.driver(driver);
            int last = declare(m, series, transit, (t, d, p, y) -> placed.of(d[c], p));
            m.output(outputs.get(0), (t, d, p, y) -> p[base] + y[last]);
        });
    }

    /** Declares the stages; the place of the last one. */
    private int declare(EffectBuilder m, String series, int transit, EffectReading signal) {
        EffectReading ktr = EffectReading.constant(p -> stages / p[transit]);
        int last = m.state(
                series + " stage 1", StartValue.ZERO, (t, d, p, y) -> ktr.of(t, d, p, y) * signal.of(t, d, p, y), ktr);
        for (int i = 2; i <= stages; i++) {
            int before = last;
            last = m.state(
                    series + " stage " + i, StartValue.ZERO, (t, d, p, y) -> ktr.of(t, d, p, y) * y[before], ktr);
        }
        return last;
    }
}
