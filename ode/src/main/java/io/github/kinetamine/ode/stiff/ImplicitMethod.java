package io.github.kinetamine.ode.stiff;

import io.github.kinetamine.ode.step.StepMethod;

/** A step method that works with ∂f/∂y, and lets others read it. A workspace of one thread. */
public interface ImplicitMethod extends StepMethod {

    /** Evaluates ∂f/∂y before the first step, which then works with it; returns {@link #jacobian()}. */
    double[] linearise();

    /**
     * The ∂f/∂y that the last step worked with, row by row; it may be of some steps before, for as long as it served. The live
     * array, to be read only; without meaning before {@link #linearise()} and the first step.
     */
    double[] jacobian();
}
