package io.github.kinetamine.pd;

import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.quantity.RateConstant;
import java.util.Objects;

/**
 * How a response is made and lost without any drug,
 *
 * <pre>dR/dt = kin − kout·R,   R(0) = kin / kout,</pre>
 *
 * given either by its baseline R(0) (parameters {@code BASELINE}, {@code KOUT}) or by kin (parameters {@code KIN},
 * {@code KOUT}): the two that are declared are those that vary between subjects. Immutable and safe for use by many threads.
 */
public final class Turnover {

    private final double level;
    private final RateConstant kout;
    private final boolean isByBaseline;

    private Turnover(double level, RateConstant kout, boolean isByBaseline) {
        this.level = level;
        this.kout = Objects.requireNonNull(kout, "kout");
        this.isByBaseline = isByBaseline;
        Numbers.positive("kout", kout.perHour());
    }

    /**
     * The turnover about a baseline.
     *
     * @param baseline in the unit of the response; not negative
     * @param kout positive
     */
    public static Turnover of(double baseline, RateConstant kout) {
        return new Turnover(Numbers.notNegative("baseline", baseline), kout, true);
    }

    /**
     * The turnover with a production.
     *
     * @param kin per hour, in the unit of the response; not negative
     * @param kout positive
     */
    public static Turnover ofProduction(double kin, RateConstant kout) {
        return new Turnover(Numbers.notNegative("kin", kin), kout, false);
    }

    /** The response without any drug, in its unit. */
    public double baseline() {
        return isByBaseline ? level : level / kout.perHour();
    }

    /** The production, per hour. */
    public double kin() {
        return isByBaseline ? level * kout.perHour() : level;
    }

    /** The rate constant of loss. */
    public RateConstant kout() {
        return kout;
    }

    /** Declares the two parameters. */
    Places in(EffectBuilder m, ParameterUnit unit) {
        int first = isByBaseline
                ? m.parameter(Numbers.parameter("BASELINE", level, unit, "response without drug"))
                : m.parameter(Numbers.parameter(
                        "KIN", level, ParameterUnit.named(unit.symbol() + "/h"), "production of the response"));
        int second =
                m.parameter(Numbers.parameter("KOUT", kout.perHour(), ParameterUnit.PER_HOUR, "loss of the response"));
        return new Places(first, second, isByBaseline);
    }

    /** Where a turnover's parameters stand. */
    record Places(int level, int kout, boolean isByBaseline) {

        double baseline(double[] p) {
            return isByBaseline ? p[level] : p[level] / p[kout];
        }

        double kin(double[] p) {
            return isByBaseline ? p[level] * p[kout] : p[level];
        }

        double kout(double[] p) {
            return p[kout];
        }
    }
}
