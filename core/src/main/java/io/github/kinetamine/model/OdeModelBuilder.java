package io.github.kinetamine.model;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.ode.OdeSolver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Collects the declaration of an {@link OdeModel}. Parameters and compartments become handles, the places of their values in
 * the arrays that the equations read:
 *
 * <pre>{@code
 * var m = OdeModel.named("saturable elimination");
 * int vmax = m.parameter("VMAX", 20, "mg/h"), km = m.parameter("KM", 5, "mg");
 * int drug = m.compartment("drug");
 * OdeModel model = m.dosedInto(drug)
 *     .rates((t, y, p, dy) -> dy[drug] = -p[vmax] * y[drug] / (p[km] + y[drug]))
 *     .build();
 * }</pre>
 *
 * Mutable; for use by one thread.
 */
public final class OdeModelBuilder {

    private final Declaration declared;
    private final List<DerivedValues.Derived> derived = new ArrayList<>();
    private OdeModel.@Nullable Rates rates;
    private Optional<OdeModel.LaneRates> laneRates = Optional.empty();
    private OdeModel.Baseline baseline = (p, y) -> {};
    private List<String> equations = List.of();
    private OdeSolver solver = OdeStepper.DEFAULT_SOLVER;

    OdeModelBuilder(ModelCard card) {
        this.declared = new Declaration(card);
    }

    /** A parameter with its source; its place in the array of parameters. */
    public int parameter(Parameter parameter) {
        declared.add(parameter);
        return nextPlace() - 1;
    }

    private int nextPlace() {
        return declared.parameters.size() + derived.size();
    }

    /** A parameter of one's own, in any unit; its place in the array of parameters. */
    public int parameter(String name, double value, String unit) {
        return parameter(new Parameter(name, value, ParameterUnit.named(unit), "", Source.modelAuthor()));
    }

    /**
     * A value that follows from a subject's parameters, such as a rate constant CL/V: computed once, where the equations would
     * compute it at every evaluation. It stands in the array of parameters, is no parameter itself, and may follow from others
     * before it.
     *
     * <pre>{@code int k10 = m.derived("K10", p -> p[cl] / p[v1]);}</pre>
     *
     * @param formula the value, from what is declared before it; what is declared later is still zero
     * @return its place in the array of parameters
     */
    public int derived(String name, ToDoubleFunction<double[]> formula) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(formula, "formula");
        boolean isTaken = declared.parameters.containsKey(name)
                || derived.stream().anyMatch(other -> other.name().equals(name));
        if (isTaken) {
            throw new IllegalArgumentException(
                    "'" + name + "' is already declared: give the derived value a name of its own");
        }
        derived.add(new DerivedValues.Derived(name, nextPlace(), formula));
        return nextPlace() - 1;
    }

    /** A compartment; its place in the array of states. */
    public int compartment(String name) {
        return compartment(name, "");
    }

    /** A compartment with a volume (L), so that its concentration can be an analyte's; its place in the array of states. */
    public int compartment(String name, String volumeParameter) {
        declared.add(new Compartment(name, volumeParameter));
        return declared.compartments.size() - 1;
    }

    /** A covariate relation of a parameter, with its source. Relations of one parameter apply in the order of declaration. */
    public OdeModelBuilder relation(String parameter, CovariateEffect effect, Source source) {
        declared.add(new CovariateRelation(parameter, effect, source));
        return this;
    }

    /** A covariate relation of one's own. */
    public OdeModelBuilder relation(String parameter, CovariateEffect effect) {
        return relation(parameter, effect, Source.modelAuthor());
    }

    /** Intravenous doses enter this compartment. */
    public OdeModelBuilder dosedInto(int compartment) {
        return dosedInto(compartment, Route.INTRAVENOUS);
    }

    /** Doses by a route enter this compartment, whole and at once. */
    public OdeModelBuilder dosedInto(int compartment, Route route) {
        return input(Input.by(route, InputPath.into(name(compartment))));
    }

    /** What happens to a dose by a route. */
    public OdeModelBuilder input(Input input) {
        declared.add(input);
        return this;
    }

    /**
     * What applies to doses straight into a compartment: bioavailability, lag, and the duration or rate that such a dose may
     * ask for. Without it, a compartment into which one route leads treats them like doses by that route.
     */
    public OdeModelBuilder doseInto(InputPath path) {
        declared.addDose(path);
        return this;
    }

    /** A compartment that is off, and empty, until a dose enters it or it is switched on. */
    public OdeModelBuilder initiallyOff(int compartment) {
        declared.initiallyOff.add(name(compartment));
        return this;
    }

    /** A substance whose concentration is predicted; without a known molar mass give NaN. */
    public OdeModelBuilder analyte(String name, double molarMass, int... inCompartments) {
        List<String> names = Arrays.stream(inCompartments).mapToObj(this::name).toList();
        declared.add(new Analyte(name, molarMass, names));
        return this;
    }

    /** The right-hand side of the equations, without the doses. */
    public OdeModelBuilder rates(OdeModel.Rates newRates) {
        rates = newRates;
        return this;
    }

    /**
     * The same right-hand side for many subjects side by side. Without it a population of them is simulated one by one; with it,
     * and a method that works side by side ({@link io.github.kinetamine.ode.Solvers#tsit5}), in blocks.
     */
    public OdeModelBuilder laneRates(OdeModel.LaneRates newRates) {
        laneRates = Optional.of(newRates);
        return this;
    }

    /** The states before anything is given, and after a reset; all zero unless told otherwise. */
    public OdeModelBuilder startingAt(OdeModel.Baseline newBaseline) {
        baseline = Objects.requireNonNull(newBaseline, "baseline");
        return this;
    }

    /** The equations as on paper, one line each. */
    public OdeModelBuilder written(String... lines) {
        equations = List.of(lines);
        return this;
    }

    /** The method and tolerance; unless told otherwise one that finds out whether the equations are stiff, at 1e-8. */
    public OdeModelBuilder solvedBy(OdeSolver newSolver) {
        solver = Objects.requireNonNull(newSolver, "solver");
        return this;
    }

    private String name(int compartment) {
        List<String> names = List.copyOf(declared.compartments.keySet());
        if (compartment < 0 || compartment >= names.size()) {
            throw new IllegalArgumentException("no compartment has the handle " + compartment + "; " + names.size()
                    + " are declared so far: pass what compartment(…) gave");
        }
        return names.get(compartment);
    }

    /**
     * The model.
     *
     * @throws IllegalArgumentException where a name is not declared, a unit does not fit, or there are no equations
     */
    public OdeModel build() {
        if (rates == null || declared.compartments.isEmpty()) {
            throw new IllegalArgumentException("model " + declared.card.id()
                    + " needs at least one compartment and its equations: call compartment(…) and rates(…)");
        }
        new DeclarationCheck(declared, List.of()).run();
        DerivedValues values = new DerivedValues(declared.card.id(), declared.parameters.size(), derived);
        return new OdeModel(declared.close(), values, rates, laneRates, baseline, equations, solver);
    }
}
