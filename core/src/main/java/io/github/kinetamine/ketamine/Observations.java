package io.github.kinetamine.ketamine;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Published observations of ketamine, its enantiomers and metabolites, one for each number, each with its source. They are
 * for judging models, not for fitting them; those that can't be simulated are kept and say why.
 *
 * <p>They lie beside this class as CSV files, one for each route, one for numbers without a route and one for effects; the
 * lines that begin with {@code #} say how to read them. Stateless and safe for use by many threads.
 */
public final class Observations {

    /** The files, in the order in which they are read. */
    static final List<String> FILES = List.of(
            "intravenous.csv",
            "intranasal.csv",
            "intramuscular.csv",
            "oral.csv",
            "sublingual.csv",
            "rectal.csv",
            "other.csv",
            "effects.csv");

    private static final List<Observation> ALL =
            FILES.stream().flatMap(Observations::read).toList();

    private Observations() {}

    /** Every observation, excluded ones too, in the order of the files. */
    public static List<Observation> all() {
        return ALL;
    }

    private static Stream<Observation> read(String file) {
        try (InputStream bytes = open(file)) {
            return ObservationRows.read(file, new InputStreamReader(bytes, StandardCharsets.UTF_8)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException("observations in " + file + " could not be read: " + e, e);
        }
    }

    static InputStream open(String file) {
        InputStream bytes = Observations.class.getResourceAsStream("observations/" + file);
        if (bytes == null) {
            throw new IllegalStateException("observations in " + file + " are missing from the library");
        }
        return bytes;
    }
}
