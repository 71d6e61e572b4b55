package io.github.kinetamine.simulation;

import io.github.kinetamine.simulation.Timeline.Rank;

/** Where a dose writes down what it will do. */
interface Agenda {

    /** An amount (mg) enters a compartment at once. */
    void add(long at, Rank rank, int compartment, double milligrams);

    /** A constant rate (mg/h) enters a compartment from one time to another. */
    void infuse(long from, long to, Rank rank, int compartment, double rate);
}
