package io.github.kinetamine.variability;

/**
 * The scale on which a random effect η, of mean 0, is added to a typical value P. Without an effect (η = 0) the individual value
 * is exactly the typical one. Immutable, as every enum.
 */
public enum EtaScale {
    /** {@code P · exp(η)}: the logarithm is normal. A zero stays a zero. */
    LOG("log-normal", "P·exp(η)") {
        @Override
        public double individual(double typical, double eta) {
            return typical * Math.exp(eta);
        }

        @Override
        public Distribution distribution(double typical, Variance variance) {
            return new LogNormal(typical, variance);
        }

        @Override
        public String text(Variance variance) {
            return "ω² " + Printed.rounded(variance.value()) + " (CV " + Printed.percent(variance.cv()) + ")";
        }
    },
    /** {@code 1/(1 + exp(−(logit P + η)))}: the logit of a fraction is normal. */
    LOGIT("logit-normal", "1/(1 + exp(−(logit P + η)))") {
        @Override
        public double individual(double typical, double eta) {
            requireTypical("typical value on the logit", typical);
            return eta <= 0
                    ? typical * Math.exp(eta) / (1 + typical * Math.expm1(eta))
                    : typical / (typical + (1 - typical) * Math.exp(-eta));
        }

        @Override
        public Distribution distribution(double typical, Variance variance) {
            return new LogitNormal(typical, variance);
        }

        @Override
        public String text(Variance variance) {
            return "ω² " + Printed.rounded(variance.value()) + " (SD " + Printed.rounded(variance.sd())
                    + " on the logit)";
        }

        @Override
        void requireTypical(String what, double typical) {
            if (!(typical > 0 && typical < 1)) {
                throw new IllegalArgumentException(what + " must lie between 0 and 1, both excluded, got "
                        + Printed.number(typical) + ": check it, its covariates and their order");
            }
        }
    },
    /** {@code P + η}: the value is normal, and can become negative; nothing is clipped. */
    LINEAR("additive", "P + η") {
        @Override
        public double individual(double typical, double eta) {
            return typical + eta;
        }

        @Override
        public Distribution distribution(double typical, Variance variance) {
            return new Normal(typical, variance.sd());
        }

        @Override
        public String text(Variance variance) {
            return "ω² " + Printed.rounded(variance.value()) + " (SD " + Printed.rounded(variance.sd()) + ")";
        }
    };

    private final String words;
    private final String equation;

    EtaScale(String words, String equation) {
        this.words = words;
        this.equation = equation;
    }

    /** The individual value. */
    public abstract double individual(double typical, double eta);

    /** The distribution of individual values around a typical one. */
    public abstract Distribution distribution(double typical, Variance variance);

    /** The variance with the measure of spread that is usual on this scale. */
    public abstract String text(Variance variance);

    /** Fails where no typical value of this scale can be so. */
    void requireTypical(String what, double typical) {}

    /** The name of the scale in tables. */
    public String words() {
        return words;
    }

    /** The individual value as it is written on paper, for the typical value P. */
    public String equation() {
        return equation;
    }
}
