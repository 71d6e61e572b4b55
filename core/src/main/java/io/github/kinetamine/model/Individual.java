package io.github.kinetamine.model;

import io.github.kinetamine.dose.Route;
import java.util.List;
import java.util.Map;

/** A model with the parameters of one subject put in. Immutable and safe for use by many threads. */
public interface Individual {

    /** The compartments, in the order of the amounts. */
    List<String> compartments();

    /** The subject's parameters in the units that the model declares, in the order of their declaration. */
    Map<String, Double> parameters();

    /**
     * How a dose enters.
     *
     * @param route a route that the model has
     * @param device the number of the device within the dose, from 1
     */
    List<Entry> entries(Route route, int device);

    /**
     * A plasma concentration.
     *
     * @param analyte the index within {@link PkModel#analytes()}
     * @param amounts mg, from {@code offset} on one a compartment
     * @param offset where the amounts begin
     * @return mg/L
     */
    double concentration(int analyte, double[] amounts, int offset);

    /** A new workspace that advances this subject's amounts. */
    Stepper stepper();
}
