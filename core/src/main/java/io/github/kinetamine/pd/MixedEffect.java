package io.github.kinetamine.pd;

import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A mixture above a model: the drivers, parameters and states of its parts stand one after the other in the arrays; the shares
 * of all parts but the last come first among the parameters.
 */
final class MixedEffect implements Effect {

    /** A part and where its drivers, parameters and states begin. */
    private record Placement(Effect effect, int driver, int parameter, int state) {

        double[] drivers(double[] all) {
            return Arrays.copyOfRange(all, driver, driver + effect.drivers().size());
        }

        double[] parameters(double[] all) {
            return Arrays.copyOfRange(
                    all, parameter, parameter + effect.parameters().size());
        }

        double[] states(double[] all) {
            return Arrays.copyOfRange(all, state, state + effect.states().size());
        }
    }

    private final EffectCard card;
    private final List<Placement> parts = new ArrayList<>();
    private final List<EffectDriver> drivers = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private final List<String> notes;

    MixedEffect(EffectCard card, List<Subpopulation> populations, List<Effect> effects) {
        this.card = card;
        for (Subpopulation part : populations.subList(0, populations.size() - 1)) {
            parameters.add(Numbers.parameter(
                    "SHARE " + part.name(), part.share(), ParameterUnit.ONE, "share of the population"));
        }
        for (int i = 0; i < effects.size(); i++) {
            add(populations.get(i).name() + " ", effects.get(i));
        }
        this.notes = effects.stream()
                .flatMap(effect -> effect.notes().stream())
                .distinct()
                .toList();
    }

    private void add(String prefix, Effect effect) {
        parts.add(new Placement(effect, drivers.size(), parameters.size(), states.size()));
        effect.drivers()
                .forEach(
                        driver -> drivers.add(driver.hasEffectSite() ? driver.through(prefix + driver.ke0()) : driver));
        effect.parameters()
                .forEach(p -> parameters.add(
                        new Parameter(prefix + p.name(), p.value(), p.unit(), p.meaning(), p.source(), p.note())));
        effect.states().forEach(state -> states.add(prefix + state));
    }

    @Override
    public EffectCard card() {
        return card;
    }

    @Override
    public List<Parameter> parameters() {
        return List.copyOf(parameters);
    }

    @Override
    public List<EffectDriver> drivers() {
        return List.copyOf(drivers);
    }

    @Override
    public List<String> states() {
        return List.copyOf(states);
    }

    @Override
    public List<EffectOutput> outputs() {
        return parts.get(0).effect().outputs();
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public void start(double[] p, double[] y) {
        for (Placement part : parts) {
            double[] own = part.states(y);
            part.effect().start(part.parameters(p), own);
            System.arraycopy(own, 0, y, part.state(), own.length);
        }
    }

    @Override
    public void rates(double hours, double[] drive, double[] p, double[] y, double[] dydt) {
        for (Placement part : parts) {
            double[] own = part.states(y);
            double[] rates = new double[own.length];
            part.effect().rates(hours, part.drivers(drive), part.parameters(p), own, rates);
            System.arraycopy(rates, 0, dydt, part.state(), rates.length);
        }
    }

    @Override
    public double output(int index, double hours, double[] drive, double[] p, double[] y) {
        double sum = 0;
        double left = 1;
        for (int i = 0; i < parts.size(); i++) {
            Placement part = parts.get(i);
            double share = i < parts.size() - 1 ? p[i] : left;
            left -= share;
            sum += share * part.effect().output(index, hours, part.drivers(drive), part.parameters(p), part.states(y));
        }
        return sum;
    }

    @Override
    public String toString() {
        return card.id();
    }
}
