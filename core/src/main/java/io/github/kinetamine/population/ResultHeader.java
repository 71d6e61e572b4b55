package io.github.kinetamine.population;

import io.github.kinetamine.model.Subject;
import io.github.kinetamine.quantity.Unit;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What results write before their numbers: of which population they are, which series they have, and what failed.
 *
 * @param names of the series
 * @param units of the series
 * @param failures those that are kept
 * @param notes what a reader of the result should know
 */
record ResultHeader(List<String> names, List<Unit> units, List<Failure> failures, List<String> notes) {

    private static final int LARGEST_LIST = 1 << 28;

    void writeTo(DataOutput out, String kind, Population population) throws IOException {
        out.writeUTF(kind);
        out.writeUTF(population.model().card().id());
        out.writeLong(population.seed());
        List<Long> times = SameExperiment.times(population.observed());
        Bytes.writeCount(out, times.size());
        for (long time : times) {
            Bytes.writeCount(out, time);
        }
        Bytes.writeCount(out, names.size());
        for (int i = 0; i < names.size(); i++) {
            out.writeUTF(names.get(i));
            Bytes.writeUnit(out, units.get(i));
        }
        Bytes.writeCount(out, failures.size());
        for (Failure failure : failures) {
            out.writeLong(failure.id());
            Bytes.writeCount(out, failure.missing().size());
            for (String series : failure.missing()) {
                out.writeUTF(series);
            }
            out.writeUTF(failure.reason());
        }
        Bytes.writeCount(out, notes.size());
        for (String note : notes) {
            out.writeUTF(note);
        }
    }

    static ResultHeader readFrom(DataInput in, String kind, Population population) throws IOException {
        String found = in.readUTF();
        if (!found.equals(kind)) {
            throw Bytes.corrupt("expected bytes of a " + kind + ", got other ones");
        }
        SameExperiment.requireEqual("model", population.model().card().id(), in.readUTF());
        SameExperiment.requireEqual("seed", population.seed(), in.readLong());
        requireTimes(in, population);
        List<String> names = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        for (int left = Bytes.readInt(in, LARGEST_LIST); left > 0; left--) {
            names.add(in.readUTF());
            units.add(Bytes.readUnit(in));
        }
        if (names.isEmpty() || Set.copyOf(names).size() < names.size()) {
            throw Bytes.corrupt("expected series, each with a name of its own, got " + names.size());
        }
        return new ResultHeader(names, units, failures(in, population), texts(in));
    }

    private static void requireTimes(DataInput in, Population population) throws IOException {
        List<Long> times = SameExperiment.times(population.observed());
        SameExperiment.requireEqual("number of times", (long) times.size(), Bytes.readCount(in));
        for (int i = 0; i < times.size(); i++) {
            SameExperiment.requireEqual("time " + i + " in nanoseconds", times.get(i), Bytes.readCount(in));
        }
    }

    private static List<Failure> failures(DataInput in, Population population) throws IOException {
        List<Failure> failures = new ArrayList<>();
        for (int left = Bytes.readInt(in, LARGEST_LIST); left > 0; left--) {
            long id = in.readLong();
            List<String> missing = texts(in);
            failures.add(new Failure(id, subject(population, id), missing, in.readUTF()));
        }
        return failures;
    }

    /** The subject of a number, or the typical one where its covariates can't be. */
    private static Subject subject(Population population, long id) {
        try {
            return population.subject(id);
        } catch (IllegalArgumentException e) {
            return Subject.typical();
        }
    }

    private static List<String> texts(DataInput in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = Bytes.readInt(in, LARGEST_LIST); left > 0; left--) {
            texts.add(in.readUTF());
        }
        return texts;
    }
}
