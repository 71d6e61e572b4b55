package io.github.kinetamine.ketamine.effect;

/**
 * The share of the largest effect that a concentration has,
 *
 * <pre>x^γ/(1 + x^γ),  x = C/C50,</pre>
 *
 * 0 without drug, one half at C50, and never beyond 1. Concentrations below zero, which are noise of an integration, count as none.
 */
final class Sigmoid {

    private Sigmoid() {}

    static double at(double concentration, double c50, double gamma) {
        return concentration > 0 ? 1 / (1 + Math.pow(c50 / concentration, gamma)) : 0;
    }
}
