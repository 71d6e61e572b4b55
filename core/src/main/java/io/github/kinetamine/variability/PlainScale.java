package io.github.kinetamine.variability;

/** The scales that have no number of their own. Immutable, as every enum. */
enum PlainScale implements EtaScale {
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
        public void requireTypical(String what, double typical) {
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

    PlainScale(String words, String equation) {
        this.words = words;
        this.equation = equation;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public String equation() {
        return equation;
    }
}
