package io.github.kinetamine.simulation;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.dose.TimedDose;
import io.github.kinetamine.model.ArterialFlow;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.OdeModel;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.ode.SolverException;
import io.github.kinetamine.variability.SubjectEffects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * One subject, one model, one regimen:
 *
 * <pre>{@code
 * Profile profile = Simulation.of(Ketamine.racemic())
 *     .give(Dose.mgPerKg(0.5).intravenous().over(minutes(40)))
 *     .to(Subject.weighing(kg(70)))
 *     .observe(every(minutes(1)).until(hours(24)))
 *     .run();
 * }</pre>
 *
 * Each call returns a new simulation and leaves the old one as it was. Immutable and safe for use by many threads.
 */
public final class Simulation {

    private final PkModel model;
    private final List<Regimen> regimens;
    private final Subject subject;
    private final @Nullable Grid grid;
    private final Map<String, Double> typicalValues;
    private final Optional<AdaptiveCourse> course;
    private final Optional<ArterialFlow> arterial;
    private final Optional<IntFunction<SubjectEffects>> occasions;

    private Simulation(
            PkModel model,
            List<Regimen> regimens,
            Subject subject,
            @Nullable Grid grid,
            Map<String, Double> typicalValues,
            Optional<AdaptiveCourse> course,
            Optional<ArterialFlow> arterial,
            Optional<IntFunction<SubjectEffects>> occasions) {
        this.model = model;
        this.regimens = regimens;
        this.subject = subject;
        this.grid = grid;
        this.typicalValues = typicalValues;
        this.course = course;
        this.arterial = arterial;
        this.occasions = occasions;
    }

