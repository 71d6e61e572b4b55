package io.github.kinetamine.differential;

import io.github.kinetamine.differential.Course.Site;
import io.github.kinetamine.differential.Part.Kind;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.ArbitraryModels;
import io.github.kinetamine.simulation.Grid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random courses of one to three doses with their repetitions, observed on even grids and beside whatever happens. */
final class ArbitraryCourses {

    private static final List<Route> ROUTES =
            List.of(Route.INTRAVENOUS, Route.INTRAVENOUS, Route.SUBCUTANEOUS, Route.ORAL, Route.SUBLINGUAL);

    private ArbitraryCourses() {}

    static Arbitrary<Course> courses() {
        Arbitrary<Site> sites = Combinators.combine(
                        ArbitraryModels.logUniform(0.05, 20),
                        ArbitraryModels.logUniform(1, 1e4),
                        ArbitraryModels.logUniform(0.05, 5))
                .as(Site::new);
        return Combinators.combine(
                        ArbitraryNetworks.networks(),
                        sites,
                        parts().list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(1, 1_000_000),
                        Arbitraries.integers().between(0, 9))
                .as((network, site, parts, isEven, seed, lot) -> {
                    List<Part> allowed = settling(network, parts);
                    return new Course(network, site, allowed, isEven ? even() : beside(allowed), seed, lot);
                });
    }

    /** Where doses do not superpose, a steady state of several doses at once is theirs together: one is enough there. */
    private static List<Part> settling(Network network, List<Part> parts) {
        Settling settling = new Settling(network);
        List<Part> allowed = new ArrayList<>();
        boolean isFirst = true;
        for (Part part : parts) {
            boolean settles = settling.settlesWithin(Duration.ofMinutes(part.every()));
            allowed.add(part.steady(settles && (isFirst || network.isLinear())));
            isFirst &= !part.isSteady();
        }
        return allowed;
    }

    private static Arbitrary<Part> parts() {
        return Arbitraries.of(ROUTES).flatMap(ArbitraryCourses::partsBy);
    }

    private static Arbitrary<Part> partsBy(Route route) {
        Arbitrary<Kind> kinds = route.takesInfusions() ? Arbitraries.of(Kind.class) : Arbitraries.just(Kind.AT_ONCE);
        return Combinators.combine(
                        kinds,
                        ArbitraryModels.logUniform(1, 100),
                        Arbitraries.of(0, 0, 0, 60, 125),
                        Arbitraries.of(1, 40, 180, 700),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(180, 480, 1440),
                        Arbitraries.of(0, 0, 0, 33),
                        Arbitraries.of(false, false, false, true))
                .as((kind, milligrams, start, duration, times, every, lag, isSteady) ->
                        new Part(kind, route, milligrams, start, duration, times, every, lag, isSteady));
    }

    private static Grid even() {
        return Grid.every(Duration.ofMinutes(50)).until(Duration.ofHours(25));
    }

    /** At the times at which doses are given and infusions end, a nanosecond before and after, and off any grid. */
    private static Grid beside(List<Part> parts) {
        TreeSet<Duration> times = new TreeSet<>();
        for (Part part : parts) {
            for (int i = 0; i < part.times(); i++) {
                Duration at = Duration.ofMinutes(part.start() + part.lag() + (long) i * part.every());
                for (Duration event : List.of(at, at.plusMinutes(part.duration()))) {
                    times.addAll(List.of(event, event.plusNanos(1), event.plusNanos(1_234_567_891_011L)));
                    times.add(event.isZero() ? event : event.minusNanos(1));
                }
            }
        }
        return Grid.at(times.toArray(Duration[]::new));
    }
}
