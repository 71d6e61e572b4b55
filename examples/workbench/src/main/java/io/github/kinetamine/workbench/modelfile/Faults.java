package io.github.kinetamine.workbench.modelfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a file, so that its author learns everything at once; a thousand faults are everything. */
final class Faults {

    private static final int MOST = 1000;

    private final String file;
    private final List<Fault> found = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    void add(Place place, String path, String message) {
        found.add(new Fault(file, place.line(), place.column(), path, message));
        if (found.size() == MOST) {
            throw exception();
        }
    }

    /** A fault that leaves nothing to be read. */
    ModelFileException fatal(Place place, String message) {
        add(place, "", message);
        return exception();
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw exception();
        }
    }

    private ModelFileException exception() {
        found.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
        return new ModelFileException(found);
    }
}
