package io.github.kinetamine.data;

import io.github.kinetamine.nca.Sample;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.text.Suggestion;
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
    private final Faults faults;
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
        private int doseRow = -1;
        private Amount dose;
        private Duration doseTime = Duration.ZERO;
    }

    private SampleRows(Cells cells, Unit unit, Faults faults) {
        this.cells = cells;
        this.unit = unit;
        this.faults = faults;
        this.id = column("ID", false);
        this.time = column("TIME", true);
        this.dv = column("DV", true);
        this.blq = column("BLQ", false);
        this.amt = column("AMT", false);
        this.mdv = column("MDV", false);
    }

    static List<SubjectSamples> of(Cells cells, Unit unit, Faults faults) {
        SampleRows rows = new SampleRows(cells, unit, faults);
        if (rows.time >= 0 && rows.dv >= 0) {
            for (int row = 0; row < cells.rows(); row++) {
                rows.read(row);
            }
        }
        return rows.readings.entrySet().stream()
                .map(one -> new SubjectSamples(
                        one.getKey(),
                        one.getValue().samples,
                        Optional.ofNullable(one.getValue().dose),
                        one.getValue().doseTime))
                .toList();
    }

    private int column(String name, boolean isNeeded) {
        int found = -1;
        for (int i = 0; i < cells.columns().size(); i++) {
            if (cells.columns().get(i).equalsIgnoreCase(name)) {
                if (found >= 0) {
                    faults.add(cells.headerLine(), name, "", "there are two columns of this name: rename one of them");
                }
                found = i;
            }
        }
        if (found < 0 && isNeeded && !cells.columns().isEmpty()) {
            String near = Suggestion.nearest(name, cells.columns())
                    .map(one -> "; is it '" + Fault.shown(one) + "'?")
                    .orElse("");
            faults.add(
                    cells.headerLine(),
                    name,
                    "",
                    "there is no such column: the table needs ID, TIME (h) and DV, separated by commas" + near);
        }
        return found;
    }

    private void read(int row) {
        String subject = id < 0 ? "1" : cells.value(row, id);
        if (subject.isEmpty()) {
            fault(row, id, "every row needs the subject it belongs to");
            return;
        }
        Optional<Duration> at = time(row);
        if (at.isEmpty()) {
            return;
        }
        Reading reading = readings.computeIfAbsent(subject, name -> new Reading());
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

    private Optional<Duration> time(int row) {
        String text = cells.value(row, time);
        long nanos = NumberText.isNumber(text) ? NumberText.nanos(text) : NumberText.TOO_FAR;
        if (nanos == NumberText.TOO_FAR) {
            fault(row, time, "every sample needs a time in hours within 100 years, as 1.5");
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos(nanos));
    }

    private boolean isInOrder(int row, Duration at, Reading reading) {
        if (reading.samples.isEmpty()) {
            return true;
        }
        Duration before = reading.samples.get(reading.samples.size() - 1).time();
        if (at.compareTo(before) > 0) {
            return true;
        }
        String earlier = "row " + cells.line(reading.lastRow);
        fault(
                row,
                time,
                at.equals(before)
                        ? "the subject has a sample of this time in " + earlier + ": keep one of them, or their mean"
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
            fault(row, amt, "must be a dose in mg above 0, or '.' where none is given");
        } else if (reading.dose != null) {
            fault(
                    row,
                    amt,
                    "the subject is given a dose in row " + cells.line(reading.doseRow)
                            + " already: analyse one dose at a time, with the samples after it");
        } else {
            reading.dose = new Amount(mg);
            reading.doseTime = at;
            reading.doseRow = row;
        }
        return true;
    }

    private Optional<Sample> sample(int row, Duration at) {
        String text = cells.value(row, dv);
        boolean isLimit = text.startsWith("<");
        String number = isLimit ? text.substring(1).strip() : text;
        if (flag(row, mdv)) {
            return Optional.of(Sample.missing(at));
        }
        boolean isBelow = flag(row, blq) || isLimit || BELOW.contains(number.toUpperCase(Locale.ROOT));
        if (number.isEmpty() || BELOW.contains(number.toUpperCase(Locale.ROOT))) {
            return Optional.of(isBelow ? Sample.belowLimit(at) : Sample.missing(at));
        }
        double value = NumberText.isNumber(number) ? NumberText.value(number) : Double.NaN;
        if (!(value >= 0 && unit.convert(value, Unit.NG_PER_ML) < Double.POSITIVE_INFINITY)) {
            fault(
                    row,
                    dv,
                    "must be a concentration of at least 0; write BLQ or <0.5 for one below the limit, and '.' for a"
                            + " missing one");
            return Optional.empty();
        }
        return Optional.of(isBelow ? Sample.belowLimit(at, value, unit) : Sample.of(at, value, unit));
    }

    private boolean flag(int row, int column) {
        String text = cells.value(row, column);
        if (text.isEmpty() || text.equals("0") || text.equals("1")) {
            return text.equals("1");
        }
        fault(row, column, "must be 0 or 1");
        return false;
    }

    private void fault(int row, int column, String problem) {
        faults.add(cells.line(row), cells.columns().get(column), cells.text(row, column), problem);
    }
}
