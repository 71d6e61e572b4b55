package io.github.kinetamine.simulation;

/**
 * A constant rate of entry.
 *
 * @param id tells equal infusions apart
 * @param compartment where it enters
 * @param rate mg/h
 */
record RunningInfusion(int id, int compartment, double rate) {}
