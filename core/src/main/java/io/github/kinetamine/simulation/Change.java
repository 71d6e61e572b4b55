package io.github.kinetamine.simulation;

/** What happens to a state at one instant. */
sealed interface Change {

    void applyTo(State state);

    /** An amount (mg) enters a compartment at once. */
    record Add(int compartment, double milligrams) implements Change {
        @Override
        public void applyTo(State state) {
            state.add(compartment, milligrams);
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
        public void applyTo(State state) {
            state.end(compartment, rate);
        }
    }

    /** What earlier doses of a steady state have left enters beside what is there. */
    record AddSteadyState(PastDoses steady, long at) implements Change {
        @Override
        public void applyTo(State state) {
            steady.doses().forEach(dose -> state.turn(dose.compartment(), true));
            state.add(steady.amounts(at, state.standingStepper(), state.initialAmounts()));
        }
    }

    /** What earlier doses of a steady state have left takes the place of what is there, infusions included. */
    record BecomeSteadyState(PastDoses steady, long at) implements Change {
        @Override
        public void applyTo(State state) {
            state.stopInfusions();
            steady.doses().forEach(dose -> state.turn(dose.compartment(), true));
            state.replace(steady.amounts(at, state.standingStepper(), state.initialAmounts()));
        }
    }

    /** The balance under a constant infusion (mg/h) takes the place of what is there; the infusion does not go on. */
    record BecomePlateau(double[] rates, long at) implements Change {
        @Override
        public void applyTo(State state) {
            state.stopInfusions();
            for (int i = 0; i < rates.length; i++) {
                if (rates[i] > 0) {
                    state.turn(i, true);
                }
            }
            state.replace(PastDoses.plateau(rates, at, state.standingStepper(), state.initialAmounts()));
        }
    }

    /** Everything is as in the beginning, but for the covariates. */
    record Reset() implements Change {
        @Override
        public void applyTo(State state) {
            state.reset();
        }
    }

    /** A compartment is switched on or off. */
    record Switch(int compartment, boolean on) implements Change {
        @Override
        public void applyTo(State state) {
            state.turn(compartment, on);
        }
    }

    /** The subject's covariates change. */
    record Enter(int epoch) implements Change {
        @Override
        public void applyTo(State state) {
            state.enter(epoch);
        }
    }
}
