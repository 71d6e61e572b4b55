package io.github.kinetamine.simulation;

import io.github.kinetamine.model.Covariates;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** What is known of a subject at each record of its history, and between them: what records do not tell is filled. */
final class CovariateCourse {

    private final List<EventRecord> records;
    private final Interpolation interpolation;
    private final List<Covariates> atRecords = new ArrayList<>();

    CovariateCourse(List<EventRecord> records, Interpolation interpolation) {
        this.records = records;
        this.interpolation = interpolation;
        Set<String> names = new TreeSet<>();
        records.forEach(record -> names.addAll(record.covariates().names()));
        records.forEach(record -> atRecords.add(record.covariates()));
        names.forEach(this::fill);
    }

    /** All that is known at a record. */
    Covariates at(int record) {
        return atRecords.get(record);
    }

    /** Whether the covariates change on the way from a record to the next, rather than at one of them. */
    boolean changesAfter(int record) {
        return interpolation == Interpolation.LINEAR
                && record + 1 < records.size()
                && nanos(record + 1) > nanos(record)
                && !at(record).equals(at(record + 1));
    }

    /** All that is known at a time (hours) between a record and the next: numbers in proportion, categories as they were. */
    Covariates between(int record, double hours) {
        double from = Clock.hours(nanos(record));
        double way = Clock.hours(nanos(record + 1)) - from;
        // a solver that tries its first step may look beyond the next record
        double share = Math.max(0, Math.min(1, (hours - from) / way));
        Covariates now = at(record);
        for (String name : now.names()) {
            OptionalDouble before = at(record).number(name);
            OptionalDouble after = at(record + 1).number(name);
            if (before.isPresent() && after.isPresent()) {
                double change = after.getAsDouble() - before.getAsDouble();
                now = now.with(name, before.getAsDouble() + share * change);
            }
        }
        return now;
    }

    private long nanos(int record) {
        return records.get(record).at().toNanos();
    }

    private void fill(String name) {
        int last = -1;
        for (int i = 0; i < records.size(); i++) {
            if (tells(i, name)) {
                fillBetween(last, i, name);
                last = i;
            }
        }
        fillBetween(last, records.size(), name);
    }

    private boolean tells(int record, String name) {
        return records.get(record).covariates().names().contains(name);
    }

    /** Fills the records between two that tell; −1 and the number of records stand for none. */
    private void fillBetween(int before, int after, String name) {
        for (int i = before + 1; i < after; i++) {
            int source =
                    before >= 0 && (interpolation != Interpolation.NOCB || after == records.size()) ? before : after;
            atRecords.set(i, copied(name, source, atRecords.get(i)));
            if (interpolation == Interpolation.LINEAR && before >= 0 && after < records.size()) {
                atRecords.set(i, interpolated(name, before, after, i));
            }
        }
    }

    private Covariates copied(String name, int source, Covariates into) {
        Covariates told = records.get(source).covariates();
        OptionalDouble number = told.number(name);
        return number.isPresent() ? into.with(name, number.getAsDouble()) : into.with(name, told.category(name));
    }

    private Covariates interpolated(String name, int before, int after, int record) {
        OptionalDouble from = records.get(before).covariates().number(name);
        OptionalDouble to = records.get(after).covariates().number(name);
        long span = nanos(after) - nanos(before);
        if (from.isEmpty() || to.isEmpty() || span == 0) {
            return atRecords.get(record);
        }
        double share = (double) (nanos(record) - nanos(before)) / span;
        return atRecords.get(record).with(name, from.getAsDouble() + share * (to.getAsDouble() - from.getAsDouble()));
    }
}
