package io.github.kinetamine.population;

import java.util.Objects;
import java.util.function.Predicate;

/**
 * Something that a subject meets or does not meet. Immutable, and safe for use by many threads if the test is.
 *
 * @param name the name under which the share of subjects that meet it is found
 * @param test asked of each subject that could be simulated, by several threads
 */
public record Target(String name, Predicate<SubjectResult> test) implements PerSubject {

    public Target {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(test, "test");
    }
}
