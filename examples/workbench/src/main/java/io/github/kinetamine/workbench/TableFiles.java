package io.github.kinetamine.workbench;

import io.github.kinetamine.workbench.output.OutputFolder;
import io.github.kinetamine.workbench.output.TableFormat;
import io.github.kinetamine.workbench.output.TableTarget;
import java.util.List;
import java.util.function.Consumer;

/**
 * The tables of a folder, each in every format that is asked for.
 *
 * @param folder where they go
 * @param formats in which formats
 */
record TableFiles(OutputFolder folder, List<TableFormat> formats) {

    /** Writes a table under a name, to which each format adds its extension. */
    void write(String name, Consumer<TableTarget> table) {
        for (TableFormat format : formats) {
            folder.write(name + "." + format.extension(), writer -> table.accept(format.on(writer)));
        }
    }
}
