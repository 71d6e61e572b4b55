package io.github.kinetamine.simulation;

import io.github.kinetamine.model.Individual;
import io.github.kinetamine.model.Stepper;
import java.util.function.DoubleFunction;

/** A time during which what is known of the subject is constant, or changes steadily. */
interface Epoch {

    /** The subject as it is when the epoch is entered. */
    Individual individual();

    /** What advances the amounts. */
    Stepper stepper(boolean[] off);

    /** An epoch in which nothing changes. */
    static Epoch of(Individual individual) {
        return new Constant(individual);
    }

    /** Nothing changes. */
    record Constant(Individual individual) implements Epoch {
        @Override
        public Stepper stepper(boolean[] off) {
            return individual.stepper(off);
        }
    }

    /** Covariates change all the time; the course gives the subject at a time in hours. */
    record Changing(Individual individual, DoubleFunction<Individual> course) implements Epoch {
        @Override
        public Stepper stepper(boolean[] off) {
            return individual.stepperThrough(course, off);
        }
    }
}
