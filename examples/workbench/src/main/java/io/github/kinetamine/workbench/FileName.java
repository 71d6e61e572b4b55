package io.github.kinetamine.workbench;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A file as its name is typed; a name that no file can have is refused in words of the command line. */
final class FileName implements ITypeConverter<Path> {

    @Override
    public Path convert(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("no file can be called '" + name + "' here: " + e.getReason());
        }
    }
}
