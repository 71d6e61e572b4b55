package io.github.kinetamine.pd;

import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.quantity.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the declaration of an effect. Parameters, drivers and states become handles, the places of their values in the
 * arrays that the functions read:
 *
 * <pre>{@code
 * var m = EffectBuilder.named("pain relief");
 * int emax = m.parameter("EMAX", 10, "cm"), ec50 = m.parameter("EC50", 121, "ng/mL");
 * m.parameter("KE0", 5, "1/h");
 * int ce = m.driver(EffectDriver.of("esketamine").through("KE0"));
 * EffectModel relief = m
 *     .output("RELIEF", Unit.named("cm"), (t, d, p, y) -> p[emax] * d[ce] / (p[ec50] + d[ce]))
 *     .build();
 * PkModel model = Ketamine.racemic().with(relief);
 * }</pre>
 *
 * Mutable; for use by one thread.
 */
public final class EffectBuilder {

    final EffectCard card;
    final List<Parameter> parameters = new ArrayList<>();
    final List<List<DriverChoice>> drivers = new ArrayList<>();
    final List<EffectState> states = new ArrayList<>();
    final List<EffectOutput> outputs = new ArrayList<>();
    final List<EffectReading> readings = new ArrayList<>();

    @Nullable
    EffectRates rates;

    private EffectBuilder(EffectCard card) {
        this.card = Objects.requireNonNull(card, "card");
    }

    /** Begins the declaration of an effect of one's own. */
    public static EffectBuilder named(String id) {
        return new EffectBuilder(EffectCard.named(id));
    }

    /** Begins the declaration of an effect with its papers. */
    public static EffectBuilder of(EffectCard card) {
        return new EffectBuilder(card);
    }

    /** A parameter with its source; its place in the array of parameters. */
    public int parameter(Parameter parameter) {
        if (parameters.stream().anyMatch(p -> p.name().equals(parameter.name()))) {
            throw new IllegalArgumentException(
                    "effect " + card.id() + " has parameter " + parameter.name() + " already: give it another name");
        }
        parameters.add(parameter);
        return parameters.size() - 1;
    }

    /** A parameter of one's own, in any unit; its place in the array of parameters. */
    public int parameter(String name, double value, String unit) {
        return parameter(new Parameter(name, value, ParameterUnit.named(unit), "", Source.modelAuthor()));
    }

    /** What drives the effect; its place in the array of drivers. */
    public int driver(EffectDriver driver) {
        drivers.add(new ArrayList<>(List.of(new DriverChoice(driver, ""))));
        return drivers.size() - 1;
    }

    /**
     * What drives the effect instead, where a model lacks the analytes of the earlier choices.
     *
     * @param driver the place of the driver
     * @param note what a reader should then know; may be empty
     */
    public EffectBuilder otherwise(int driver, EffectDriver instead, String note) {
        if (driver < 0 || driver >= drivers.size()) {
            throw new IllegalArgumentException("no driver has the handle " + driver + ": pass what driver(…) gave");
        }
        drivers.get(driver).add(new DriverChoice(instead, note));
        return this;
    }

    /**
     * A state that is produced and lost, dy/dt = production − loss·y; its place in the array of states.
     *
     * @param start its value before anything is given
     * @param production per hour, in the state's unit; may read states that were declared before this one
     * @param loss 1/h; may read drivers and parameters, but no state
     */
    public int state(String name, StartValue start, EffectReading production, EffectReading loss) {
        return add(new EffectState(
                name, start, Objects.requireNonNull(production, "production"), Objects.requireNonNull(loss, "loss")));
    }

    /** A state whose rate {@link #rates} gives, with its value before anything is given; its place in the array of states. */
    public int state(String name, StartValue start) {
        return add(new EffectState(name, start, null, null));
    }

    private int add(EffectState state) {
        states.add(state);
        return states.size() - 1;
    }

    /** The rates of all states at once, for equations that the form production − loss·y does not hold. */
    public EffectBuilder rates(EffectRates newRates) {
        rates = Objects.requireNonNull(newRates, "rates");
        return this;
    }

    /** A series that the effect gives. */
    public EffectBuilder output(EffectOutput output, EffectReading reading) {
        outputs.add(output);
        readings.add(Objects.requireNonNull(reading, "reading"));
        return this;
    }

    /** A series of one's own that the effect gives. */
    public EffectBuilder output(String name, Unit unit, EffectReading reading) {
        return output(EffectOutput.of(name, unit, ""), reading);
    }

    /**
     * The effect.
     *
     * @throws IllegalArgumentException where there is no output or no driver, names repeat, an effect site's rate is no declared
     *     parameter in 1/h, or states have no rates
     */
    public EffectModel build() {
        require(!outputs.isEmpty(), "gives nothing: call output(…)");
        require(!drivers.isEmpty(), "has nothing that drives it: call driver(…)");
        requireDifferent("state", states.stream().map(EffectState::name).toList());
        requireDifferent("series", outputs.stream().map(EffectOutput::name).toList());
        drivers.forEach(choices -> choices.forEach(choice -> requireKe0(choice.driver())));
        boolean isWhole = states.stream().allMatch(state -> state.isTurnover() == (rates == null));
        require(isWhole, "needs either production and loss for each of its states, or rates(…) for all of them");
        require(rates == null || !states.isEmpty(), "has rates(…) but no states: call state(…)");
        return new DeclaredEffect(this);
    }

    private void requireKe0(EffectDriver driver) {
        require(
                !driver.hasEffectSite()
                        || parameters.stream()
                                .anyMatch(p -> p.name().equals(driver.ke0())
                                        && p.unit().equals(ParameterUnit.PER_HOUR)),
                "needs the parameter '" + driver.ke0() + "' in 1/h, through which its effect site follows");
    }

    private void requireDifferent(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        names.forEach(name -> require(seen.add(name), "has two of the " + what + " '" + name + "'"));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("effect " + card.id() + " " + otherwise);
        }
    }
}
