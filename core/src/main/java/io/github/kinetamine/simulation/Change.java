package io.github.kinetamine.simulation;

/** What happens to a state at one instant. */
sealed interface Change {

    void applyTo(State state);

    /** True for what belongs to the past: it is done before the value "before" is taken. */
    default boolean isBeforeObservation() {
        return false;
    }

    /** An amount (mg) enters a compartment at once. */
    record Add(int compartment, double milligrams) implements Change {
        @Override
        public void applyTo(State state) {
            state.amounts[compartment] += milligrams;
        }
    }

    /** Amounts (mg) enter all compartments at once: what earlier doses of a steady state have left. */
    record AddAll(double[] milligrams) implements Change {
        @Override
        public boolean isBeforeObservation() {
            return true;
        }

        @Override
        public void applyTo(State state) {
            for (int i = 0; i < milligrams.length; i++) {
                state.amounts[i] += milligrams[i];
            }
        }
    }

    /** An infusion (mg/h) begins. */
    record Start(int compartment, double rate) implements Change {
        @Override
        public void applyTo(State state) {
            state.start(compartment, rate);
        }
    }

    /** An infusion (mg/h) ends. */
    record End(int compartment, double rate) implements Change {
        @Override
        public boolean isBeforeObservation() {
            return true;
        }

        @Override
        public void applyTo(State state) {
            state.end(compartment, rate);
        }
    }
}
