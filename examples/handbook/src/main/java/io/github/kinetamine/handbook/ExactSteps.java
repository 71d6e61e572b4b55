package io.github.kinetamine.handbook;

import io.github.kinetamine.ode.linear.LinearSystem;
import io.github.kinetamine.ode.linear.Propagator;

/** First-order flows without a step size and without a tolerance. */
public final class ExactSteps {

    private ExactSteps() {}

    public static void main(String[] args) {
        // region exact
        double k = Math.log(2);
        LinearSystem body = LinearSystem.network(2).flow(0, 1, 1e6).loss(1, k).build(); // gut, then plasma
        Propagator exact = body.propagator();

        double[] amounts = {80, 0};
        exact.advance(1, amounts, null);
        System.out.println(Math.round(amounts[1])); // 40
        exact.advance(1, amounts, new double[] {0, 100 * k}); // an infusion of 100 k an hour
        System.out.println(Math.round(amounts[1])); // 70

        double[] repeated = {0, 80};
        exact.accumulate(1, repeated); // 80 every hour, since always
        System.out.println(Math.round(repeated[1])); // 160
        exact.equilibrium(new double[] {0, 100 * k}, amounts);
        System.out.println(Math.round(amounts[1])); // 100
        // endregion
    }
}
