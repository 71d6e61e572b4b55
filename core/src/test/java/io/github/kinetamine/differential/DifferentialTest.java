package io.github.kinetamine.differential;

import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.population.Population;
import io.github.kinetamine.population.PopulationResult;
import io.github.kinetamine.simulation.Interpolation;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.RecordProfile;
import io.github.kinetamine.simulation.Simulation;
import io.github.kinetamine.testing.Evidence;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Ways that share nothing lead to the same curves, whatever the model and whatever is given. The slow properties, ten thousand cases
 * together, let Hipparchus follow one case in ten, and hold the others against the exact propagator or, of equations with
 * saturation, DOP853.
 */
class DifferentialTest {

    private static final double RTOL = 1e-7;

    /** mg; far below what counts, so that the relative tolerance decides. */
    private static final Tolerance TOLERANCE = Tolerance.of(RTOL, 1e-3 * RTOL);

    /** A curve that never exceeds this (mg) counts as if it did. */
    private static final double LEAST = 0.01;

    private static final String EXACT = "exact propagator";

    // one for each property, as the search for a simpler case of a failed one goes on beside the next
    private static final Agreement HISTORIES = new Agreement("histories");
    private static final Agreement MORE_HISTORIES = new Agreement("thousands of histories");
    private static final Agreement COURSES = new Agreement("regimens");
    private static final Agreement MORE_COURSES = new Agreement("thousands of regimens");

    /** What remains of the exact way is its quadrature of responses, and what the reference loses; 50 tolerances are for steps. */
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

    @Provide
    Arbitrary<Course> courses() {
        return ArbitraryCourses.courses();
    }

    @Property(tries = 120, seed = "1")
    void allWaysThroughAHistoryAgree(@ForAll("histories") History history) {
        assertAllWaysAgree(history, true, HISTORIES);
    }

    @Property(tries = 10_000, seed = "1")
    @Tag("slow")
    void allWaysThroughThousandsOfHistoriesAgree(@ForAll("histories") History history) {
        assertAllWaysAgree(history, history.lot() == 0, MORE_HISTORIES);
    }

    private static void assertAllWaysAgree(History history, boolean isOutside, Agreement agreement) {
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
        agreement.begin(reference, least, isOutside);
        ways.forEach((name, amounts) -> agreement.compare(name, amounts, bound(name), history));
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

    @Property(tries = 80, seed = "1")
    void allWaysThroughARegimenAgree(@ForAll("courses") Course course) {
        assertAllWaysAgree(course, true, COURSES);
    }

    @Property(tries = 3_000, seed = "1")
    @Tag("slow")
    void allWaysThroughThousandsOfRegimensAgree(@ForAll("courses") Course course) {
        assertAllWaysAgree(course, course.lot() == 0, MORE_COURSES);
    }

    private static void assertAllWaysAgree(Course course, boolean isOutside, Agreement agreement) {
        Network network = course.network();
        Map<String, Population> alone = new LinkedHashMap<>();
        Map<String, PopulationResult> together = new LinkedHashMap<>();
        if (network.isLinear()) {
            Population people = course.people(network.linear());
            boolean isInLanes = people.simulation(1).lanes(Course.SUBJECTS).isPresent();
            alone.put(EXACT, people);
            together.put(isInLanes ? "linear lanes" : "population of exact propagators", people.run());
        }
        solvers()
                .forEach((name, solver) ->
                        alone.put(name, course.people(network.written().solvedBy(solver))));
        together.put("ODE lanes", alone.get("Tsit5").run());
        for (int id = 1; id <= Course.SUBJECTS; id++) {
            Map<String, double[][]> ways = new LinkedHashMap<>();
            for (Map.Entry<String, Population> way : alone.entrySet()) {
                Profile profile = way.getValue().simulation(id).run();
                ways.put(
                        way.getKey(),
                        curves(course, name -> profile.series(name).values()));
            }
            int index = id - 1;
            together.forEach((way, result) -> ways.put(
                    way, curves(course, name -> result.series(name).of(index).values())));
            Map<String, Double> subject = alone.get("Tsit5").simulation(id).parameters();
            double[][] reference = isOutside
                    ? new OutsideCourse(course, subject).run()
                    : ways.values().iterator().next();
            agreement.begin(reference, least(network, subject), isOutside);
            ways.forEach((name, curves) -> agreement.compare(name, curves, bound(name), course));
        }
    }

    /** By time: concentrations (ng/mL) in every compartment, then in the effect site, then the response. */
    private static double[][] curves(Course course, Function<String, double[]> series) {
        int size = course.network().size();
        double[][] curves = new double[course.grid().size()][size + 2];
        for (int c = 0; c < size + 2; c++) {
            String name = c < size ? "drug in " + Network.name(c) : c == size ? "CE" : "R";
            double[] curve = series.apply(name);
            for (int i = 0; i < curve.length; i++) {
                curves[i][c] = curve[i];
            }
        }
        return curves;
    }

    private static double[] least(Network network, Map<String, Double> subject) {
        int size = network.size();
        double[] least = new double[size + 2];
        for (int c = 0; c < size; c++) {
            least[c] = 1000 * LEAST / subject.get("V" + c);
        }
        least[size] = least[0];
        least[size + 1] = 1;
        return least;
    }

    @AfterContainer
    static void tell() {
        for (Agreement agreement : List.of(HISTORIES, MORE_HISTORIES, COURSES, MORE_COURSES)) {
            agreement
                    .figures()
                    .forEach((figure, row) -> Evidence.record(
                            "ways that share nothing agree", figure, row.value(), row.bound(), row.unit()));
        }
    }
}
