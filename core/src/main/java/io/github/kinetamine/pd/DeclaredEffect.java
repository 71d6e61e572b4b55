package io.github.kinetamine.pd;

import io.github.kinetamine.model.Analyte;
import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.SamplingSite;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An effect as an {@link EffectBuilder} declared it. */
final class DeclaredEffect implements EffectModel {

    private final EffectCard card;
    private final List<Parameter> parameters;
    private final List<List<DriverChoice>> drivers;
    private final List<EffectState> states;
    private final EffectReading[] productions;
    private final EffectReading[] losses;
    private final List<EffectOutput> outputs;
    private final List<EffectReading> readings;
    private final @Nullable EffectRates rates;

    DeclaredEffect(EffectBuilder declared) {
        this.card = declared.card;
        this.parameters = List.copyOf(declared.parameters);
        this.drivers = declared.drivers.stream().map(List::copyOf).toList();
        this.states = List.copyOf(declared.states);
        this.productions = states.stream().map(EffectState::production).toArray(EffectReading[]::new);
        this.losses = states.stream().map(EffectState::loss).toArray(EffectReading[]::new);
        this.outputs = List.copyOf(declared.outputs);
        this.readings = List.copyOf(declared.readings);
        this.rates = declared.rates;
    }

    @Override
    public EffectCard card() {
        return card;
    }

    @Override
    public Effect over(PkModel model) {
        List<EffectDriver> chosen = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (List<DriverChoice> choices : drivers) {
            DriverChoice choice = choice(choices, model);
            chosen.add(choice.driver());
            if (!choice.note().isEmpty()) {
                notes.add(choice.note());
            }
            addSites(choice.driver(), choice.driver().from().orElse(model), notes);
        }
        return new Above(List.copyOf(chosen), notes.stream().distinct().toList());
    }

    private DriverChoice choice(List<DriverChoice> choices, PkModel model) {
        for (DriverChoice choice : choices) {
            if (choice.driver().isIn(choice.driver().from().orElse(model))) {
                return choice;
            }
        }
        throw new IllegalArgumentException("effect " + card.id() + " is driven by "
                + String.join(" and ", choices.get(0).driver().weights().keySet()) + ", which model "
                + model.card().id() + " does not give; its analytes are "
                + String.join(", ", model.analytes().stream().map(Analyte::name).toList()));
    }

    private void addSites(EffectDriver driver, PkModel model, List<String> notes) {
        SamplingSite wanted = driver.site();
        SamplingSite given = model.card().site();
        if (wanted == SamplingSite.UNSTATED || wanted == given) {
            return;
        }
        notes.add("its constants belong to " + wanted.word() + " concentrations, "
                + (given == SamplingSite.UNSTATED
                        ? "the sampling site of model " + model.card().id() + " is not stated"
                        : "those of model " + model.card().id() + " are " + given.word()));
    }

    @Override
    public String toString() {
        return card.id();
    }

    /** The effect above a model. */
    private final class Above implements Effect {

        private final List<EffectDriver> chosen;
        private final List<String> notes;

        Above(List<EffectDriver> chosen, List<String> notes) {
            this.chosen = chosen;
            this.notes = notes;
        }

        @Override
        public EffectCard card() {
            return card;
        }

        @Override
        public List<Parameter> parameters() {
            return parameters;
        }

        @Override
        public List<EffectDriver> drivers() {
            return chosen;
        }

        @Override
        public List<String> states() {
            return states.stream().map(EffectState::name).toList();
        }

        @Override
        public List<EffectOutput> outputs() {
            return outputs;
        }

        @Override
        public List<String> notes() {
            return notes;
        }

        @Override
        public void start(double[] p, double[] y) {
            for (int i = 0; i < y.length; i++) {
                y[i] = states.get(i).start().of(p);
            }
        }

        @Override
        public void rates(double hours, double[] drive, double[] p, double[] y, double[] dydt) {
            if (rates != null) {
                rates.of(hours, drive, p, y, dydt);
                return;
            }
            for (int i = 0; i < y.length; i++) {
                dydt[i] = productions[i].of(hours, drive, p, y) - losses[i].of(hours, drive, p, y) * y[i];
            }
        }

        @Override
        public boolean isTurnover() {
            return rates == null;
        }

        @Override
        public boolean isLossConstant(int state) {
            return losses[state] instanceof ConstantReading;
        }

        @Override
        public void production(int state, double hours, double[][] drive, double[][] p, double[][] y, double[] out) {
            productions[state].of(hours, drive, p, y, out);
        }

        @Override
        public void loss(int state, double hours, double[][] drive, double[][] p, double[][] y, double[] out) {
            losses[state].of(hours, drive, p, y, out);
        }

        @Override
        public void output(int index, double hours, double[][] drive, double[][] p, double[][] y, double[] out) {
            readings.get(index).of(hours, drive, p, y, out);
        }

        @Override
        public double output(int index, double hours, double[] drive, double[] p, double[] y) {
            return readings.get(index).of(hours, drive, p, y);
        }

        @Override
        public String toString() {
            return card.id();
        }
    }
}
