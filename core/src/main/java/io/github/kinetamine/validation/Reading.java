package io.github.kinetamine.validation;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.ketamine.Observation;
import io.github.kinetamine.ketamine.ObservedStudy.Drug;
import io.github.kinetamine.ketamine.ObservedValue;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.quantity.Finding;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.quantity.Units;
import io.github.kinetamine.simulation.GivenDose;
import io.github.kinetamine.simulation.Series;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/**
 * What a model predicts for an observation, read off the simulation of its study.
 *
 * <ul>
 *   <li>Half-life: that of the model's slowest phase, however long the study sampled.
 *   <li>Bioavailability: the area to infinity over that of the same amounts given at once into a vein.
 *   <li>Ratio of areas: by mass, not by molecules.
 *   <li>Clearance: dose over area to infinity; the dose of one enantiomer is half of the racemate's.
 *   <li>Vss: {@code dose · (AUMC/AUC − mean time of input) / AUC}, of intravenous doses.
 * </ul>
 */
final class Reading {

    /** What a metabolite is made from. */
    private static final Map<String, String> PARENTS =
            Map.of("norketamine", "ketamine", "noresketamine", "esketamine", "arnorketamine", "arketamine");

    private static final Set<String> ENANTIOMERS = Set.of("esketamine", "arketamine");

    private final Study study;
    private final Observation observation;
    private final ObservedValue measured;
    private final String analyte;

    private Reading(PkModel model, Observation observation) {
        this.study = Study.of(model, observation.study());
        this.observation = observation;
        this.measured = observation.measured();
        this.analyte = measured.analyte();
    }

    /** The prediction in the unit of the observation, or why there is none. */
    static Finding of(PkModel model, Observation observation) {
        return new Reading(model, observation).read();
    }

    private Finding read() {
        return switch (measured.quantity()) {
            case CMAX -> isBolus() ? afterBolus() : in(study.peak(analyte).cmax());
            case TMAX -> in(study.peak(analyte).tmax());
            case CONCENTRATION -> concentration(time());
            case AUC_LAST -> in(study.until(analyte, time()).aucLast());
            case AUC_LAST_PER_MG -> in(study.until(analyte, time()).aucLast(), area -> area / study.milligrams());
            case AUC_INF -> in(study.wholeArea(analyte));
            case AUC_RATIO -> ratioToParent();
            case HALF_LIFE -> in(study.late(analyte).halfLife());
            case BIOAVAILABILITY ->
                ratio(study.wholeArea(analyte), study.intravenously().wholeArea(analyte));
            case CLEARANCE -> in(study.wholeArea(analyte), area -> dose() / area);
            case VSS ->
                isIntravenous() ? in(study.wholeArea(analyte), this::vss) : missing("Vss needs an intravenous dose");
            case AUC, OTHER -> missing("no model predicts it");
        };
    }

    private Duration time() {
        return measured.time().orElseThrow();
    }

    private boolean isIntravenous() {
        return study.doses().stream().allMatch(dose -> dose.route() == Route.INTRAVENOUS);
    }

    private boolean isBolus() {
        return isIntravenous() && study.doses().stream().noneMatch(GivenDose::isInfusion);
    }

    /** The concentration at the very end of a bolus is one that nobody observes. */
    private Finding afterBolus() {
        return measured.time().isPresent()
                ? concentration(time())
                : missing(
                        "the highest concentration after a bolus was sampled at a time that the source does not state");
    }

    private Finding concentration(Duration time) {
        double nanograms = study.concentration(analyte, time);
        return found(Unit.NG_PER_ML.factor() * nanograms);
    }

    private Finding ratioToParent() {
        String parent = PARENTS.get(analyte);
        if (parent == null) {
            return missing("what " + analyte + " is made from is not one substance of the model");
        }
        return measured.time().isPresent()
                ? ratio(
                        study.until(analyte, time()).aucLast(),
                        study.until(parent, time()).aucLast())
                : ratio(study.wholeArea(analyte), study.wholeArea(parent));
    }

    private double dose() {
        boolean isHalf = observation.study().drug() == Drug.RACEMIC_KETAMINE && ENANTIOMERS.contains(analyte);
        return study.milligrams() / (isHalf ? 2 : 1);
    }

    private double vss(double area) {
        double residence = moment(study.whole(analyte)) / area - meanInputTime();
        double litres = dose() * residence / area;
        return measured.unit().dimension().equals(Unit.L.dimension()) ? litres : litres / study.kilograms();
    }

    private double meanInputTime() {
        double weighted = 0;
        for (GivenDose dose : study.doses()) {
            double middle = (Units.inHours(dose.at()) + Units.inHours(dose.entered())) / 2;
            weighted += dose.amount().milligrams() * middle;
        }
        return weighted / study.milligrams();
    }

    /** The area under time times concentration by the trapezoid rule, mg·h²/L. */
    private static double moment(Series series) {
        double moment = 0;
        for (int i = 1; i < series.size(); i++) {
            double from = series.hours(i - 1) * series.value(i - 1);
            double to = series.hours(i) * series.before(i);
            moment += (series.hours(i) - series.hours(i - 1)) * (from + to) / 2;
        }
        return Unit.NG_PER_ML.factor() * moment;
    }

    private Finding ratio(Finding above, Finding below) {
        return below.isPresent() ? in(above, area -> area / (below.unit().factor() * below.value())) : again(below);
    }

    private Finding in(Finding result) {
        return in(result, DoubleUnaryOperator.identity());
    }

    /** A function of a result in mg, L and h. */
    private Finding in(Finding result, DoubleUnaryOperator function) {
        return result.isPresent()
                ? found(function.applyAsDouble(result.unit().factor() * result.value()))
                : again(result);
    }

    private Finding found(double canonical) {
        double value = canonical / measured.unit().factor();
        return value > 0 && value < Double.POSITIVE_INFINITY
                ? new Finding(value, measured.unit(), "")
                : missing("the model predicts " + value + " " + measured.unit().symbol() + ", which has no fold error");
    }

    private Finding again(Finding missing) {
        return missing(missing.reason());
    }

    private Finding missing(String reason) {
        return new Finding(Double.NaN, measured.unit(), reason);
    }
}
