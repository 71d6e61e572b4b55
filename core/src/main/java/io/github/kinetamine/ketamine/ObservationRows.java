package io.github.kinetamine.ketamine;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.Weight;
import io.github.kinetamine.text.Suggestion;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the rows of a file of observations; the first that is faulty ends the reading. Stateless. */
final class ObservationRows {

    private ObservationRows() {}

    /**
     * The observations of a file, in its order.
     *
     * @throws IllegalStateException if a row is faulty; the message says which and why
     */
    static List<Observation> read(String file, Reader text) throws IOException {
        List<Observation> observations = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                observations.add(observation(file, row));
            }
        }
        return List.copyOf(observations);
    }

    private static Observation observation(String file, NamedCsvRecord row) {
        try {
            return new Observation(
                    row.getField("id"),
                    source(row),
                    study(row),
                    measured(row),
                    row.getField("assumption"),
                    Stream.of(row.getField("used_in").split(" "))
                            .filter(id -> !id.isEmpty())
                            .toList(),
                    row.getField("note"),
                    row.getField("excluded"));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw new IllegalStateException(
                    "observations in " + file + ", line " + row.getStartingLineNumber() + ": " + e.getMessage(), e);
        }
    }

    private static ObservationSource source(NamedCsvRecord row) {
        return new ObservationSource(
                row.getField("source"),
                row.getField("identifier"),
                word(row, "flag", ObservationSource.Flag.class),
                word(row, "basis", ObservationSource.Basis.class));
    }

    private static ObservedStudy study(NamedCsvRecord row) {
        Optional<Integer> n = optional(row, "n", Integer::valueOf);
        return new ObservedStudy(
                word(row, "drug", ObservedStudy.Drug.class),
                optional(row, "dose", Regimen::parse),
                row.getField("dose_note"),
                optional(row, "route", ObservationRows::route),
                n.isPresent() ? OptionalInt.of(n.get()) : OptionalInt.empty(),
                word(row, "group", ObservedStudy.AgeGroup.class),
                row.getField("population"),
                optional(row, "weight_kg", Double::valueOf).map(Weight::new),
                word(row, "weight_basis", ObservedStudy.WeightBasis.class),
                word(row, "site", SamplingSite.class),
                row.getField("matrix"));
    }

    private static ObservedValue measured(NamedCsvRecord row) {
        Optional<Double> value = optional(row, "value", Double::valueOf);
        String analyte = ObservationUnits.analyte(row.getField("analyte"));
        return new ObservedValue(
                analyte,
                word(row, "quantity", ObservedQuantity.class),
                row.getField("detail"),
                optional(row, "time", DurationText::parse),
                value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty(),
                ObservationUnits.unit(row.getField("unit"), analyte),
                word(row, "statistic", ObservedValue.Statistic.class),
                row.getField("spread"));
    }

    private static Route route(String code) {
        return Arrays.stream(Route.values())
                .filter(route -> route.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown route '" + code + "': "
                        + Suggestion.hint(
                                code,
                                Arrays.stream(Route.values()).map(Route::code).toList())));
    }

    private static <T> Optional<T> optional(NamedCsvRecord row, String column, Function<String, T> reader) {
        String text = row.getField(column);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(reader.apply(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(column + " must be a number, got '" + text + "'", e);
        }
    }

    /** The constant of an enum that a cell names, in small letters with spaces or underscores. */
    private static <E extends Enum<E>> E word(NamedCsvRecord row, String column, Class<E> words) {
        String text = row.getField(column);
        List<String> known = Arrays.stream(words.getEnumConstants())
                .map(ObservationRows::word)
                .toList();
        int index = known.indexOf(text.replace(' ', '_'));
        if (index < 0) {
            throw new IllegalArgumentException(
                    "unknown " + column + " '" + text + "': " + Suggestion.hint(text, known));
        }
        return words.getEnumConstants()[index];
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
