package io.github.kinetamine.workbench.modelfile;

import java.util.List;
import java.util.stream.Collectors;

/** Says everything that is wrong with a model file, a line for each fault. */
public final class ModelFileException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 20;

    private final transient List<Fault> faults;

    ModelFileException(List<Fault> faults) {
        super(text(faults));
        this.faults = List.copyOf(faults);
    }

    /** The faults in the order of the file; at least one. */
    public List<Fault> faults() {
        return faults;
    }

    private static String text(List<Fault> faults) {
        String shown = faults.stream().limit(MOST_SHOWN).map(Fault::toString).collect(Collectors.joining("\n"));
        int more = faults.size() - MOST_SHOWN;
        return more > 0 ? shown + "\nand " + more + " more" : shown;
    }
}
