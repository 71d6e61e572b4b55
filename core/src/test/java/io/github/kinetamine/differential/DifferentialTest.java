package io.github.kinetamine.differential;

import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.simulation.Interpolation;
import io.github.kinetamine.simulation.RecordProfile;
import io.github.kinetamine.simulation.Simulation;
import io.github.kinetamine.testing.Evidence;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Ways that share nothing lead to the same amounts, whatever the model and whatever is given. The slow property, ten thousand
 * cases, lets Hipparchus follow one case in ten, and holds the others against the exact propagator or, of equations with
 * saturation, DOP853.
 */
class DifferentialTest {

    private static final double RTOL = 1e-7;

    /** mg; far below what counts, so that the relative tolerance decides. */
    private static final Tolerance TOLERANCE = Tolerance.of(RTOL, 1e-3 * RTOL);

    /** A curve that never exceeds this (mg) counts as if it did. */
    private static final double LEAST = 0.01;

    private static final String EXACT = "exact propagator";
    private static final Agreement HISTORIES = new Agreement("histories");

    /** 50 tolerances are for steps; the exact way makes none, but the outsider does. */
    private static double bound(String way) {
        return way.equals(EXACT) ? 1e-6 : 50 * RTOL;
    }

    private static Map<String, OdeSolver> solvers() {
        Map<String, OdeSolver> solvers = new LinkedHashMap<>();
        solvers.put("DOP853", Solvers.dop853());
        solvers.put("Tsit5", Solvers.tsit5());
        solvers.put("Rodas5P", Solvers.rodas5P());
        solvers.replaceAll((name, solver) -> solver.with(TOLERANCE));
        return solvers;
    }

    @Provide
    Arbitrary<History> histories() {
        return ArbitraryHistories.histories();
    }

    @Property(tries = 120, seed = "1")
    void allWaysThroughAHistoryAgree(@ForAll("histories") History history) {
        assertAllWaysAgree(history, true);
    }

    @Property(tries = 10_000, seed = "1")
    @Tag("slow")
    void allWaysThroughThousandsOfHistoriesAgree(@ForAll("histories") History history) {
        assertAllWaysAgree(history, history.lot() == 0);
    }

    private static void assertAllWaysAgree(History history, boolean isOutside) {
        Network network = history.network();
        Map<String, double[][]> ways = new LinkedHashMap<>();
        if (network.isLinear()) {
            ways.put(linearWay(history), amounts(network.linear(), history));
        }
        solvers()
                .forEach((name, solver) ->
                        ways.put(name, amounts(network.written().solvedBy(solver), history)));
        double[][] reference = isOutside
                ? new OutsideHistory(network, history.records(), history.interpolation()).run()
                : ways.values().iterator().next();
        double[] least = new double[network.size()];
        Arrays.fill(least, LEAST);
        HISTORIES.begin(reference, least, isOutside);
        ways.forEach((name, amounts) -> HISTORIES.compare(name, amounts, bound(name), history));
    }

    /** Where covariates change all the time a linear model is integrated too, as its rates do. */
    private static String linearWay(History history) {
        return history.interpolation() == Interpolation.LINEAR ? "linear model under steady change" : EXACT;
    }

    /** By record and compartment, mg. */
    private static double[][] amounts(PkModel model, History history) {
        RecordProfile profile = Simulation.of(model).follow(history.records(), history.interpolation());
        int size = history.network().size();
        double[][] amounts = new double[profile.size()][size];
        for (int c = 0; c < size; c++) {
            double[] curve = profile.amounts(Network.name(c));
            for (int i = 0; i < curve.length; i++) {
                amounts[i][c] = curve[i];
            }
        }
        return amounts;
    }

    @AfterContainer
    static void tell() {
        HISTORIES
                .figures()
                .forEach((figure, row) ->
                        Evidence.record("ways that share nothing agree", figure, row.value(), row.bound(), row.unit()));
    }
}
