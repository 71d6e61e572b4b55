package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.minutes;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.Rebuilt;
import io.github.kinetamine.simulation.Gift.Kind;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds for every linear model with constant rates, on random models and on those of the literature. */
@Domain(ArbitraryTrials.class)
@Domain(DomainContext.Global.class)
class LinearityTest {

    private static final double TOLERANCE = 1e-11;

    @Property(tries = 150)
    void regimensSuperpose(@ForAll Trial trial) {
        Profile sum = trial.profile(trial.plan().regimen().and(trial.other().regimen()));
        Curves.assertSum(trial.profile(), trial.profile(trial.other().regimen()), sum, TOLERANCE);
    }

    @Property(tries = 150)
    void curvesAreProportionalToTheDose(@ForAll Trial trial, @ForAll @IntRange(min = 2, max = 1000) int factor) {
        Profile scaled =
                trial.profile(trial.plan().each(gift -> gift.scaled(factor)).regimen());
        Curves.assertScaled(trial.profile(), factor, scaled, TOLERANCE);
    }

    @Property(tries = 150)
    void aLaterStartMovesTheCurve(@ForAll Trial trial, @ForAll @IntRange(min = 1, max = 60) int fives) {
        Profile later =
                trial.profile(trial.plan().each(gift -> gift.later(5 * fives)).regimen());
        Curves.assertDelayed(trial.profile(), minutes(5 * fives), later, TOLERANCE);
    }

    @Property(tries = 150)
    void aLagMovesTheCurve(@ForAll Trial trial, @ForAll @IntRange(min = 1, max = 60) int fives) {
        Profile late =
                trial.profile(trial.plan().each(gift -> gift.lagged(5 * fives)).regimen());
        Curves.assertDelayed(trial.profile(), minutes(5 * fives), late, TOLERANCE);
    }

    @Property(tries = 150)
    void twoHalvesAtOneTimeAreTheWhole(@ForAll Trial trial) {
        Regimen half = trial.plan().each(gift -> gift.scaled(0.5)).regimen();
        Curves.assertSame(trial.profile(), trial.profile(half.and(half)), TOLERANCE);
    }

    @Property(tries = 150)
    void consecutiveInfusionsActAsOne(@ForAll Trial trial) {
        Plan infused = trial.plan().each(LinearityTest::asInfusion);
        List<Gift> cut = infused.gifts().stream()
                .flatMap(gift -> Stream.of(gift.head(gift.duration() / 3), gift.tail(gift.duration() / 3)))
                .toList();
        Curves.assertSame(trial.profile(infused.regimen()), trial.profile(new Plan(cut).regimen()), TOLERANCE);
    }

    private static Gift asInfusion(Gift gift) {
        return new Gift(
                Kind.INFUSION,
                Route.INTRAVENOUS,
                gift.milligrams(),
                gift.start(),
                gift.duration() + 1,
                gift.times(),
                gift.every(),
                gift.lag());
    }

    @Property(tries = 150)
    void namesAndOrderOfCompartmentsDoNotMatter(@ForAll Trial trial, @ForAll long seed) {
        Profile relabelled =
                Trial.run(Rebuilt.relabelled(trial.model(), seed), trial.plan().regimen());
        Curves.assertSame(trial.profile(), relabelled, TOLERANCE);
    }
}
