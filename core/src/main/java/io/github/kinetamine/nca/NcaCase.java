package io.github.kinetamine.nca;

import io.github.kinetamine.nca.TerminalChoice.Found;
import io.github.kinetamine.quantity.Finding;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.quantity.Units;
import io.github.kinetamine.text.Decimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** One analysis at work: what formulas read, and the values found so far. Used by one thread. */
final class NcaCase {

    static final String NOTHING_MEASURED = "no concentration above the limit of quantification was measured";

    /** mg over ng·h/mL is 1000 L/h. */
    private static final double LITRES_PER_HOUR = 1000;

    private final NcaProfile profile;
    private final Preparation preparation;
    private final Found terminal;
    private final Optional<Part> part;
    private final Optional<NcaFindings> first;
    private final Map<NcaParameter, Finding> values = new EnumMap<>(NcaParameter.class);

    /** Two times, in hours after the dose. */
    record Part(double from, double to) {}

    /**
     * @param part where the partial area is asked for
     * @param first the results of the first dose
     */
    NcaCase(
            NcaProfile profile,
            Preparation preparation,
            TerminalChoice choice,
            Optional<Part> part,
            Optional<NcaFindings> first) {
        this.profile = profile;
        this.preparation = preparation;
        this.part = part;
        this.first = first;
        this.terminal = hasCurve() ? line(choice) : Found.none(NOTHING_MEASURED);
    }

    private Found line(TerminalChoice choice) {
        double[] hours = preparation.measured().stream()
                .mapToDouble(Preparation.Point::hours)
                .toArray();
        double[] values = preparation.measured().stream()
                .mapToDouble(Preparation.Point::value)
                .toArray();
        double peak = tmax();
        double infused = profile.dose().isPresent() ? infusion() : 0;
        return infused > peak ? choice.line(hours, values, infused, false) : choice.line(hours, values, peak, true);
    }

    Finding value(NcaParameter parameter) {
        Finding known = values.get(parameter);
        if (known == null) {
            known = parameter.scope().holds(this)
                    ? parameter.formula().value(this, parameter.unit())
                    : Finding.missing(
                            parameter.unit(),
                            parameter.name() + " " + parameter.scope().reason());
            values.put(parameter, known);
        }
        return known;
    }

    NcaProfile profile() {
        return profile;
    }

    NcaDose dose() {
        return profile.dose().orElseThrow();
    }

    boolean hasCurve() {
        return preparation.curve().isPresent();
    }

    boolean hasPart() {
        return part.isPresent();
    }

    boolean hasFirst() {
        return first.isPresent();
    }

    Finding first(NcaParameter parameter) {
        return first.orElseThrow().value(parameter);
    }

    Curve curve() {
        return preparation.curve().orElseThrow();
    }

    Finding c0(Unit unit) {
        return preparation.c0();
    }

    /** The area before the first measured concentration. */
    double back() {
        return curve().area(0, preparation.measured().get(0).hours());
    }

    /** What the line of the terminal phase has at its last point, carried on to the last concentration above the limit. */
    double predicted() {
        TerminalPhase phase = phase();
        return phase.predicted() * Math.exp(-phase.rate() * (tlast() - phase.upper()));
    }

    Found terminal() {
        return terminal;
    }

    private TerminalPhase phase() {
        return terminal.phase().orElseThrow();
    }

    /** mg. */
    double mg() {
        return dose().amount().milligrams();
    }

    /** The length of the infusion, h. */
    double infusion() {
        return Units.inHours(dose().duration());
    }

    /** The dosing interval, h. */
    double tau() {
        return Units.inHours(profile.interval().orElseThrow());
    }

    private double untilInterval() {
        return profile.interval().map(Units::inHours).orElse(Double.POSITIVE_INFINITY);
    }

    double cmax() {
        return curve().value(curve().indexOfMax(untilInterval()));
    }

    double tmax() {
        return curve().hours(curve().indexOfMax(untilInterval()));
    }

    double cmin() {
        return curve().value(curve().indexOfMin(untilInterval()));
    }

    double tmin() {
        return curve().hours(curve().indexOfMin(untilInterval()));
    }

    double clast() {
        return curve().clast();
    }

