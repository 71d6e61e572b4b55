package io.github.kinetamine.data;

import io.github.kinetamine.nca.Sample;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the rows of a table of concentrations; what can't be read is a fault. Used by one thread, once. */
final class SampleRows {

    private static final Set<String> BELOW = Set.of("BLQ", "BQL", "BLOQ", "BLLOQ", "LLOQ");

    private final Cells cells;
    private final Unit unit;
    private final NamedColumns columns;
    private final int id;
    private final int time;
    private final int dv;
    private final int blq;
    private final int amt;
    private final int mdv;
    private final Map<String, Reading> readings = new LinkedHashMap<>();

    /** What has been read of a subject so far. */
    private static final class Reading {
        private final List<Sample> samples = new ArrayList<>();
        private int lastRow = -1;
        private final List<SubjectDose> doses = new ArrayList<>();
        private int lastDoseRow = -1;
    }

    private SampleRows(Cells cells, Unit unit, Faults faults) {
        this.cells = cells;
        this.unit = unit;
        this.columns = new NamedColumns(cells, faults, "ID, TIME (h) and DV");
        this.id = columns.index("ID", false);
        this.time = columns.index("TIME", true);
        this.dv = columns.index("DV", true);
        this.blq = columns.index("BLQ", false);
        this.amt = columns.index("AMT", false);
        this.mdv = columns.index("MDV", false);
    }

    static List<SubjectSamples> of(Cells cells, Unit unit, Faults faults) {
        SampleRows rows = new SampleRows(cells, unit, faults);
        if (rows.time >= 0 && rows.dv >= 0) {
            for (int row = 0; row < cells.rows(); row++) {
                rows.read(row);
            }
        }
        return rows.readings.entrySet().stream()
                .map(one -> new SubjectSamples(one.getKey(), one.getValue().samples, one.getValue().doses))
                .toList();
    }

    private void read(int row) {
        Optional<String> subject = columns.subject(row, id);
        Optional<Duration> at = subject.isEmpty() ? Optional.empty() : columns.time(row, time, "every sample");
        if (at.isEmpty()) {
            return;
        }
        Reading reading = readings.computeIfAbsent(subject.get(), name -> new Reading());
        boolean isDose = readDose(row, at.get(), reading);
        Optional<Sample> sample = sample(row, at.get());
        if (sample.isEmpty() || isDose && sample.get().kind() == Sample.Kind.MISSING) {
            return;
        }
        if (isInOrder(row, at.get(), reading)) {
            reading.samples.add(sample.get());
            reading.lastRow = row;
        }
    }

    private boolean isInOrder(int row, Duration at, Reading reading) {
        if (reading.samples.isEmpty()) {
            return true;
        }
        Duration before = reading.samples.get(reading.samples.size() - 1).time();
        return isAfter(row, at, before, reading.lastRow, "a sample");
    }

    private boolean isAfter(int row, Duration at, Duration before, int earlierRow, String what) {
        if (at.compareTo(before) > 0) {
            return true;
        }
        String earlier = "row " + cells.line(earlierRow);
        String together = what.equals("a dose") ? "their sum" : "their mean";
        columns.fault(
                row,
                time,
                at.equals(before)
                        ? "the subject has " + what + " of this time in " + earlier + ": keep one of them, or "
                                + together
                        : "the time goes back from that in " + earlier + ": sort the rows of each subject by time");
        return false;
    }

    private boolean readDose(int row, Duration at, Reading reading) {
        String text = cells.value(row, amt);
        if (text.isEmpty() || NumberText.isNumber(text) && NumberText.value(text) == 0) {
            return false;
        }
        double mg = NumberText.isNumber(text) ? NumberText.value(text) : Double.NaN;
        if (!(mg > 0 && mg < Double.POSITIVE_INFINITY)) {
            columns.fault(row, amt, "must be a dose in mg above 0, or '.' where none is given");
        } else if (isNextDose(row, at, reading)) {
            reading.doses.add(new SubjectDose(at, new Amount(mg)));
            reading.lastDoseRow = row;
        }
        return true;
    }

    private boolean isNextDose(int row, Duration at, Reading reading) {
        return reading.doses.isEmpty()
                || isAfter(row, at, reading.doses.get(reading.doses.size() - 1).time(), reading.lastDoseRow, "a dose");
    }

    private Optional<Sample> sample(int row, Duration at) {
        String text = cells.value(row, dv);
        String number = text.startsWith("<") ? text.substring(1).strip() : text;
        if (flag(row, mdv)) {
            return Optional.of(Sample.missing(at));
        }
        boolean isBelow = flag(row, blq) || isBelow(text);
        if (number.isEmpty() || BELOW.contains(number.toUpperCase(Locale.ROOT))) {
            return Optional.of(isBelow ? Sample.belowLimit(at) : Sample.missing(at));
        }
        return columns.number(
                        row,
                        dv,
                        number,
                        unit,
                        Unit.NG_PER_ML,
                        "must be a concentration of at least 0; write BLQ or <0.5 for one below the limit, and '.' for a"
                                + " missing one")
                .map(value -> isBelow ? Sample.belowLimit(at, value, unit) : Sample.of(at, value, unit));
    }

    private boolean flag(int row, int column) {
        String text = cells.value(row, column);
        if (text.isEmpty() || text.equals("0") || text.equals("1")) {
            return text.equals("1");
        }
        columns.fault(row, column, "must be 0 or 1");
        return false;
    }

    /** Whether a cell tells a concentration below the limit of quantification. */
    static boolean isBelow(String text) {
        String number = text.startsWith("<") ? text.substring(1).strip() : text;
        return text.startsWith("<") || BELOW.contains(number.toUpperCase(Locale.ROOT));
    }
}
