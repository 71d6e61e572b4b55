package io.github.kinetamine.model;

/**
 * One path of a dose into one subject, in numbers. Immutable and safe for use by many threads.
 *
 * @param compartment the index of the compartment that is entered
 * @param share the part of the dose that takes this path
 * @param bioavailability the part of it that arrives
 * @param duration hours over which a dose given at once enters at a constant rate; 0: none
 * @param rate mg/h at which a dose given at once enters; 0: none
 * @param lag hours by which the entry is late
 */
public record Entry(int compartment, double share, double bioavailability, double duration, double rate, double lag) {}
