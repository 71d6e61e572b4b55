package io.github.kinetamine.ode.stiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.Jacobian;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.step.Counts;
import io.github.kinetamine.ode.step.ErrorNorm;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When Jacobian and decompositions of Radau's steps are made anew, and what f that takes. */
class RadauMatricesTest {

    private static final OdeSystem DECAY = (t, y, dy) -> dy[0] = -y[0];

    private final Counts counts = new Counts();
    private final double[] y = {1};
    private final double[] f0 = {-1};

    private RadauMatrices matrices(Optional<Jacobian> jacobian) {
        ErrorNorm norm = new ErrorNorm(Tolerance.of(1e-6, 1e-6), 1);
        RadauNewton newton = new RadauNewton(DECAY, norm, 5, counts);
        RadauMatrices matrices =
                new RadauMatrices(DECAY, 1, counts, new PartialDerivatives(DECAY, jacobian, norm), newton);
        matrices.start();
        return matrices;
    }

    private void assertPrepared(RadauMatrices matrices, double h, long jacobians, long decompositions) {
        assertTrue(matrices.prepare(RadauTableau.of(3), 0, y, f0, false, h));
        assertEquals(jacobians, counts.stats().jacobians());
        // of the real and the complex matrix
        assertEquals(2 * decompositions, counts.stats().decompositions());
    }

    @Test
    void theJacobianIsKeptWhileTheIterationConvergesVeryFast() {
        RadauMatrices matrices = matrices(Optional.empty());
        assertPrepared(matrices, 0.1, 1, 1);
        assertTrue(matrices.keepJacobian(0.0009));
        assertPrepared(matrices, 0.1, 1, 1);
        assertFalse(matrices.keepJacobian(0.0011));
        assertPrepared(matrices, 0.1, 2, 2);
    }

    @Test
    void afterARejectionOnlyAJacobianOfAnEarlierStateIsMadeAnew() {
        RadauMatrices matrices = matrices(Optional.empty());
        assertPrepared(matrices, 0.1, 1, 1);
        matrices.distrust();
        assertPrepared(matrices, 0.1, 1, 1);
        assertTrue(matrices.keepJacobian(0));
        matrices.distrust();
        assertPrepared(matrices, 0.1, 2, 2);
    }

    @Test
    void anotherStepOrAnotherOrderAsksForDecompositionsAlone() {
        RadauMatrices matrices = matrices(Optional.empty());
        assertPrepared(matrices, 0.1, 1, 1);
        assertPrepared(matrices, 0.2, 1, 2);
        matrices.forgetDecompositions();
        assertPrepared(matrices, 0.2, 1, 3);
    }

    @Test
    void differencesNeedFItselfAndAGivenJacobianDoesNot() {
        f0[0] = -7;
        assertPrepared(matrices(Optional.empty()), 0.1, 1, 1);
        assertEquals(2, counts.stats().evaluations());
        assertEquals(-1, f0[0]);
        f0[0] = -7;
        RadauMatrices given = matrices(Optional.of((t, x, dfdy) -> dfdy[0] = -1));
        assertPrepared(given, 0.1, 2, 2);
        assertEquals(2, counts.stats().evaluations());
        assertEquals(-7, f0[0]);
        assertEquals(-1, given.jacobian()[0]);
    }
}