    /** A simulation of a model, still without doses, for a subject of whom nothing is known. */
    public static Simulation of(PkModel model) {
        return new Simulation(
                Objects.requireNonNull(model, "model"),
                List.of(),
                Subject.typical(),
                null,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Adds a dose at time zero. */
    public Simulation give(Dose dose) {
        return give(Regimen.of(dose));
    }

    /** Adds a dose that is repeated. */
    public Simulation give(Dose dose, Schedule schedule) {
        return give(Regimen.of(dose, schedule));
    }

    /** Adds a regimen to what is given already. */
    public Simulation give(Regimen more) {
        Objects.requireNonNull(more, "regimen");
        List<Regimen> all = new ArrayList<>(regimens);
        all.add(more);
        return new Simulation(model, List.copyOf(all), subject, grid, typicalValues, course, arterial, occasions);
    }

    /** The subject. */
    public Simulation to(Subject newSubject) {
        return new Simulation(
                model,
                regimens,
                Objects.requireNonNull(newSubject, "subject"),
                grid,
                typicalValues,
                course,
                arterial,
                occasions);
    }

    /** The times of observation. */
    public Simulation observe(Grid newGrid) {
        return new Simulation(
                model,
                regimens,
                subject,
                Objects.requireNonNull(newGrid, "grid"),
                typicalValues,
                course,
                arterial,
                occasions);
    }

    /**
     * Replaces a parameter's typical value; the covariate relations still apply to it.
     *
     * @param parameter a name that the model declares
     * @param value the new typical value
     * @param unit the unit of the value, which must be the one that the model declares
     */
    public Simulation set(String parameter, double value, String unit) {
        model.parameters().stream()
                .filter(p -> p.name().equals(parameter))
                .findFirst()
                .ifPresent(declared -> {
                    if (!declared.unit().equals(ParameterUnit.named(unit))) {
                        throw new IllegalArgumentException("parameter " + parameter + " is in "
                                + declared.unit().symbol() + ", got a value in " + unit);
                    }
                });
        Map<String, Double> more = new TreeMap<>(typicalValues);
        more.put(parameter, value);
        return new Simulation(model, regimens, subject, grid, more, course, arterial, occasions);
    }

    /**
     * Reads what is infused by vein in arterial plasma, which differs from venous plasma while the infusion runs. Only models
     * of venous plasma are corrected; where nothing is, the profile's notes say why.
     *
     * @param flow the flow in which the infusion is diluted
     */
    public Simulation arterial(ArterialFlow flow) {
        return new Simulation(model, regimens, subject, grid, typicalValues, course, Optional.of(flow), occasions);
    }

    /**
     * Lets the subject differ from one dosing occasion to the next. An occasion begins with the doses of one time and lasts until
     * those of the next; before the first dose, all is as on the first. What a dose enters by (bioavailability, lag, absorption
     * from a depot that is emptied later) is that of its occasion when it is given, and changes with the others. Parameters and
     * ranges in the profile are those of the first occasion.
     *
     * @param effects how the subject differs from the typical one of its covariates on an occasion, counted from 1; in place of
     *     the subject's own effects on the model's parameters; those of effects above the model stay as they are on the subject
     */
    public Simulation onOccasions(IntFunction<SubjectEffects> effects) {
        return new Simulation(model, regimens, subject, grid, typicalValues, course, arterial, Optional.of(effects));
    }

    /**
     * Lets a rule decide at chosen times what is given next, beside and instead of what is given already.
     *
     * @param decisions when the rule is asked; those after the last observation are left out
     * @param rule sees the profile so far and orders what is given next; asked once at each time, in order
     */
    public Simulation adapt(Grid decisions, DosingRule rule) {
        return new Simulation(
                model,
                regimens,
                subject,
                grid,
                typicalValues,
                Optional.of(new AdaptiveCourse(decisions, rule)),
                arterial,
                occasions);
    }

    /**
     * The profile. Where a rule has decided on doses, {@link Profile#regimen()} has them all: given as a fixed regimen they lead
     * to the same values to the last bit.
     *
     * @throws IllegalStateException if there is nothing to give or no time to observe
     * @throws IllegalArgumentException if the regimen does not fit the model or the subject
     * @throws IllegalStateException also if a steady state is asked for that does not exist, or any of a subject that differs from
     *     occasion to occasion
     * @throws SolverException if the amounts become too large for numbers, or the model's equations can't be solved; with the
     *     time (h) and the amounts (mg)
     */
    public Profile run() {
        if (regimens.isEmpty() && course.isEmpty()) {
            throw new IllegalStateException("nothing is given: add .give(Dose…)");
        }
        Grid observed = observed();
        return course.isPresent() ? course.get().run(doses(), observed, this::fixed) : fixed(doses(), observed);
    }

    private Grid observed() {
        if (grid == null) {
            throw new IllegalStateException("no time is observed: add .observe(every(minutes(…)).until(hours(…)))");
        }
        return grid;
    }

    private List<TimedDose> doses() {
        List<TimedDose> all = new ArrayList<>();
        regimens.forEach(regimen -> all.addAll(regimen.doses()));
        return all;
    }

    private Profile fixed(List<TimedDose> doses, Grid observed) {
        return profile(plan(doses, observed).run(), doses, observed);
    }

    private PkPlan plan(List<TimedDose> doses, Grid observed) {
        Stretches stretches = model.effects().isEmpty() ? Stretches.unseen() : Stretches.kept();
        return PkPlan.of(model, subject, typicalValues, doses, observed, stretches, occasions);
    }

    private Profile profile(PkCourse course, List<TimedDose> doses, Grid observed) {
        List<GivenDose> given = course.ledger(observed.end());
        Sampling sampling = new Sampling(model, course.individual(), course.intravenous(), arterial);
        EffectRun effects = EffectRun.of(course, subject, doses, observed);
        Supplier<List<String>> notes = () -> Notes.of(model, subject, course.routes())
                .and(course.notes())
                .and(sampling.notes())
                .andLeftOut(course.ledger().size() - given.size())
                .andStillEntering(given, observed.end())
                .andUnseenPeaks(given, observed)
                .andMoreThanGiven(model, course.individual(), course.routes())
                .and(effects.notes())
                .toList();
        return new Profile(course, subject, sampling, observed, doses, given, effects, notes);
    }

    /** This simulation, begun; it must have doses and times, and no rule that decides on doses. */
    Begun begin() {
        List<TimedDose> doses = doses();
        Grid observed = observed();
        PkPlan plan = plan(doses, observed);
        Timeline.Run run = plan.begin();
        return new Begun(run, () -> profile(plan.course(run.trajectory()), doses, observed));
    }

    /**
     * A workspace that integrates many simulations of this model side by side; empty where the model does not allow it, or a rule
     * decides on doses.
     *
     * @param lanes how many at most
     * @throws IllegalArgumentException if the model's equations for many subjects say something else on this simulation's way than
     *     those for one
     */
    public Optional<OdeLaneSimulation> odeLanes(int lanes) {
        if (!(model.below() instanceof OdeModel equations)
                || course.isPresent()
                || regimens.isEmpty()
                || grid == null) {
            return Optional.empty();
        }
        return equations.block(lanes).map(block -> OdeLaneSimulation.of(block, begin().run()));
    }

    /** The subject's parameters, in the units that the model declares. */
    public Map<String, Double> parameters() {
        return PkCourse.individual(model, subject, typicalValues, Set.of()).parameters();
    }

    /**
     * A workspace that simulates many subjects side by side, who differ from this simulation's subject in the values of their
     * parameters alone; empty where the model or the regimen does not allow it, so that subjects have to be simulated one by one.
     *
     * @param lanes how many subjects, at least 1
     */
    public Optional<LaneSimulation> lanes(int lanes) {
        if (!(model.below() instanceof LinearModel linear)
                || course.isPresent()
                || arterial.isPresent()
                || occasions.isPresent()
                || grid == null) {
            return Optional.empty();
        }
        Map<String, Double> values = parameters();
        double[] typical = DoubleStream.concat(
                        model.parameters().stream().mapToDouble(parameter -> values.get(parameter.name())),
                        model.effects().stream().flatMapToDouble(effect -> DoubleStream.of(effect.typicalValues())))
                .toArray();
        List<Administration> given = Administrations.of(doses(), model, subject).inOrder();
        return LaneSimulation.of(linear, model.effects(), typical, given, grid, lanes);
    }

    /**
     * Follows a subject's history record by record, as data sets of the field have it. Doses come from the records alone; the
     * times of observation are the records'. Covariates that records tell take the place of the subject's own.
     *
     * <p>Order at equal times: infusions end; doses that earlier records have implied (late ones, additional ones) enter; then
     * the records happen in their order.
     *
     * @param records in the order of time, at least one; the subject is as in the beginning until the first
     * @param interpolation what covariates are between the records that tell them
     * @throws RecordException if a record asks for something that the model or the subject does not allow
     * @throws IllegalArgumentException if records are not in the order of time, or a covariate is out of its range
     * @throws IllegalStateException if doses, times of observation, a sampling site or effects have been given otherwise, or a steady state is asked for
     *     that does not exist
     * @throws io.github.kinetamine.ode.SolverException if the model's equations can't be solved
     */
    public RecordProfile follow(List<EventRecord> records, Interpolation interpolation) {
        if (!regimens.isEmpty() || grid != null || course.isPresent()) {
            throw new IllegalStateException(
                    "a history brings its own doses and times: leave out .give(…), .observe(…) and .adapt(…)");
        }
        requireNotArterial("a history");
        requireNoOccasions("a history");
        requireNoEffects("a history");
        return new History(model, subject, typicalValues, records, interpolation).run();
    }

    /**
     * A subject to whom doses are given while time goes on: for simulators, pumps and games. Times and doses come with it.
     *
     * @throws IllegalStateException if doses, times of observation, a sampling site or effects have been given already
     */
    public LiveSimulation live() {
        if (!regimens.isEmpty() || grid != null || course.isPresent()) {
            throw new IllegalStateException(
                    "a live simulation is dosed and read as it goes: leave out .give(…), .observe(…) and .adapt(…)");
        }
        requireNotArterial("a live simulation");
        requireNoOccasions("a live simulation");
        requireNoEffects("a live simulation");
        return new LiveSimulation(model, subject, PkCourse.individual(model, subject, typicalValues, Set.of()));
    }

    private void requireNoEffects(String what) {
        if (!model.effects().isEmpty()) {
            throw new IllegalStateException(what + " gives concentrations alone: leave out the effects above model "
                    + model.card().id() + ", or run a regimen");
        }
    }

    private void requireNoOccasions(String what) {
        if (occasions.isPresent()) {
            throw new IllegalStateException(
                    what + " knows no dosing occasions: leave out .onOccasions(…), or run a regimen");
        }
    }

    private void requireNotArterial(String what) {
        if (arterial.isPresent()) {
            throw new IllegalStateException(
                    what + " is read where the model was sampled: leave out .arterial(…), or run a regimen");
        }
    }

    /** The same for this subject. */
    public LiveSimulation live(Subject of) {
        return to(of).live();
    }
}
