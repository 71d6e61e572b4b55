package io.github.kinetamine.variability;

/**
 * {@code P · exp((exp(λη) − 1)/λ)}: the effect goes through a Box–Cox transformation before it is exponentiated, as in Petersson,
 * Hanze, Savic and Karlsson (Pharm Res 2009;26:2174-85). Immutable and safe for use by many threads.
 *
 * @param shape λ, finite and not 0
 */
record BoxCoxScale(double shape) implements EtaScale {

    BoxCoxScale {
        if (!Double.isFinite(shape) || shape == 0) {
            throw new IllegalArgumentException("shape of a Box–Cox effect must be finite and not 0, got "
                    + Printed.number(shape) + ": with 0 it is log-normal");
        }
    }

    @Override
    public double individual(double typical, double eta) {
        return typical * Math.exp(Math.expm1(shape * eta) / shape);
    }

    @Override
    public Distribution distribution(double typical, Variance variance) {
        return new BoxCox(typical, variance, shape);
    }

    @Override
    public String text(Variance variance) {
        return "ω² " + Printed.rounded(variance.value()) + " (shape " + Printed.rounded(shape) + ")";
    }

    @Override
    public String words() {
        return "Box–Cox";
    }

    @Override
    public String equation() {
        return "P·exp((exp(λη) − 1)/λ)";
    }
}
