package io.github.kinetamine.population;

import io.github.kinetamine.model.Subject;
import io.github.kinetamine.ode.SolverException;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.text.Reason;
import java.util.List;
import java.util.Map;

/** Subjects one after the other, each simulated as it would be alone: for every model, effect and regimen. */
final class OneByOne implements Block {

    private final Drawing drawing;
    private final List<String> names;

    OneByOne(Drawing drawing, List<String> names) {
        this.drawing = drawing;
        this.names = names;
    }

    @Override
    public void simulate(long first, int count, Columns into, List<Failure> failures) {
        for (long id = first; id < first + count; id++) {
            Subject subject = Subject.typical();
            try {
                subject = drawing.subject(id);
                take(drawing.simulation(id, subject).run(), id, into, failures);
            } catch (RuntimeException e) { // whatever a user's equations throw
                failures.add(new Failure(id, subject, reason(e)));
                into.clear(id);
            }
        }
    }

    /** What was meant for a reader says enough; of anything else its kind is told too. */
    private static String reason(RuntimeException e) {
        boolean isMeant = e instanceof SolverException
                || e instanceof IllegalArgumentException
                || e instanceof IllegalStateException
                || e instanceof ArithmeticException;
        return isMeant ? Reason.of(e) : e.toString();
    }

    /** Writes what has come out for a subject. */
    void take(Profile profile, long id, Columns into, List<Failure> failures) {
        write(profile, id, into);
        refuse(profile, id, into, failures);
    }

    private void write(Profile profile, long id, Columns into) {
        List<Series> series = profile.series();
        for (Series one : series) {
            int index = names.indexOf(one.name());
            if (index >= 0) {
                into.put(id, index, one.values());
            }
        }
    }

    /** What an effect refuses in this subject is missing, and all else stays. */
    private void refuse(Profile profile, long id, Columns into, List<Failure> failures) {
        List<Map.Entry<String, String>> refused = profile.refusals().entrySet().stream()
                .filter(refusal -> names.contains(refusal.getKey()))
                .toList();
        for (Map.Entry<String, String> refusal : refused) {
            into.clear(id, names.indexOf(refusal.getKey()));
        }
        if (!refused.isEmpty()) {
            List<String> missing = refused.stream().map(Map.Entry::getKey).toList();
            failures.add(
                    new Failure(id, profile.subject(), missing, refused.get(0).getValue()));
        }
    }
}
