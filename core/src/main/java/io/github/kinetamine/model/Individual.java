package io.github.kinetamine.model;

import io.github.kinetamine.dose.Route;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/** A model with the parameters of one subject put in. Immutable and safe for use by many threads. */
public interface Individual {

    /** The compartments, in the order of the amounts. */
    List<String> compartments();

    /** The subject's parameters in the units that the model declares, in the order of their declaration. */
    Map<String, Double> parameters();

    /** The amounts (mg) before anything is given, one a compartment, as a new array. */
    double[] initialAmounts();

    /**
     * How a dose by a route enters.
     *
     * @param route a route that the model has
     * @param device the number of the device within the dose, from 1
     */
    List<Entry> entries(Route route, int device);

    /** How a dose straight into a compartment enters; its share is 1. */
    Entry entry(String compartment);

    /**
     * A plasma concentration.
     *
     * @param analyte the index within {@link PkModel#analytes()}
     * @param amounts mg, from {@code offset} on one a compartment
     * @param offset where the amounts begin
     * @return mg/L
     */
    double concentration(int analyte, double[] amounts, int offset);

    /**
     * The rate at which the amounts change, doses aside.
     *
     * @param time hours
     * @param amounts mg, one a compartment
     * @param rates is filled, mg/h
     */
    void derivatives(double time, double[] amounts, double[] rates);

    /** A new workspace that advances this subject's amounts, all compartments being on. */
    default Stepper stepper() {
        return stepper(new boolean[compartments().size()]);
    }

    /**
     * A new workspace that advances this subject's amounts.
     *
     * @param off true for each compartment that is switched off: it stays empty, and what flows into it leaves the body
     */
    Stepper stepper(boolean[] off);

    /**
     * A new workspace for a subject whose parameters change all the time.
     *
     * @param course the subject at a time in hours; all of them have the same compartments
     * @param off true for each compartment that is switched off
     */
    Stepper stepperThrough(DoubleFunction<Individual> course, boolean[] off);
}
