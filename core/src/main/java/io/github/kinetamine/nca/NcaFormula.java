package io.github.kinetamine.nca;

import io.github.kinetamine.quantity.Finding;
import io.github.kinetamine.quantity.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a parameter is computed, and from which others. A missing one among those passes its reason on. Immutable.
 */
final class NcaFormula {

    private final List<NcaParameter> needs;
    private final BiFunction<NcaCase, Unit, Finding> rule;

    private NcaFormula(List<NcaParameter> needs, BiFunction<NcaCase, Unit, Finding> rule) {
        this.needs = needs;
        this.rule = rule;
    }

    List<NcaParameter> needs() {
        return needs;
    }

    Finding value(NcaCase one, Unit unit) {
        return rule.apply(one, unit);
    }

    /** A function of one other, and of the dose, infusion and interval. */
    interface One {
        double of(NcaCase d, double a);
    }

    /** A function of two others. */
    interface Two {
        double of(NcaCase d, double a, double b);
    }

    /** A function of three others. */
    interface Three {
        double of(NcaCase d, double a, double b, double c);
    }

    /** A function of four others. */
    interface Four {
        double of(NcaCase d, double a, double b, double c, double e);
    }

    static NcaFormula of(NcaParameter a, One f) {
        return of((d, v) -> f.of(d, v[0]), a);
    }

    static NcaFormula of(NcaParameter a, NcaParameter b, Two f) {
        return of((d, v) -> f.of(d, v[0], v[1]), a, b);
    }

    static NcaFormula of(NcaParameter a, NcaParameter b, NcaParameter c, Three f) {
        return of((d, v) -> f.of(d, v[0], v[1], v[2]), a, b, c);
    }

    static NcaFormula of(NcaParameter a, NcaParameter b, NcaParameter c, NcaParameter e, Four f) {
        return of((d, v) -> f.of(d, v[0], v[1], v[2], v[3]), a, b, c, e);
    }

    private static NcaFormula of(BiFunction<NcaCase, double[], Double> f, NcaParameter... needs) {
        return new NcaFormula(List.of(needs), (one, unit) -> combined(f, needs, one, unit));
    }

    private static Finding combined(
            BiFunction<NcaCase, double[], Double> f, NcaParameter[] needs, NcaCase one, Unit unit) {
        double[] values = new double[needs.length];
        for (int i = 0; i < needs.length; i++) {
            Finding value = one.value(needs[i]);
            if (!value.isPresent()) {
                return Finding.missing(unit, value.reason());
            }
            values[i] = value.value();
        }
        double result = f.apply(one, values);
        return Double.isFinite(result) ? Finding.of(result, unit) : Finding.missing(unit, notFinite(one, needs));
    }

    private static String notFinite(NcaCase one, NcaParameter... needs) {
        return "there is no finite result from "
                + Arrays.stream(needs).map(p -> p.name() + " = " + one.value(p)).collect(Collectors.joining(", "));
    }

    /** Read off the curve. */
    static NcaFormula curve(ToDoubleFunction<NcaCase> f) {
        return new NcaFormula(
                List.of(),
                (one, unit) -> one.hasCurve()
                        ? Finding.of(f.applyAsDouble(one), unit)
                        : Finding.missing(unit, NcaCase.NOTHING_MEASURED));
    }

    /** Read off the terminal phase. */
    static NcaFormula terminal(ToDoubleFunction<TerminalPhase> f) {
        return new NcaFormula(
                List.of(),
                (one, unit) -> one.terminal()
                        .phase()
                        .map(phase -> Finding.of(f.applyAsDouble(phase), unit))
                        .orElseGet(() -> Finding.missing(unit, one.terminal().reason())));
    }

    /** Read off the urine. */
    static NcaFormula urine(ToDoubleFunction<Urine> f) {
        return new NcaFormula(List.of(), (one, unit) -> Finding.of(f.applyAsDouble(new Urine(one.profile())), unit));
    }

    /** What the case itself finds, a value or a reason. */
    static NcaFormula found(BiFunction<NcaCase, Unit, Finding> f, NcaParameter... needs) {
        return new NcaFormula(List.of(needs), f);
    }

    /** One formula at steady state and another elsewhere. */
    static NcaFormula steady(NcaFormula atSteadyState, NcaFormula elsewhere) {
        List<NcaParameter> all = Stream.concat(atSteadyState.needs.stream(), elsewhere.needs.stream())
                .distinct()
                .toList();
        return new NcaFormula(
                all, (one, unit) -> (one.profile().isSteadyState() ? atSteadyState : elsewhere).value(one, unit));
    }

    /** The mean residence time; at steady state that of the interval, which counts what is left after it. */
    static NcaFormula residence(NcaParameter moment, NcaParameter area, NcaParameter momentTau, NcaParameter areaTau) {
        return steady(
                of(momentTau, areaTau, area, (d, m, a, inf) -> d.residence(m + d.tau() * (inf - a), a)),
                of(moment, area, NcaCase::residence));
    }

    static NcaFormula times(NcaParameter a, NcaParameter b) {
        return of(a, b, (d, x, y) -> x * y);
    }

    /** The ratio to the same of the first dose. */
    static NcaFormula ratioToFirst(NcaParameter same) {
        return new NcaFormula(List.of(same), (one, unit) -> {
            Finding here = one.value(same);
            Finding first = one.first(same);
            if (!here.isPresent() || !first.isPresent()) {
                return Finding.missing(unit, here.isPresent() ? "of the first dose, " + first.reason() : here.reason());
            }
            double ratio = here.value() / first.value();
            return Double.isFinite(ratio)
                    ? Finding.of(ratio, unit)
                    : Finding.missing(unit, same.name() + " of the first dose is " + first);
        });
    }
}
