package io.github.kinetamine.differential;

import io.github.kinetamine.differential.Network.Link;
import io.github.kinetamine.simulation.EventRecord.Action;
import io.github.kinetamine.simulation.EventRecord.Dosing;
import io.github.kinetamine.simulation.EventRecord.Observation;
import io.github.kinetamine.simulation.EventRecord.ResetAndDose;
import io.github.kinetamine.simulation.EventRecord.SteadyState;
import java.time.Duration;
import org.hipparchus.complex.Complex;
import org.hipparchus.linear.EigenDecompositionNonSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Whether a network forgets. Of a steady state an error of one period is found {@code 1/(1 − e^{−λτ})} times, with the slowest rate λ
 * and the interval τ: random histories ask for one only where that is less than {@value #MOST}, so that all methods can be held to one
 * bound. Where saturation can keep more than half a dose from leaving, λ is that of the linear flows alone, which leave it behind.
 */
final class Settling {

    private static final double MOST = 8;

    /** X may slow the first flow down to this share. */
    private static final double SLOWED = 0.5;

    private final double slowest;

    Settling(Network network) {
        RealMatrix rates = MatrixUtils.createRealMatrix(network.size(), network.size());
        for (int i = 0; i < network.links().size(); i++) {
            Link link = network.links().get(i);
            double k = link.perHour() * (i == 0 ? SLOWED : 1);
            rates.addToEntry(link.from(), link.from(), -k);
            if (link.to() != Network.OUT) {
                rates.addToEntry(link.to(), link.from(), k);
            }
        }
        double least = Double.POSITIVE_INFINITY;
        for (Complex lambda : new EigenDecompositionNonSymmetric(rates).getEigenvalues()) {
            least = Math.min(least, -lambda.getRealPart());
        }
        slowest = least;
    }

    /** How many times an error of one period is found in the steady state. */
    double amplification(double hours) {
        return 1 / -Math.expm1(-slowest * hours);
    }

    boolean settlesWithin(Duration interval) {
        return slowest > 0 && amplification(interval.toSeconds() / 3600.0) < MOST;
    }

    /** The action, without a steady state that would settle too late. */
    Action allowed(Action action) {
        if (action instanceof ResetAndDose both) {
            return new ResetAndDose(allowed(both.dosing()));
        }
        if (action instanceof Dosing dosing) {
            boolean isPlateau = dosing.amount().isZero();
            if (isPlateau && !settlesWithin(Duration.ofHours(24))) {
                return new Observation();
            }
            return isPlateau ? dosing : allowed(dosing);
        }
        return action;
    }

    private Dosing allowed(Dosing dosing) {
        return settlesWithin(dosing.interval())
                ? dosing
                : new Dosing(
                        dosing.target(),
                        dosing.amount(),
                        dosing.delivery(),
                        dosing.additional(),
                        dosing.interval(),
                        SteadyState.NONE);
    }
}
