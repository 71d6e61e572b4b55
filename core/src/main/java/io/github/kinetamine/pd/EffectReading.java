package io.github.kinetamine.pd;

import java.util.function.ToDoubleFunction;

/**
 * A number that follows from where an effect stands, in the unit of what it is read for: an output, or a state and its change
 * per hour. It must be pure: the same arguments give the same number. What merely reads a driver, a state or parameters is
 * better said by {@link #drive}, {@link #state} or {@link #constant}: populations read that faster.
 */
@FunctionalInterface
public interface EffectReading {

    /**
     * The number.
     *
     * @param hours time since the beginning, h
     * @param drive the drivers, ng/mL; not to be changed
     * @param p the parameters, in the units in which they were declared; not to be changed
     * @param y the states; not to be changed
     */
    double of(double hours, double[] drive, double[] p, double[] y);

    /**
     * Writes the numbers of many subjects side by side, one after the other unless a reading knows better.
     *
     * @param drive by driver and subject
     * @param p by subject and parameter
     * @param y by state and subject
     * @param out takes a number for each subject
     */
    default void of(double hours, double[][] drive, double[][] p, double[][] y, double[] out) {
        double[] ownDrive = new double[drive.length];
        double[] ownY = new double[y.length];
        if (drive.length == 1 && y.length == 1) { // the usual effect: no inner loops
            for (int subject = 0; subject < out.length; subject++) {
                ownDrive[0] = drive[0][subject];
                ownY[0] = y[0][subject];
                out[subject] = of(hours, ownDrive, p[subject], ownY);
            }
            return;
        }
        for (int subject = 0; subject < out.length; subject++) {
            gather(drive, subject, ownDrive);
            gather(y, subject, ownY);
            out[subject] = of(hours, ownDrive, p[subject], ownY);
        }
    }

    private static void gather(double[][] all, int subject, double[] own) {
        for (int i = 0; i < own.length; i++) {
            own[i] = all[i][subject];
        }
    }

    /** Reads the driver with this handle. */
    static EffectReading drive(int driver) {
        return new DriveReading(driver);
    }

    /** Reads parameters alone: a loss of this kind is known to be the same at all times. */
    static EffectReading constant(ToDoubleFunction<double[]> value) {
        return new ConstantReading(value);
    }

    /** Reads the state with this handle. */
    static EffectReading state(int state) {
        return new StateReading(state);
    }
}
