package io.github.kinetamine.model;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.ode.OdeSolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A model whose equations are written by hand:
 *
 * <pre>dA/dt = f(t, A, p) + r(t)</pre>
 *
 * with amounts or any other states A, parameters p and rates of entry r (mg/h), which the doses make and f must not. It is
 * declared through an {@link OdeModelBuilder} and integrated numerically. Immutable; as safe for use by many threads as the
 * functions in it.
 */
public final class OdeModel extends DeclaredModel {

    /** The right-hand side of the equations, without the doses. */
    @FunctionalInterface
    public interface Rates {

        /**
         * Writes the rate at which each state changes.
         *
         * @param t time, hours
         * @param y the states, by compartment; not to be changed
         * @param p the subject's parameters and what is derived from them, in the order of declaration; not to be changed
         * @param dy is filled; all of it must be written
         */
        void write(double t, double[] y, double[] p, double[] dy);
    }

    /**
     * The right-hand side of the equations for many subjects side by side, so that plain loops over them become vector
     * instructions. It must compute for each lane what the {@link Rates} compute for its subject: with the same operations in
     * the same order, results are the same to the last bit.
     *
     * <pre>{@code
     * .laneRates((lanes, t, y, p, dy) -> eliminate(lanes, y[drug], p[vmax], p[km], dy[drug]))
     *
     * static void eliminate(int lanes, double[] a, double[] vmax, double[] km, double[] da) {
     *     for (int l = 0; l < lanes; l++) {
     *         da[l] = -vmax[l] * a[l] / (km[l] + a[l]);
     *     }
     * }
     * }</pre>
     *
     * One loop for each state, in a method of its own, over at most seven arrays, without branches: that is what compilers make
     * vector instructions of.
     */
    @FunctionalInterface
    public interface LaneRates {

        /**
         * Writes the rate at which each state of each lane changes.
         *
         * @param lanes how many lanes count; the arrays may be longer
         * @param t time of each lane, hours
         * @param y {@code y[state][lane]}; not to be changed
         * @param p {@code p[parameter][lane]}, with what is derived; not to be changed
         * @param dy {@code dy[state][lane]} is filled; all of it must be written, from the same lane of the others alone
         */
        void write(int lanes, double[] t, double[][] y, double[][] p, double[][] dy);
    }

    /** The states before anything is given. */
    @FunctionalInterface
    public interface Baseline {

        /**
         * Writes the states that are not zero.
         *
         * @param p the subject's parameters and what is derived from them, in the order of declaration
         * @param y comes with zeros
         */
        void write(double[] p, double[] y);
    }

    private final DerivedValues values;
    private final Rates rates;
    private final Optional<LaneRates> laneRates;
    private final Baseline baseline;
    private final List<String> equations;
    private final OdeSolver solver;
    private final Places places;

    OdeModel(
            Declared declared,
            DerivedValues values,
            Rates rates,
            Optional<LaneRates> laneRates,
            Baseline baseline,
            List<String> equations,
            OdeSolver solver) {
        super(declared);
        this.values = values;
        this.rates = rates;
        this.laneRates = laneRates;
        this.baseline = baseline;
        this.equations = List.copyOf(equations);
        this.solver = solver;
        this.places = new Places(declared, compartmentNames());
    }

    /** Begins the declaration of a model of one's own. */
    public static OdeModelBuilder named(String id) {
        return new OdeModelBuilder(ModelCard.named(id));
    }

    /** Begins the declaration of a model with its papers. */
    public static OdeModelBuilder of(ModelCard card) {
        return new OdeModelBuilder(card);
    }

    /** This model, integrated by another method or to another tolerance. */
    public OdeModel solvedBy(OdeSolver newSolver) {
        return new OdeModel(declared(), values, rates, laneRates, baseline, equations, newSolver);
    }

    Places places() {
        return places;
    }

    /** What the equations read of a subject. */
    DerivedValues values() {
        return values;
    }

    Rates rates() {
        return rates;
    }

    /**
     * A workspace that integrates many subjects side by side; empty where the model has no {@link LaneRates}, or its method does
     * not work side by side.
     *
     * @param lanes how many subjects at most
     */
    public Optional<OdeBlock> block(int lanes) {
        return laneRates.flatMap(equations -> OdeLanes.of(this, equations, lanes));
    }

    Baseline baseline() {
        return baseline;
    }

    /** The method that integrates the equations, with its tolerance. */
    public OdeSolver solver() {
        return solver;
    }

    /** What the author wrote of the equations; they are code, and can't print themselves. */
    @Override
    public List<String> equations() {
        return equations;
    }

    @Override
    public Tier inputTier(Route route) {
        List<String> names = new ArrayList<>();
        input(route).map(Input::paths).orElse(List.of()).forEach(path -> names.addAll(Declared.namesOn(path)));
        return declared().weakestTier(names);
    }

    /** The model for one subject; every compartment is there, whatever is entered. */
    @Override
    public Individual individual(Subject subject, Map<String, Double> typicalValues, Set<String> entered) {
        return new OdeIndividual(this, IndividualParameters.of(parameterTable(), subject, typicalValues));
    }
}
