package io.github.kinetamine.nca;

import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.GivenDose;
import io.github.kinetamine.simulation.Series;
import java.util.List;

/**
 * Non-compartmental analysis of one concentration curve.
 *
 * <p>The area is a sum over the pieces between observations, each from the value after a dose to the value before the next.
 * It begins at the first observation, even if that is after time zero; pieces after the last positive concentration do not
 * count.
 *
 * <p>The terminal phase (λz) is fitted to the observations after the largest one, from the end of the last dose on, up to
 * the last positive one; at least three of them: the straight line through ln C with the best adjusted R², and of those
 * within 0.0001 of the best the longest. Of a fine curve without noise that line takes in some of the phases before, and the
 * half-life comes out a few percent too short, more of a metabolite or where the observation ends early; observed from a
 * late time on, it is that of the slowest phase alone. An absorption that goes on after a dose has entered its depot is not
 * in the ledger of doses; only the choice of the line can leave it out.
 *
 * <p>What can't be computed is missing with its reason: everything where no concentration is above zero; λz and what rests
 * on it where fewer than three observations are left, where a zero lies between them, or where the line does not fall.
 *
 * <p>The area counts everything from the first observation on: of a curve at steady state, what earlier doses have left as
 * well.
 *
 * <p>On a simulated curve the results are as fine as the grid: the maximum is the largest <em>observed</em> value, and a
 * dose that no observation meets is seen only in the observations after it.
 *
 * <p>Reference: Gabrielsson J, Weiner D. Methods Mol Biol 2012;929:377-89. Immutable and
 * safe for use by many threads.
 */
public final class Nca {

    private static final Nca LINEAR = new Nca(AreaRule.LINEAR);
    private static final Nca LOGARITHMIC = new Nca(AreaRule.LOGARITHMIC);
    private static final Nca LINEAR_UP_LOG_DOWN = new Nca(AreaRule.LINEAR_UP_LOG_DOWN);

    private final AreaRule rule;

    private Nca(AreaRule rule) {
        this.rule = rule;
    }

    /** Areas by the trapezoid rule. */
    public static Nca linear() {
        return LINEAR;
    }

    /** Areas by the logarithmic rule, exact for exponentials; by the trapezoid where a concentration is zero. */
    public static Nca logarithmic() {
        return LOGARITHMIC;
    }

    /** Areas by the trapezoid rule where the concentration rises and by the logarithmic one where it falls. */
    public static Nca linearUpLogDown() {
        return LINEAR_UP_LOG_DOWN;
    }

    /**
     * Analyses a curve.
     *
     * @param series concentrations; results are in ng/mL, ng·h/mL, h and 1/h
     * @param doses the doses given; the terminal phase begins after the last of them
     * @throws IllegalArgumentException if the series holds no concentrations, or one that is negative or not finite
     */
    public NcaResult analyse(Series series, List<GivenDose> doses) {
        requireConcentrations(series);
        Series concentrations = series.in(Unit.NG_PER_ML);
        double[] hours = concentrations.hours();
        double[] after = concentrations.values();
        int last = lastPositive(after);
        if (last < 0) {
            return nothingMeasured(series.name());
        }
        double aucLast = area(concentrations, hours, last);
        NcaValue lambdaZ = lambdaZ(hours, after, terminalStart(concentrations, doses), last);
        return new NcaResult(
                NcaValue.of(concentrations.max(), Unit.NG_PER_ML),
                NcaValue.of(hours[concentrations.indexOfMax()], Unit.HOURS),
                NcaValue.of(aucLast, Unit.NG_H_PER_ML),
                lambdaZ.isPresent()
                        ? NcaValue.of(aucLast + after[last] / lambdaZ.value(), Unit.NG_H_PER_ML)
                        : NcaValue.missing(Unit.NG_H_PER_ML, lambdaZ.reason()),
                lambdaZ,
                lambdaZ.isPresent()
                        ? NcaValue.of(Math.log(2) / lambdaZ.value(), Unit.HOURS)
                        : NcaValue.missing(Unit.HOURS, lambdaZ.reason()));
    }

    private static void requireConcentrations(Series series) {
        if (!series.unit().isConvertibleTo(Unit.NG_PER_ML)) {
            throw new IllegalArgumentException("a non-compartmental analysis needs concentrations, but " + series.name()
                    + " is in " + series.unit().symbol());
        }
        for (int i = 0; i < series.size(); i++) {
            requireConcentration(series, i, series.before(i));
            requireConcentration(series, i, series.value(i));
        }
    }

    private static void requireConcentration(Series series, int index, double value) {
        if (!(value >= 0) || Double.isInfinite(series.unit().convert(value, Unit.NG_PER_ML))) {
            throw new IllegalArgumentException("a concentration must be finite and not negative, but " + series.name()
                    + " at " + DurationText.render(series.grid().time(index)) + " is " + value + " "
                    + series.unit().symbol()
                    + ": leave out what was not measured, and give 0 for what was below the limit");
        }
    }

    private static NcaResult nothingMeasured(String name) {
        String reason = "no concentration of " + name + " is above zero";
        return new NcaResult(
                NcaValue.missing(Unit.NG_PER_ML, reason),
                NcaValue.missing(Unit.HOURS, reason),
                NcaValue.missing(Unit.NG_H_PER_ML, reason),
                NcaValue.missing(Unit.NG_H_PER_ML, reason),
                NcaValue.missing(Unit.PER_H, reason),
                NcaValue.missing(Unit.HOURS, reason));
    }

    private static int lastPositive(double[] values) {
        int last = values.length - 1;
        while (last >= 0 && !(values[last] > 0)) {
            last--;
        }
        return last;
    }

    private double area(Series concentrations, double[] hours, int last) {
        double area = 0;
        for (int i = 0; i < last; i++) {
            area += rule.area(hours[i + 1] - hours[i], concentrations.value(i), concentrations.before(i + 1));
        }
        return area;
    }

    /** The first observation that belongs to the terminal phase: after the maximum and after the end of every dose. */
    private static int terminalStart(Series concentrations, List<GivenDose> doses) {
        int start = concentrations.indexOfMax() + 1;
        for (GivenDose dose : doses) {
            while (start < concentrations.size()
                    && concentrations.grid().time(start).compareTo(dose.entered()) < 0) {
                start++;
            }
        }
        return start;
    }

    private static NcaValue lambdaZ(double[] hours, double[] after, int from, int last) {
        for (int i = from; i <= last; i++) {
            if (!(after[i] > 0)) {
                return NcaValue.missing(Unit.PER_H, "a concentration in the terminal phase is not above zero");
            }
        }
        if (last - from + 1 < TerminalPhase.FEWEST_POINTS) {
            return NcaValue.missing(
                    Unit.PER_H,
                    "the terminal phase needs 3 observations after the maximum and the last dose, got "
                            + Math.max(0, last - from + 1));
        }
        TerminalPhase phase = TerminalPhase.fit(hours, after, from, last);
        return phase.falls()
                ? NcaValue.of(phase.rate(), Unit.PER_H)
                : NcaValue.missing(Unit.PER_H, "the concentration does not fall in the terminal phase");
    }
}
