package io.github.kinetamine.workbench;

import picocli.CommandLine.IVersionProvider;

/** The version of the program, as its jar names it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }

    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return "kinetamine " + (version == null ? "(not packaged)" : version);
    }
}
