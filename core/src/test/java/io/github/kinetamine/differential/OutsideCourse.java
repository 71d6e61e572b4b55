package io.github.kinetamine.differential;

import io.github.kinetamine.differential.Body.Pending;
import io.github.kinetamine.dose.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What an outsider makes of a regimen for one subject of a {@link Course}. */
final class OutsideCourse {

    private static final long MINUTE = 60_000_000_000L;

    /** A way into a compartment: what arrives there, how late (h), and over which time of its own (h; 0: at once). */
    private record Way(int compartment, double arriving, double lag, double own) {}

    private final Course course;
    private final Map<String, Double> subject;
    private final Body body;

    OutsideCourse(Course course, Map<String, Double> subject) {
        this.course = course;
        this.subject = subject;
        this.body = new Body(course.network(), subject).under(course.site());
    }

    /** By time: concentrations (ng/mL) in every compartment, then in the effect site, then the response. */
    double[][] run() {
        List<Part> steady = new ArrayList<>();
        for (Part part : course.parts()) {
            schedule(part);
            if (part.isSteady()) {
                steady.add(part);
            }
        }
        steady.sort(Comparator.comparingInt(Part::start));
        double[][] out = new double[course.grid().size()][];
        for (int i = 0; i < out.length; i++) {
            long observed = course.grid().time(i).toNanos();
            while (!steady.isEmpty() && steady.get(0).start() * MINUTE <= observed) {
                begin(steady.remove(0));
            }
            body.pass(observed);
            out[i] = curves();
        }
        return out;
    }

    private double[] curves() {
        double[] curves = body.states();
        for (int c = 0; c < course.network().size(); c++) {
            curves[c] *= 1000 / subject.get("V" + c);
        }
        return curves;
    }

    private void schedule(Part part) {
        for (int i = 0; i < part.times(); i++) {
            for (Pending dose : doses(part)) {
                long at = (part.start() + (long) i * part.every()) * MINUTE + dose.at();
                body.later(new Pending(at, dose.compartment(), dose.milligrams(), dose.duration()));
            }
        }
    }

    private void begin(Part part) {
        body.pass(part.start() * MINUTE);
        body.addSteadyState(doses(part), part.every() * MINUTE);
    }

    /** What one dose becomes; times count from the dose. */
    private List<Pending> doses(Part part) {
        List<Pending> doses = new ArrayList<>();
        for (Way way : ways(part.route())) {
            long at = part.lag() * MINUTE + Body.nanos(way.lag());
            doses.add(new Pending(at, way.compartment(), part.milligrams() * way.arriving(), duration(part, way)));
        }
        return doses;
    }

    private static long duration(Part part, Way way) {
        return switch (part.kind()) {
            case AT_ONCE -> Body.nanos(way.own());
            case INFUSION -> part.duration() * MINUTE;
            case RATE_INFUSION -> Math.round(part.duration() * MINUTE * way.arriving());
        };
    }

    private List<Way> ways(Route route) {
        int depot = course.network().depot();
        int second = course.network().second();
        double share = course.network().shareAtOnce();
        return switch (route) {
            case INTRAVENOUS -> List.of(new Way(0, 1, 0, 0));
            case SUBCUTANEOUS -> List.of(new Way(depot, of("F", depot), of("LAG", depot), 0));
            case ORAL -> List.of(new Way(second, of("F", second), of("LAG", second), of("D", second)));
            default ->
                List.of(
                        new Way(depot, share * of("F", depot), 0, 0),
                        new Way(second, (1 - share) * of("F", second), of("LAG", second), 0));
        };
    }

    private double of(String parameter, int compartment) {
        return subject.get(parameter + compartment);
    }
}
