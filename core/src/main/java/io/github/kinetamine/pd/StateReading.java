package io.github.kinetamine.pd;

/** Reads a state, whose handle this is. */
record StateReading(int state) implements EffectReading {

    @Override
    public double of(double hours, double[] drive, double[] p, double[] y) {
        return y[state];
    }

    @Override
    public void of(double hours, double[][] drive, double[][] p, double[][] y, double[] out) {
        System.arraycopy(y[state], 0, out, 0, out.length);
    }
}
