package io.github.kinetamine.validation;

import io.github.kinetamine.dose.Bolus;
import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.ketamine.ObservedStudy;
import io.github.kinetamine.ketamine.ObservedStudy.AgeGroup;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.nca.Nca;
import io.github.kinetamine.nca.NcaResult;
import io.github.kinetamine.quantity.Finding;
import io.github.kinetamine.quantity.Units;
import io.github.kinetamine.quantity.Weight;
import io.github.kinetamine.simulation.GivenDose;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The typical subject of a study, simulated by a model. Immutable.
 */
final class Study {

    /** Takes the place of a weight that the study does not state. */
    static final Weight ADULT_WEIGHT = Units.kg(70);

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LATE = Duration.ofDays(3);
    private static final Duration WEEK = Duration.ofDays(7);

    private final PkModel model;
    private final Subject subject;
    private final Regimen regimen;
    private final List<GivenDose> doses;
    private final Duration entered;
    private final SamplingTimes times;

    private Study(PkModel model, Subject subject, Regimen regimen) {
        this.model = model;
        this.subject = subject;
        this.regimen = regimen;
        Duration last = latest(regimen.doses().stream().map(dose -> dose.at().plus(dose.lag())));
        this.doses = profile(Grid.at(Duration.ZERO, last.plus(WEEK))).doses();
        this.entered = latest(doses.stream().map(GivenDose::entered));
        this.times = new SamplingTimes(doses.stream().map(GivenDose::entered).toList());
    }

    static Study of(PkModel model, ObservedStudy study) {
        boolean isAdult = study.ageGroup() == AgeGroup.ADULTS;
        Subject subject = study.weight()
                .map(Subject::weighing)
                .orElseGet(() -> isAdult ? Subject.weighing(ADULT_WEIGHT) : Subject.typical());
        return new Study(model, subject, study.regimen().orElseThrow());
    }

    /** The same doses to the same subject, each at once into a vein. */
    Study intravenously() {
        Regimen boluses = Regimen.together(doses.stream()
                .map(dose -> Regimen.of(bolus(dose)).at(dose.at()))
                .toList());
        return new Study(model, subject, boluses);
    }

    private static Bolus bolus(GivenDose dose) {
        return Dose.of(dose.amount()).bolus();
    }

    List<GivenDose> doses() {
        return doses;
    }

    /** All that is given, mg. */
    double milligrams() {
        return doses.stream().mapToDouble(dose -> dose.amount().milligrams()).sum();
    }

    double kilograms() {
        return subject.weight().orElse(ADULT_WEIGHT).kilograms();
    }

    double concentration(String analyte, Duration time) {
        return profile(times.until(time)).series(analyte).at(time);
    }

    /** From the beginning up to a time. */
    NcaResult until(String analyte, Duration end) {
        return analysed(times.until(end), analyte);
    }

    /** From the beginning to a day after the last dose. */
    NcaResult peak(String analyte) {
        return analysed(times.until(entered.plus(DAY)), analyte);
    }

    /** From the beginning to a week after the last dose: of all models next to nothing is left then. */
    Series whole(String analyte) {
        return profile(wholeGrid()).series(analyte);
    }

    /** The area under {@link #whole} with its last bit extrapolated, ng·h/mL; or why there is none. */
    Finding wholeArea(String analyte) {
        return Nca.linearUpLogDown().analyse(whole(analyte), doses).aucInf();
    }

    /** From three days to a week after the last dose, where the slowest phase is alone. */
    NcaResult late(String analyte) {
        return analysed(times.coarse(entered.plus(LATE), entered.plus(WEEK)), analyte);
    }

    private Grid wholeGrid() {
        return times.thenCoarse(entered.plus(DAY), entered.plus(WEEK));
    }

    private NcaResult analysed(Grid grid, String analyte) {
        return Nca.linearUpLogDown().analyse(profile(grid).series(analyte), doses);
    }

    private Profile profile(Grid grid) {
        return Simulation.of(model).give(regimen).to(subject).observe(grid).run();
    }

    private static Duration latest(Stream<Duration> times) {
        return times.max(Comparator.naturalOrder()).orElseThrow();
    }
}
