package io.github.kinetamine.simulation;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.TimedDose;
import io.github.kinetamine.model.Analyte;
import io.github.kinetamine.model.Individual;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.text.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What came out of one subject's simulation: a series per analyte and per effect, the ledger of doses, and what a reader should know.
 * Concentrations are in ng/mL. Immutable and safe for use by many threads.
 */
public final class Profile {

    private final PkModel model;
    private final Subject subject;
    private final Individual individual;
    private final Sampling sampling;
    private final Grid grid;
    private final Trajectory trajectory;
    private final List<TimedDose> timed;
    private final List<GivenDose> doses;
    private final List<Series> effects;
    private final Map<String, String> refusals;
    private final Supplier<List<String>> notes;

    Profile(
            PkCourse course,
            Subject subject,
            Sampling sampling,
            Grid grid,
            List<TimedDose> timed,
            List<GivenDose> doses,
            EffectRun effects,
            Supplier<List<String>> notes) {
        this.model = course.model();
        this.subject = subject;
        this.individual = course.individual();
        this.sampling = sampling;
        this.grid = grid;
        this.trajectory = course.trajectory();
        this.timed = timed;
        this.doses = doses;
        this.effects = effects.series();
        this.refusals = effects.refusals();
        this.notes = notes;
    }

    /** The names of the series: the analytes in the order of the model, then what its effects give. */
    public List<String> names() {
        return Stream.concat(analytes().stream(), effects.stream().map(Series::name))
                .toList();
    }

    /** The names of the analytes, in the order of the model. */
    public List<String> analytes() {
        return model.analytes().stream().map(Analyte::name).toList();
    }

    /** Every series, in the order of {@link #names()}; each concentration is computed anew at each call. */
    public List<Series> series() {
        return Stream.concat(
                        IntStream.range(0, model.analytes().size()).mapToObj(this::concentration), effects.stream())
                .toList();
    }

    /**
     * Why effects were refused, by the names of the series that are missing: concentrations or times beyond those for which
     * they were made.
     */
    public Map<String, String> refusals() {
        return refusals;
    }

    /** The series that the effects above the model give. */
    public List<Series> effects() {
        return effects;
    }

    /**
     * The plasma concentration of an analyte, in ng/mL, computed anew at each call; or what an effect gives, in its unit.
     *
     * @param name such as {@code esketamine} or {@code MADRS}; see {@link #names()}
     * @throws IllegalArgumentException if there is no such series
     * @throws IllegalStateException if the effect was refused; see {@link #refusals()}
     * @throws ArithmeticException if the concentration is too large for a number
     */
    public Series series(String name) {
        int index = indexOf(name);
        if (refusals.containsKey(name)) {
            throw new IllegalStateException(refusals.get(name));
        }
        if (index < 0) {
            throw unknown("series", name, names());
        }
        int analytes = model.analytes().size();
        return index < analytes ? concentration(index) : effects.get(index - analytes);
    }

    private int indexOf(String name) {
        int analytes = model.analytes().size();
        for (int i = 0; i < analytes; i++) {
            if (model.analytes().get(i).name().equals(name)) {
                return i;
            }
        }
        for (int i = 0; i < effects.size(); i++) {
            if (effects.get(i).name().equals(name)) {
                return analytes + i;
            }
        }
        return -1;
    }

    private Series concentration(int analyte) {
        Trajectory.Reading reading = (then, amounts, offset) ->
                Unit.MG_PER_L.convert(then.concentration(analyte, amounts, offset), Unit.NG_PER_ML);
        Series series = series(model.analytes().get(analyte).name(), Unit.NG_PER_ML, reading);
        if (Double.isInfinite(series.max())) {
            throw new ArithmeticException("the concentration of " + series.name() + " overflows at "
                    + DurationText.render(series.timeOfMax()) + ": check the size of the doses and of the volumes");
        }
        return sampling.at(series, model.analytes().get(analyte));
    }

    /** Where concentrations are read: the model's site, or arterial where they have been corrected to it. */
    public SamplingSite site() {
        return sampling.site();
    }

    /**
     * The amount in a compartment, in mg.
     *
     * @param compartment one of {@link #compartments()}: a compartment that no dose could reach is not among them
     * @throws IllegalArgumentException if there is no such compartment
     */
    public Series amount(String compartment) {
        int index = compartments().indexOf(compartment);
        if (index < 0) {
            throw unknown("compartment", compartment, compartments());
        }
        return series(compartment, Unit.MG, (then, amounts, offset) -> amounts[offset + index]);
    }

    private Series series(String name, Unit unit, Trajectory.Reading reading) {
        double[] after = trajectory.after(reading);
        return new Series(name, unit, grid, after, trajectory.before(reading, after));
    }

    private IllegalArgumentException unknown(String what, String name, List<String> known) {
        return new IllegalArgumentException(
                "model " + model.card().id() + " has no " + what + " '" + name + "': " + Suggestion.hint(name, known));
    }

    /** The compartments that the doses could reach. */
    public List<String> compartments() {
        return individual.compartments();
    }

    /** The times of observation. */
    public Grid grid() {
        return grid;
    }

    /** The doses that were given, device by device, in time order. */
    public List<GivenDose> doses() {
        return doses;
    }

    /**
     * The doses that were given, as a fixed regimen: the same subject's simulation with it leads to the same values to the last
     * bit.
     *
     * @throws IllegalStateException if nothing was given
     */
    public Regimen regimen() {
        List<TimedDose> given = timed.stream()
                .filter(dose -> dose.at().compareTo(grid.end()) <= 0)
                .toList();
        if (given.isEmpty()) {
            throw new IllegalStateException("nothing was given until " + DurationText.render(grid.end()));
        }
        return Regimen.of(given);
    }

    /** The model. */
    public PkModel model() {
        return model;
    }

    /** The subject. */
    public Subject subject() {
        return subject;
    }

    /** The subject's parameters, in the units that the model declares. */
    public Map<String, Double> parameters() {
        return individual.parameters();
    }

    /** What a reader of the result should know, put together at each call: references that stood in, ranges left, evidence that is thin. */
    public List<String> notes() {
        return notes.get();
    }

    /** What the computation did. */
    public Diagnostics diagnostics() {
        return new Diagnostics(individual.stepper().method(), trajectory.steps());
    }
}
