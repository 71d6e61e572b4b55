package io.github.kinetamine.simulation;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.model.Individual;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.ode.SolverException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private final Grid grid;
    private final Map<String, Double> typicalValues;

    private Simulation(
            PkModel model, List<Regimen> regimens, Subject subject, Grid grid, Map<String, Double> typicalValues) {
        this.model = model;
        this.regimens = regimens;
        this.subject = subject;
        this.grid = grid;
        this.typicalValues = typicalValues;
    }

    /** A simulation of a model, still without doses, for a subject of whom nothing is known. */
    public static Simulation of(PkModel model) {
        return new Simulation(Objects.requireNonNull(model, "model"), List.of(), Subject.typical(), null, Map.of());
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
        List<Regimen> all = Stream.concat(regimens.stream(), Stream.of(more)).toList();
        return new Simulation(model, all, subject, grid, typicalValues);
    }

    /** The subject. */
    public Simulation to(Subject newSubject) {
        return new Simulation(model, regimens, Objects.requireNonNull(newSubject, "subject"), grid, typicalValues);
    }

    /** The times of observation. */
    public Simulation observe(Grid newGrid) {
        return new Simulation(model, regimens, subject, Objects.requireNonNull(newGrid, "grid"), typicalValues);
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
                    if (declared.unit() != ParameterUnit.of(unit)) {
                        throw new IllegalArgumentException("parameter " + parameter + " is in "
                                + declared.unit().symbol() + ", got a value in " + unit);
                    }
                });
        Map<String, Double> more = new TreeMap<>(typicalValues);
        more.put(parameter, value);
        return new Simulation(model, regimens, subject, grid, more);
    }

    /**
     * The profile.
     *
     * @throws IllegalStateException if there is nothing to give or no time to observe
     * @throws IllegalArgumentException if the regimen does not fit the model or the subject
     * @throws IllegalStateException also if a steady state is asked for that does not exist
     * @throws SolverException if the amounts become too large for numbers, with the time (h) and the amounts (mg)
     */
    public Profile run() {
        if (regimens.isEmpty()) {
            throw new IllegalStateException("nothing is given: add .give(Dose…)");
        }
        if (grid == null) {
            throw new IllegalStateException("no time is observed: add .observe(every(minutes(…)).until(hours(…)))");
        }
        Administrations administrations = Administrations.of(regimens, model, subject);
        List<Administration> inOrder = administrations.inOrder();
        Set<Route> routes = inOrder.stream().map(Administration::route).collect(Collectors.toSet());
        Individual individual = model.individual(subject, typicalValues, routes);
        Timeline.Builder timeline = new Timeline.Builder();
        List<GivenDose> ledger = new Entries(individual, timeline).addAll(inOrder);
        Trajectory trajectory = timeline.observedAt(grid)
                .run(individual.stepper(), individual.compartments().size());
        List<GivenDose> given = ledger.stream()
                .filter(dose -> dose.at().compareTo(grid.end()) <= 0)
                .toList();
        List<String> notes = Notes.of(model, subject, routes)
                .and(administrations.notes())
                .andLeftOut(ledger.size() - given.size())
                .andStillEntering(given, grid.end())
                .andUnseenPeaks(given, grid)
                .andMoreThanGiven(individual, routes)
                .toList();
        return new Profile(model, subject, individual, grid, trajectory, given, notes);
    }
}
