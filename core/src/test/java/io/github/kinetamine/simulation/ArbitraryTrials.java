package io.github.kinetamine.simulation;

import static io.github.kinetamine.simulation.Gift.Kind.BOLUS;
import static io.github.kinetamine.simulation.Gift.Kind.DEVICES;
import static io.github.kinetamine.simulation.Gift.Kind.INFUSION;
import static io.github.kinetamine.simulation.Gift.Kind.RATE_INFUSION;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.ArbitraryModels;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.Sketch;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Trials on random models and on those of the literature. Doses enter within 24 h; every time is a multiple of 5 min, so
 * that a grid of 5 min meets every peak that doses make at once.
 */
final class ArbitraryTrials extends DomainContextBase {

    @Provide
    Arbitrary<Sketch> sketches() {
        return ArbitraryModels.sketches();
    }

    @Provide
    Arbitrary<Trial> trials() {
        Arbitrary<LinearModel> random = ArbitraryModels.sketches().map(Sketch::model);
        Arbitrary<LinearModel> published = Arbitraries.of(linearModels());
        return Arbitraries.frequencyOf(Tuple.of(3, random), Tuple.of(2, published))
                .flatMap(model -> {
                    Arbitrary<Plan> plans = plansFor(model);
                    return Combinators.combine(plans, plans).as((one, other) -> new Trial(model, one, other));
                })
                .withoutEdgeCases();
    }

    /** Those of the literature in which doses superpose. */
    static List<LinearModel> linearModels() {
        return Ketamine.models().stream()
                .filter(LinearModel.class::isInstance)
                .map(LinearModel.class::cast)
                .toList();
    }

    private static Arbitrary<Plan> plansFor(LinearModel model) {
        return Arbitraries.of(model.inputs())
                .flatMap(ArbitraryTrials::giftsBy)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(Plan::new);
    }

    private static Arbitrary<Gift> giftsBy(Input input) {
        return Combinators.combine(
                        kinds(input.route()),
                        ArbitraryModels.logUniform(0.1, 200),
                        minutes(0, 480),
                        minutes(5, 240),
                        Arbitraries.integers().between(1, 4),
                        minutes(10, 240),
                        minutes(0, 60))
                .as((kind, milligrams, start, duration, times, every, lag) ->
                        new Gift(kind, input.route(), milligrams, start, duration, times, every, lag));
    }

    /** Devices stand in for nasal doses at once, which a model may divide into devices: that is not linear. */
    private static Arbitrary<Gift.Kind> kinds(Route route) {
        if (route == Route.INTRANASAL) {
            return Arbitraries.just(DEVICES);
        }
        return route.takesInfusions() ? Arbitraries.of(BOLUS, INFUSION, RATE_INFUSION) : Arbitraries.just(BOLUS);
    }

    private static Arbitrary<Integer> minutes(int least, int most) {
        return Arbitraries.integers().between(least / 5, most / 5).map(fives -> 5 * fives);
    }
}
