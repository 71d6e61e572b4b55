package io.github.kinetamine.data;

import io.github.kinetamine.dose.Bolus;
import io.github.kinetamine.dose.Devices;
import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Infusion;
import io.github.kinetamine.dose.RateInfusion;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.TimedDose;
import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.AmountPerWeight;
import io.github.kinetamine.quantity.DoseAmount;
import io.github.kinetamine.quantity.DoseRate;
import io.github.kinetamine.quantity.InfusionRate;
import io.github.kinetamine.quantity.InfusionRatePerWeight;
import io.github.kinetamine.quantity.Weight;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.text.Decimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Writes a regimen and a grid as the rows of one subject. Used by one thread, once. */
final class RegimenRows {

    private static final List<String> COLUMNS = List.of("ID", "TIME", "EVID", "AMT", "RATE", "DUR", "CMT", "II", "SS");
    private static final String NONE = ".";

    private final Subject subject;
    private final List<Row> rows = new ArrayList<>();

    /** The cells from TIME to SS, and the time that they begin with. */
    private record Row(Duration at, List<String> cells) {}

    private RegimenRows(Subject subject) {
        this.subject = subject;
    }

    static EventTable table(String id, Regimen regimen, Subject subject, Grid grid) {
        List<TimedDose> doses = regimen.doses();
        if (grid.size() > CsvReading.MOST_ROWS - DoseCheck.MOST_DOSES) {
            throw new IllegalArgumentException("a grid in a data set may have at most "
                    + (CsvReading.MOST_ROWS - DoseCheck.MOST_DOSES) + " times, got " + grid.size()
                    + ": choose a longer step or an earlier end");
        }
        RegimenRows rows = new RegimenRows(subject);
        doses.forEach(rows::add);
        for (int i = 0; i < grid.size(); i++) {
            rows.add(grid.time(i), "0", NONE, NONE, NONE, NONE, NONE, NONE);
        }
        rows.rows.sort(Comparator.comparing(Row::at));
        return rows.table(id);
    }

    private EventTable table(String id) {
        requireName(id);
        List<String> columns = new ArrayList<>(COLUMNS);
        List<String> known = new ArrayList<>();
        Covariates covariates = subject.covariates();
        for (String name : covariates.asText().keySet()) {
            columns.add(CsvReading.name(name));
            var number = covariates.number(name);
            known.add(number.isPresent() ? Decimal.shortest(number.getAsDouble()) : covariates.category(name));
        }
        List<String> texts = new ArrayList<>(rows.size() * columns.size());
        for (Row row : rows) {
            texts.add(id);
            texts.addAll(row.cells());
            texts.addAll(known);
        }
        int[] lines = IntStream.range(2, rows.size() + 2).toArray();
        EventTable table = EventTable.of(new Cells(columns, 1, texts.toArray(String[]::new), lines));
        requireSame(covariates, table.rows().get(0).covariates());
        return table;
    }

    private static void requireName(String id) {
        if (List.of("", ".", "NA").contains(id.strip()) || !Surrogates.arePaired(id)) {
            throw new IllegalArgumentException(
                    "the ID of a subject must be a number or a name, got '" + Fault.shown(id) + "'");
        }
    }

    /** A covariate that is a category but looks like a number, say, would change its meaning on the way. */
    private static void requireSame(Covariates told, Covariates read) {
        for (String name : told.asText().keySet()) {
            boolean isSame = told.number(name).equals(read.number(name))
                    && told.category(name).equals(read.category(name))
                    && Surrogates.arePaired(name + told.category(name));
            if (!isSame) {
                throw new IllegalArgumentException("covariate " + Fault.shown(name) + " '"
                        + Fault.shown(told.asText().get(name))
                        + "' can't be told by a column of a data set: rename it or leave it out");
            }
        }
    }

    private void add(TimedDose timed) {
        Dose dose = timed.dose();
        if (timed.steadyStateInterval().isPresent()) {
            requireTellable(timed);
        }
        String route = dose.route().code();
        if (dose instanceof Bolus bolus) {
            add(timed, Duration.ZERO, text(bolus.amount(), dose), NONE, NONE);
        } else if (dose instanceof Infusion infusion) {
            add(timed, Duration.ZERO, text(infusion.amount(), dose), NONE, hours(infusion.duration()));
        } else if (dose instanceof RateInfusion infusion) {
            InfusionRate rate = rate(infusion.rate(), dose);
            String amount = RateAmount.text(rate, infusion.duration());
            add(timed, Duration.ZERO, amount, Decimal.shortest(rate.milligramsPerHour()), NONE);
        } else if (dose instanceof Devices devices) {
            for (int i = 0; i < devices.count(); i++) {
                add(timed, devices.interval().multipliedBy(i), text(devices.perDevice(), dose), NONE, NONE);
            }
        }
    }

    private void add(TimedDose timed, Duration later, String amount, String rate, String duration) {
        Duration at = timed.at().plus(timed.lag()).plus(later);
        var interval = timed.steadyStateInterval();
        add(
                at,
                "1",
                amount,
                rate,
                duration,
                timed.dose().route().code(),
                interval.map(RegimenRows::hours).orElse(NONE),
                interval.isPresent() ? "2" : NONE);
    }

    private void add(Duration at, String... cells) {
        List<String> all = new ArrayList<>();
        all.add(hours(at));
        all.addAll(Arrays.asList(cells));
        rows.add(new Row(at, all));
    }

    /** A data set tells a steady state from its record on, so that nothing can be later than the record. */
    private static void requireTellable(TimedDose timed) {
        String what = !timed.lag().isZero()
                ? "with a lag"
                : timed.dose() instanceof Devices devices && devices.count() > 1 ? "of several devices" : "";
        if (!what.isEmpty()) {
            throw new IllegalArgumentException("a data set can't tell the steady state of a dose " + what + ", got "
                    + timed.dose() + ": leave the lag to the model, or write the doses of the past one by one");
        }
    }

    private String text(DoseAmount amount, Dose dose) {
        Amount absolute = amount instanceof AmountPerWeight perWeight ? perWeight.times(weight(dose)) : (Amount) amount;
        return Decimal.shortest(absolute.milligrams());
    }

    private InfusionRate rate(DoseRate rate, Dose dose) {
        return rate instanceof InfusionRatePerWeight perWeight ? perWeight.times(weight(dose)) : (InfusionRate) rate;
    }

    private Weight weight(Dose dose) {
        return subject.weight()
                .orElseThrow(() -> new IllegalArgumentException("dose " + dose
                        + " needs a body weight: name a subject that has one, as in Subject.weighing(kg(70))"));
    }

    private static String hours(Duration duration) {
        return NumberText.hours(duration.toNanos());
    }
}
