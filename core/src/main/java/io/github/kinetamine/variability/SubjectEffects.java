package io.github.kinetamine.variability;

import io.github.kinetamine.text.Suggestion;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What makes one subject, on one occasion, differ from the typical one: the η of each parameter with its scale, dimensionless
 * but where it is added to the parameter in that unit. It turns typical values, after the covariates of the subject, into
 * individual ones. Immutable and safe for use by many threads.
 */
public final class SubjectEffects {

    /** The sum of the effects on one parameter. */
    private record Shift(EtaScale scale, double eta) {

        Shift plus(Shift other) {
            return new Shift(scale, eta + other.eta);
        }
    }

    private static final SubjectEffects NONE = new SubjectEffects(Map.of());

    private final Map<String, Shift> shifts;

    private SubjectEffects(Map<String, Shift> shifts) {
        this.shifts = shifts;
    }

    /** No difference from the typical subject. */
    public static SubjectEffects none() {
        return NONE;
    }

    static SubjectEffects of(RandomEffects between, double[] etas) {
        Map<String, Shift> shifts = new LinkedHashMap<>();
        for (int i = 0; i < etas.length; i++) {
            RandomEffect effect = between.effects().get(i);
            for (String parameter : effect.parameters()) {
                shifts.put(parameter, new Shift(effect.scale(), etas[i]));
            }
        }
        return new SubjectEffects(shifts);
    }

    SubjectEffects plus(SubjectEffects other) {
        Map<String, Shift> sum = new LinkedHashMap<>(shifts);
        other.shifts.forEach((parameter, shift) -> sum.merge(parameter, shift, Shift::plus));
        return new SubjectEffects(sum);
    }

    /** The mirror image of this subject: every η with the other sign. The mean of the pair is nearer to the population's. */
    public SubjectEffects antithetic() {
        Map<String, Shift> mirrored = new LinkedHashMap<>();
        shifts.forEach((parameter, shift) -> mirrored.put(parameter, new Shift(shift.scale(), 0.0 - shift.eta())));
        return new SubjectEffects(mirrored);
    }

    /** The η of a parameter, summed over subject and occasion; 0 where no effect moves it. */
    public double eta(String parameter) {
        return shifts.containsKey(parameter) ? shifts.get(parameter).eta() : 0;
    }

    /** The parameters that an effect moves. */
    public Set<String> parameters() {
        return Collections.unmodifiableSet(shifts.keySet());
    }

    /**
     * The individual value of a parameter; the typical one where no effect moves it.
     *
     * @throws IllegalArgumentException if the parameter varies on the logit and its typical value is no fraction
     */
    public double individual(String parameter, double typical) {
        Shift shift = shifts.get(parameter);
        if (shift == null) {
            return typical;
        }
        shift.scale().requireTypical("typical value of " + parameter + ", which varies on the logit,", typical);
        return shift.scale().individual(typical, shift.eta());
    }

    /**
     * The individual value of every parameter, in the order of the map.
     *
     * @param typical the typical values by name, among them every parameter that an effect moves
     */
    public Map<String, Double> individual(Map<String, Double> typical) {
        for (String parameter : shifts.keySet()) {
            if (!typical.containsKey(parameter)) {
                throw new IllegalArgumentException("no typical value of '" + parameter
                        + "', which varies between subjects: " + Suggestion.hint(parameter, typical.keySet()));
            }
        }
        Map<String, Double> values = new LinkedHashMap<>();
        typical.forEach((parameter, value) -> values.put(parameter, individual(parameter, value)));
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SubjectEffects effects && shifts.equals(effects.shifts);
    }

    @Override
    public int hashCode() {
        return shifts.hashCode();
    }

    /** The η by parameter. */
    @Override
    public String toString() {
        Map<String, String> etas = new LinkedHashMap<>();
        shifts.forEach((parameter, shift) -> etas.put(parameter, Printed.number(shift.eta())));
        return "η " + etas;
    }
}
