package io.github.kinetamine.nca;

import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.Finding;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.quantity.Units;
import io.github.kinetamine.simulation.GivenDose;
import io.github.kinetamine.simulation.Series;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Non-compartmental analysis of one concentration curve.
 *
 * <p>There are two ways in. {@link #analyse(Series, List)} reads the main results off a simulated series, whatever doses it
 * saw. {@link #analyse(NcaProfile)} takes what is known of one subject (samples, some below the limit or missing, a dose, a
 * dosing interval, urine) and finds every {@link NcaParameter}; the rules for the limit of quantification, partial areas and
 * warnings are for these.
 *
 * <p>The area is a sum over the pieces between observations. Of a series, each goes from the value after a dose to the value
 * before the next, the first observation begins it even after time zero, and pieces after the last positive concentration do
 * not count; it counts everything, of a curve at steady state what earlier doses have left as well.
 *
 * <p>The terminal phase (λz) is fitted to the observations after the largest one, from the end of the last dose on, up to
 * the last positive one; at least three of them: the straight line through ln C with the best adjusted R², and of those
 * within 0.0001 of the best the longest; or as a {@link TerminalChoice} says. Of a fine curve without noise that line takes
 * in some of the phases before, and the half-life comes out a few percent too short, more of a metabolite or where the
 * observation ends early; in a window late enough it is that of the slowest phase alone. An absorption that goes on after a
 * dose has entered its depot is not in the ledger of doses; only the choice of the line can leave it out.
 *
 * <p>What can't be computed is missing with its reason: everything where no concentration is above zero; λz and what rests
 * on it where fewer than three observations are left, where of a series a zero lies between them, or where the line does not
 * fall.
 *
 * <p>On a simulated curve the results are as fine as the grid: the maximum is the largest <em>observed</em> value, and a
 * dose that no observation meets is seen only in the observations after it.
 *
 * <p>Reference: Gabrielsson J, Weiner D. Methods Mol Biol 2012;929:377-89. Immutable and
 * safe for use by many threads.
 */
public final class Nca {

    private static final Nca LINEAR =
            new Nca(AreaRule.LINEAR, TerminalChoice.best(), BlqRules.usual(), NcaLimits.usual(), Optional.empty());

    private final AreaRule rule;
    private final TerminalChoice terminal;
    private final BlqRules blq;
    private final NcaLimits limits;
    private final Optional<NcaCase.Part> part;

    private Nca(AreaRule rule, TerminalChoice terminal, BlqRules blq, NcaLimits limits, Optional<NcaCase.Part> part) {
        this.rule = rule;
        this.terminal = terminal;
        this.blq = blq;
        this.limits = limits;
        this.part = part;
    }

    /** Areas by the trapezoid rule. */
    public static Nca linear() {
        return LINEAR;
    }

    /** Areas by the logarithmic rule, exact for exponentials; by the trapezoid where a concentration is zero. */
    public static Nca logarithmic() {
        return LINEAR.by(AreaRule.LOGARITHMIC);
    }

    /** Areas by the trapezoid rule where the concentration rises and by the logarithmic one where it falls. */
    public static Nca linearUpLogDown() {
        return LINEAR.by(AreaRule.LINEAR_UP_LOG_DOWN);
    }

    private Nca by(AreaRule other) {
        return new Nca(other, terminal, blq, limits, part);
    }

    /** The same with another choice of the points of λz. */
    public Nca withTerminal(TerminalChoice choice) {
        return new Nca(rule, choice, blq, limits, part);
    }

    /** The same with other rules for what a profile has below the limit of quantification. */
    public Nca withBlq(BlqRules rules) {
        return new Nca(rule, terminal, rules, limits, part);
    }

    /** The same with other limits beyond which there are warnings. */
    public Nca withLimits(NcaLimits other) {
        return new Nca(rule, terminal, blq, other, part);
    }

    /** The same with the area between two times after the dose (AUCINT). */
    public Nca withPart(Duration from, Duration to) {
        if (from.isNegative() || from.compareTo(to) >= 0) {
            throw new IllegalArgumentException("an area must end after it begins, and not begin before 0, got "
                    + DurationText.render(from) + " to " + DurationText.render(to));
        }
        return new Nca(
                rule, terminal, blq, limits, Optional.of(new NcaCase.Part(Units.inHours(from), Units.inHours(to))));
    }

    /**
     * Analyses what is known of one subject: every {@link NcaParameter} with its value or a reason.
     *
     * @throws IllegalArgumentException if half a limit of quantification is asked for that no sample tells
     */
    public NcaFindings analyse(NcaProfile profile) {
        return analyse(profile, Optional.empty());
    }

    /** The same with the ratios to the results of the first dose: how much has accumulated. */
    public NcaFindings analyse(NcaProfile profile, NcaFindings firstDose) {
        return analyse(profile, Optional.of(firstDose));
    }

    private NcaFindings analyse(NcaProfile profile, Optional<NcaFindings> firstDose) {
        Preparation preparation = Preparation.of(profile, rule, blq);
        NcaCase one = new NcaCase(profile, preparation, terminal, part, firstDose);
        return new NcaFindings(one, limits, preparation.note());
    }

    /**
     * Analyses the intervals of several doses, each by the number of its dose. Those of a dose like the first, with an
     * interval as long, have the ratios to it (ARAUC, ARCMAX, …) where the first was sampled.
     */
    public SortedMap<Integer, NcaFindings> analyse(DosingIntervals intervals) {
        SortedMap<Integer, NcaProfile> profiles = intervals.profiles();
        Optional<NcaProfile> first = Optional.ofNullable(profiles.get(1));
        Optional<NcaFindings> firstFound = first.map(this::analyse);
        SortedMap<Integer, NcaFindings> found = new TreeMap<>();
        firstFound.ifPresent(findings -> found.put(1, findings));
        profiles.forEach((dose, profile) -> found.computeIfAbsent(
                dose, later -> analyse(profile, first.filter(profile::isLike).flatMap(one -> firstFound))));
        return Collections.unmodifiableSortedMap(found);
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
        int last = Curve.lastPositive(after);
        if (last < 0) {
            return nothingMeasured(series.name());
        }
        double aucLast = area(concentrations, hours, last);
        Finding lambdaZ = lambdaZ(hours, after, terminalStart(concentrations, doses), last);
        return new NcaResult(
                Finding.of(concentrations.max(), Unit.NG_PER_ML),
                Finding.of(hours[concentrations.indexOfMax()], Unit.HOURS),
                Finding.of(aucLast, Unit.NG_H_PER_ML),
                lambdaZ.isPresent()
                        ? Finding.of(aucLast + after[last] / lambdaZ.value(), Unit.NG_H_PER_ML)
                        : Finding.missing(Unit.NG_H_PER_ML, lambdaZ.reason()),
                lambdaZ,
                lambdaZ.isPresent()
                        ? Finding.of(Math.log(2) / lambdaZ.value(), Unit.HOURS)
                        : Finding.missing(Unit.HOURS, lambdaZ.reason()));
    }

    /**
     * The area up to the last positive concentration, ng·h/mL: what {@link #analyse(Series, List)} calls AUClast, without the
     * search for a terminal phase; 0 where nothing is positive.
     *
     * @throws IllegalArgumentException if the series holds no concentrations, or one that is negative or not finite
     */
    public double aucLast(Series series) {
        requireConcentrations(series);
        Series concentrations = series.in(Unit.NG_PER_ML);
        int last = Curve.lastPositive(concentrations.values());
        return last < 0 ? 0 : area(concentrations, concentrations.hours(), last);
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
                Finding.missing(Unit.NG_PER_ML, reason),
                Finding.missing(Unit.HOURS, reason),
                Finding.missing(Unit.NG_H_PER_ML, reason),
                Finding.missing(Unit.NG_H_PER_ML, reason),
                Finding.missing(Unit.PER_H, reason),
                Finding.missing(Unit.HOURS, reason));
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

    private Finding lambdaZ(double[] hours, double[] after, int from, int last) {
        for (int i = from; i <= last; i++) {
            if (!(after[i] > 0)) {
                return Finding.missing(Unit.PER_H, "a concentration in the terminal phase is not above zero");
            }
        }
        TerminalChoice.Found found = terminal.line(
                Arrays.copyOf(hours, last + 1),
                Arrays.copyOf(after, last + 1),
                from < hours.length ? hours[from] : Double.POSITIVE_INFINITY,
                false);
        return found.phase()
                .map(phase -> Finding.of(phase.rate(), Unit.PER_H))
                .orElseGet(() -> Finding.missing(Unit.PER_H, found.reason()));
    }
}
