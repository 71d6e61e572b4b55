package io.github.kinetamine.data;

import io.github.kinetamine.nca.UrineCollection;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.Concentration;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.quantity.Volume;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a table of urine; what can't be read is a fault. Used by one thread, once. */
final class UrineRows {

    private static final double MILLILITRES_PER_LITRE = 1000;

    private final Cells cells;
    private final Unit unit;
    private final NamedColumns columns;
    private final int id;
    private final int start;
    private final int end;
    private final int volume;
    private final int dv;
    private final int amount;
    private final Map<String, List<UrineCollection>> subjects = new LinkedHashMap<>();
    private final Map<String, Duration> ends = new LinkedHashMap<>();

    private UrineRows(Cells cells, Unit unit, Faults faults) {
        this.cells = cells;
        this.unit = unit;
        this.columns = new NamedColumns(
                cells, faults, "ID, START (h), END (h) and AMOUNT (mg), or VOLUME (mL) and DV instead of AMOUNT");
        this.id = columns.index("ID", false);
        this.start = columns.index("START", true);
        this.end = columns.index("END", true);
        this.amount = columns.index("AMOUNT", false);
        this.volume = columns.index("VOLUME", amount < 0);
        this.dv = columns.index("DV", amount < 0);
    }

    static Map<String, List<UrineCollection>> of(Cells cells, Unit unit, Faults faults) {
        UrineRows rows = new UrineRows(cells, unit, faults);
        if (faults.isEmpty()) {
            for (int row = 0; row < cells.rows(); row++) {
                rows.read(row);
            }
        }
        rows.subjects.replaceAll((subject, all) -> List.copyOf(all));
        return Collections.unmodifiableMap(rows.subjects);
    }

    private void read(int row) {
        Optional<String> subject = columns.subject(row, id);
        Optional<Duration> from = columns.time(row, start, "every collection");
        Optional<Duration> to = columns.time(row, end, "every collection");
        if (subject.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return;
        }
        if (!isInOrder(row, from.get(), to.get(), ends.get(subject.get()))) {
            return;
        }
        ends.put(subject.get(), to.get());
        List<UrineCollection> all = subjects.computeIfAbsent(subject.get(), name -> new ArrayList<>());
        collection(row, from.get(), to.get()).ifPresent(all::add);
    }

    private boolean isInOrder(int row, Duration from, Duration to, @Nullable Duration lastEnd) {
        if (from.compareTo(to) >= 0) {
            columns.fault(row, end, "a collection must end after it begins");
            return false;
        }
        if (lastEnd != null && from.compareTo(lastEnd) < 0) {
            columns.fault(
                    row,
                    start,
                    "the collection begins before the one above it ends: sort the rows of each subject by time, without"
                            + " overlap");
            return false;
        }
        return true;
    }

    private Optional<UrineCollection> collection(int row, Duration from, Duration to) {
        boolean isConcentration = !cells.value(row, dv).isEmpty();
        if (!cells.value(row, amount).isEmpty()) {
            if (isConcentration) {
                columns.fault(row, amount, "the row tells the amount and the concentration: keep one of them");
                return Optional.empty();
            }
            return amount(row).map(mg -> new UrineCollection(from, to, mg, volume(row)));
        }
        if (!isConcentration) {
            return Optional.empty();
        }
        if (cells.value(row, volume).isEmpty()) {
            columns.fault(row, dv, "a concentration needs the volume that was collected: give VOLUME in mL, or AMOUNT");
        }
        Optional<Volume> litres = volume(row);
        return concentration(row)
                .flatMap(mgPerL -> litres.map(collected -> UrineCollection.of(from, to, collected, mgPerL)));
    }

    private Optional<Amount> amount(int row) {
        String text = cells.value(row, amount);
        return columns.number(row, amount, text, Unit.MG, Unit.MG, "must be an amount in mg of at least 0")
                .map(Amount::new);
    }

    private Optional<Volume> volume(int row) {
        String text = cells.value(row, volume);
        return text.isEmpty()
                ? Optional.empty()
                : columns.number(row, volume, text, Unit.L, Unit.L, "must be a volume in mL of at least 0")
                        .map(ml -> new Volume(ml / MILLILITRES_PER_LITRE));
    }

    private Optional<Concentration> concentration(int row) {
        String text = cells.value(row, dv);
        if (SampleRows.isBelow(text)) {
            return Optional.of(new Concentration(0));
        }
        return columns.number(
                        row,
                        dv,
                        text,
                        unit,
                        Unit.MG_PER_L,
                        "must be a concentration of at least 0, or BLQ below the limit")
                .map(value -> new Concentration(unit.convert(value, Unit.MG_PER_L)));
    }
}
