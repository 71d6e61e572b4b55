package io.github.kinetamine.simulation;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.Entry;
import io.github.kinetamine.model.Individual;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.Rebuilt;
import io.github.kinetamine.testing.Evidence;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterContainer;

/** What was absorbed is in the body or in a sink that collects what is eliminated. */
@Domain(ArbitraryTrials.class)
class MassBalanceTest {

    private static final DoubleAccumulator WORST = new DoubleAccumulator(Math::max, 0);

    @AfterContainer
    static void keepTheWorst() {
        Evidence.record(
                "what was absorbed is in the body or eliminated",
                "largest relative error of the balance",
                WORST.get(),
                "<= 1e-12",
                "1");
    }

    @Property(tries = 200)
    void whatWasAbsorbedIsInTheBodyOrEliminated(@ForAll Trial trial) {
        LinearModel closed = Rebuilt.closed(trial.model());
        Profile profile = Trial.run(closed, trial.plan().regimen());
        double absorbed = absorbed(closed, profile);
        double found = total(profile, profile.grid().size() - 1);
        WORST.accumulate(assertClose(absorbed, found, 1e-12));
    }

    @Property(tries = 200)
    void nothingIsLostAndNoAmountIsNegative(@ForAll Trial trial) {
        Profile profile = Trial.run(Rebuilt.closed(trial.model()), trial.plan().regimen());
        double last = 0;
        for (int i = 0; i < profile.grid().size(); i++) {
            double now = total(profile, i);
            assertTrue(now >= last * (1 - 1e-13), () -> "the total falls below " + profile);
            last = now;
        }
        for (String compartment : profile.compartments()) {
            for (double amount : profile.amount(compartment).values()) {
                assertTrue(amount >= 0, () -> amount + " mg in " + compartment);
            }
        }
    }

    @Property(tries = 100)
    void theSinkChangesNoConcentration(@ForAll Trial trial) {
        Profile closed = Trial.run(Rebuilt.closed(trial.model()), trial.plan().regimen());
        Curves.assertSame(trial.profile(), closed, 1e-11);
    }

    private static double absorbed(LinearModel model, Profile profile) {
        Set<Route> routes = profile.doses().stream().map(GivenDose::route).collect(Collectors.toSet());
        Individual individual = model.individual(Trial.SUBJECT, Map.of(), model.enteredBy(routes));
        double sum = 0;
        for (GivenDose dose : profile.doses()) {
            for (Entry entry : individual.entries(dose.route(), dose.device())) {
                sum += dose.amount().milligrams() * entry.share() * entry.bioavailability();
            }
        }
        return sum;
    }

    private static double total(Profile profile, int index) {
        return profile.compartments().stream()
                .mapToDouble(name -> profile.amount(name).value(index))
                .sum();
    }
}