    double tlast() {
        return curve().tlast();
    }

    double lag() {
        return curve().lag();
    }

    double areaToLast() {
        return curve().area(curve().first(), tlast());
    }

    double areaToEnd() {
        return curve().area(curve().first(), curve().end());
    }

    double momentToLast() {
        return curve().moment(curve().first(), tlast());
    }

    /** A moment to {@code t} and that of the tail after it. */
    double withTail(double moment, double c, double t, double k) {
        return moment + c / k * (t + 1 / k);
    }

    double withPredictedTail(double moment, double t, double k) {
        return withTail(moment, predicted(), t, k);
    }

    double perDose(double value) {
        return value / mg();
    }

    /** The mean residence time after a dose into a vein; after any other, with the time of absorption. */
    double residence(double moment, double area) {
        return moment / area - (dose().isIntravenous() ? infusion() / 2 : 0);
    }

    /** Dose over an area, L/h. */
    double clearance(double area) {
        return LITRES_PER_HOUR * mg() / area;
    }

    /** The area over the part that is asked for. */
    Finding part(Unit unit) {
        Part asked = part.orElseThrow();
        return area(asked.from(), asked.to(), false, unit);
    }

    Finding areaOfInterval(Unit unit) {
        return area(0, tau(), false, unit);
    }

    Finding momentOfInterval(Unit unit) {
        return area(0, tau(), true, unit);
    }

    /**
     * ∫ C dt or ∫ t·C dt between two times. After the last concentration above the limit the curve goes on as the terminal
     * phase does, C = Clast·exp(−λz·(t − tlast)).
     */
    Finding area(double from, double to, boolean isMoment, Unit unit) {
        if (!hasCurve()) {
            return Finding.missing(unit, NOTHING_MEASURED);
        }
        if (from < curve().first()) {
            return Finding.missing(
                    unit,
                    "the area from " + text(from) + " on needs a sample there, but the first is at "
                            + text(curve().first()));
        }
        double tlast = tlast();
        double within = isMoment ? curve().moment(from, Math.min(to, tlast)) : curve().area(from, Math.min(to, tlast));
        if (to <= tlast) {
            return Finding.of(within, unit);
        }
        if (!terminal.reason().isEmpty()) {
            return Finding.missing(
                    unit,
                    "the area to " + text(to) + " goes beyond the last concentration above the limit at " + text(tlast)
                            + ", and " + terminal.reason());
        }
        double start = Math.max(from, tlast);
        double beyond = isMoment ? momentBeyond(start) - momentBeyond(to) : areaBeyond(start) - areaBeyond(to);
        return Finding.of(within + beyond, unit);
    }

    private double areaBeyond(double time) {
        double rate = phase().rate();
        return clast() * Math.exp(-rate * (time - tlast())) / rate;
    }

    private double momentBeyond(double time) {
        return areaBeyond(time) * (time + 1 / phase().rate());
    }

    /** The concentration sampled at the end of the dosing interval. */
    Finding trough(Unit unit) {
        int index = hasCurve() ? curve().indexOf(tau()) : -1;
        return index < 0
                ? Finding.missing(unit, "there is no sample at the end of the dosing interval, " + text(tau()))
                : Finding.of(curve().value(index), unit);
    }

    Finding urineVolume(Unit unit) {
        double litres = new Urine(profile).volume();
        return Double.isNaN(litres)
                ? Finding.missing(unit, "of a urine collection only the amount is known, not the volume")
                : Finding.of(litres, unit);
    }

    /** The amount in the urine over the area for as long as it was collected. */
    Finding renalClearance(Unit unit) {
        Urine urine = new Urine(profile);
        if (!urine.isUnbroken()) {
            return Finding.missing(unit, "the urine collections have a gap between them");
        }
        Finding area = area(urine.from(), urine.to(), false, Unit.NG_H_PER_ML);
        if (!area.isPresent() || area.value() == 0) {
            return Finding.missing(unit, area.isPresent() ? "the area while urine was collected is 0" : area.reason());
        }
        return Finding.of(LITRES_PER_HOUR * urine.amount() / area.value(), unit);
    }

    private static String text(double hours) {
        return Decimal.shortest(hours) + " h";
    }
}
