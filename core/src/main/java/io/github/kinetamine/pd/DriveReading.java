package io.github.kinetamine.pd;

/** Reads a driver, whose handle this is. */
record DriveReading(int driver) implements EffectReading {

    @Override
    public double of(double hours, double[] drive, double[] p, double[] y) {
        return drive[driver];
    }

    @Override
    public void of(double hours, double[][] drive, double[][] p, double[][] y, double[] out) {
        System.arraycopy(drive[driver], 0, out, 0, out.length);
    }
}
