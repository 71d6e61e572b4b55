package io.github.kinetamine.population;

/** What is asked of each subject while a population is summarised: a number, or whether it meets a target. */
public sealed interface PerSubject permits Measure, Target {

    /** The name under which the answer is found. */
    String name();
}
