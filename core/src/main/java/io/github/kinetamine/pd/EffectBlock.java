package io.github.kinetamine.pd;

import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.quantity.RateConstant;
import io.github.kinetamine.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A usual effect, ready for use, of which papers, units and single parameters can be said more precisely:
 *
 * <pre>{@code
 * EffectModel pressure = DirectResponse.of("SBP", EffectDriver.of("drug"), 120, Emax.of(30, 200))
 *     .with(EffectOutput.of("SBP", Unit.named("mmHg"), "systolic blood pressure"))
 *     .through(perHour(5));
 * }</pre>
 *
 * It is put together when it is placed above a model. Immutable and safe for use by many threads.
 */
public final class EffectBlock implements EffectModel {

    /** Declares the equations; the outputs are those of the block, in its own order. */
    interface Equations {
        void declare(EffectBuilder m, List<EffectOutput> outputs);
    }

    private final EffectCard card;
    private final List<EffectOutput> outputs;
    private final List<Parameter> given;
    private final Optional<Parameter> ke0;
    private final Equations equations;

    private EffectBlock(
            EffectCard card,
            List<EffectOutput> outputs,
            List<Parameter> given,
            Optional<Parameter> ke0,
            Equations equations) {
        this.card = Objects.requireNonNull(card, "card");
        this.outputs = List.copyOf(outputs);
        this.given = List.copyOf(given);
        this.ke0 = ke0;
        this.equations = equations;
    }

    static EffectBlock of(String id, List<EffectOutput> outputs, Equations equations) {
        return new EffectBlock(EffectCard.named(id), outputs, List.of(), Optional.empty(), equations);
    }

    /** The same with its papers. */
    public EffectBlock with(EffectCard newCard) {
        return new EffectBlock(newCard, outputs, given, ke0, equations);
    }

    /** The same where the series of that name has another unit, meaning or scale; parameters in the series' unit follow. */
    public EffectBlock with(EffectOutput output) {
        List<String> names = outputs.stream().map(EffectOutput::name).toList();
        int index = names.indexOf(output.name());
        if (index < 0) {
            throw unknown("series", output.name(), names);
        }
        List<EffectOutput> changed = new ArrayList<>(outputs);
        changed.set(index, output);
        return new EffectBlock(card, changed, given, ke0, equations);
    }

    /**
     * The same where the parameter of that name has another value or source.
     *
     * @throws IllegalArgumentException if there is no such parameter, or it is in another unit
     */
    public EffectBlock with(Parameter parameter) {
        List<Parameter> all = new ArrayList<>(given);
        all.add(parameter);
        EffectBlock changed = new EffectBlock(card, outputs, all, ke0, equations);
        changed.declared();
        return changed;
    }

    /** The same behind an effect site that follows plasma at the rate ke0; parameter {@code KE0}. */
    public EffectBlock through(RateConstant newKe0) {
        Parameter parameter = Numbers.parameter(
                "KE0", newKe0.perHour(), ParameterUnit.PER_HOUR, "rate at which the effect site follows");
        return new EffectBlock(card, outputs, given, Optional.of(parameter), equations);
    }

    /** The parameters with their values. */
    public List<Parameter> parameters() {
        return List.copyOf(declared().parameters);
    }

    @Override
    public EffectCard card() {
        return card;
    }

    @Override
    public Effect over(PkModel model) {
        return declared().build().over(model);
    }

    private EffectBuilder declared() {
        EffectBuilder m = EffectBuilder.of(card);
        equations.declare(m, outputs);
        ke0.ifPresent(parameter -> {
            m.parameter(parameter);
            m.drivers.forEach(choices -> choices.replaceAll(
                    choice -> new DriverChoice(choice.driver().through(parameter.name()), choice.note())));
        });
        given.forEach(parameter -> replace(m.parameters, parameter));
        return m;
    }

    private void replace(List<Parameter> parameters, Parameter parameter) {
        List<String> names = parameters.stream().map(Parameter::name).toList();
        int index = names.indexOf(parameter.name());
        if (index < 0) {
            throw unknown("parameter", parameter.name(), names);
        }
        ParameterUnit unit = parameters.get(index).unit();
        if (!unit.equals(parameter.unit())) {
            throw new IllegalArgumentException("parameter " + parameter.name() + " of effect " + card.id() + " is in "
                    + unit + ", got " + parameter.value() + " " + parameter.unit() + ": convert it");
        }
        parameters.set(index, parameter);
    }

    private IllegalArgumentException unknown(String what, String name, List<String> known) {
        return new IllegalArgumentException(
                "effect " + card.id() + " has no " + what + " '" + name + "': " + Suggestion.hint(name, known));
    }

    /** The unit of an output, as that of a parameter. */
    static ParameterUnit unitOf(EffectOutput output) {
        return ParameterUnit.named(output.unit().symbol());
    }

    @Override
    public String toString() {
        return card.id();
    }
}
