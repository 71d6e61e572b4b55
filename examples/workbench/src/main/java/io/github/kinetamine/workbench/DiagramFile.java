package io.github.kinetamine.workbench;

import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.workbench.diagram.ModelDiagram;
import io.github.kinetamine.workbench.output.OutputFolder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The diagram of a model as a file, whole or not at all. */
final class DiagramFile {

    private DiagramFile() {}

    static void write(PkModel model, String name) {
        String svg = ModelDiagram.svg(model);
        Path file = path(name).toAbsolutePath();
        try (OutputFolder folder = OutputFolder.at(file.getParent())) {
            folder.write(file.getFileName().toString(), svg);
            folder.publish();
        }
    }

    private static Path path(String name) {
        if (!name.endsWith(".svg")) {
            throw new IllegalArgumentException(
                    "--diagram takes the name of an SVG file, got '" + name + "': let it end in .svg");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    "--diagram takes the name of a file, got '" + name + "', which cannot be one here: "
                            + e.getReason(),
                    e);
        }
    }
}
