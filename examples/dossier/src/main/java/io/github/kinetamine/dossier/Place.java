package io.github.kinetamine.dossier;

import java.util.List;
import java.util.Locale;

/** Where a component is used: the nearer to a user's own program, the fewer licences will do. */
enum Place {

    /** Beneath the jars that a user's program takes in. */
    LIBRARY(List.of("kinetamine-core", "kinetamine-ode")),

    /** In the programs of the project, which are started and not built upon. */
    APPLICATIONS(List.of("kinetamine-quickstart", "kinetamine-workbench", "kinetamine-handbook", "kinetamine-dossier")),

    /** In the benchmarks. */
    BENCHMARKS(List.of("kinetamine-benchmarks")),

    /** In tests alone, and in nothing that is handed on. */
    TESTS(List.of());

    private final List<String> modules;

    Place(List<String> modules) {
        this.modules = modules;
    }

    /** The modules that stand here. */
    List<String> modules() {
        return modules;
    }

    /** The word for it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
