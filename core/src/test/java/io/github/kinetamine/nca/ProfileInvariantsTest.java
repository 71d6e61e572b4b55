package io.github.kinetamine.nca;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.nca.ArbitraryProfiles.Points;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.Finding;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of every profile. */
class ProfileInvariantsTest {

    private static final Set<String> PROPORTIONAL =
            Set.of("ng/mL", "ng·h/mL", "ng·h²/mL", "ng/mL/mg", "ng·h/mL/mg", "ng·h²/mL/mg");
    private static final Set<String> INVERSE = Set.of("L", "L/h");

    @Provide
    Arbitrary<Points> points() {
        return ArbitraryProfiles.points();
    }

    @Provide
    Arbitrary<Nca> methods() {
        return Arbitraries.of(Nca.linear(), Nca.logarithmic(), Nca.linearUpLogDown());
    }

    @Provide
    Arbitrary<NcaDose> doses() {
        return Arbitraries.of(Route.ORAL, Route.INTRAVENOUS)
                .map(route -> NcaDose.of(new Amount(50), route).over(hours(route == Route.ORAL ? 0 : 0.25)));
    }

    /** Twice the concentrations: twice the areas, half the clearance and volume, and the same times and ratios. */
    @Property(tries = 150)
    void concentrationsScale(
            @ForAll("points") Points points, @ForAll("methods") Nca nca, @ForAll("doses") NcaDose dose) {
        NcaFindings one = nca.analyse(points.profile().given(dose));
        NcaFindings two = nca.analyse(points.scaled(2).profile().given(dose));
        one.values().forEach((parameter, value) -> {
            String unit = parameter.unit().symbol();
            double factor = PROPORTIONAL.contains(unit) ? 2 : INVERSE.contains(unit) ? 0.5 : 1;
            assertSame(parameter, value, two.value(parameter), factor);
        });
    }

    /** Of twice the dose, with the same curve, there is twice the clearance and volume; the curve's own stay. */
    @Property(tries = 100)
    void theDoseScales(@ForAll("points") Points points, @ForAll("methods") Nca nca, @ForAll("doses") NcaDose dose) {
        NcaDose doubled = new NcaDose(new Amount(100), dose.route(), dose.at(), dose.duration());
        NcaFindings one = nca.analyse(points.profile().given(dose));
        NcaFindings two = nca.analyse(points.profile().given(doubled));
        one.values().forEach((parameter, value) -> {
            String unit = parameter.unit().symbol();
            double factor = INVERSE.contains(unit) ? 2 : unit.endsWith("/mg") ? 0.5 : 1;
            assertSame(parameter, value, two.value(parameter), factor);
        });
    }

    /** Times count from the dose: a dose two days later, and all samples with it, change nothing. */
    @Property(tries = 100)
    void timesShift(@ForAll("points") Points points, @ForAll("methods") Nca nca, @ForAll("doses") NcaDose dose) {
        Duration shift = Duration.ofDays(2);
        List<Sample> later = points.profile().samples().stream()
                .map(s -> new Sample(s.time().plus(shift), s.kind(), s.nanogramsPerMillilitre()))
                .toList();
        NcaFindings one = nca.analyse(points.profile().given(dose));
        NcaFindings two = nca.analyse(NcaProfile.of(later).given(dose.at(shift)));
        assertEquals(one.values(), two.values());
    }

    /** A logarithm lies below the straight line: log ≤ linear-up/log-down ≤ linear. */
    @Property(tries = 150)
    void theRulesAreOrdered(@ForAll("points") Points points, @ForAll("doses") NcaDose dose) {
        NcaProfile profile = points.profile().given(dose);
        for (NcaParameter area : List.of(NcaParameter.AUCLST, NcaParameter.AUCALL, NcaParameter.AUCIFO)) {
            Finding linear = Nca.linear().analyse(profile).value(area);
            Finding mixed = Nca.linearUpLogDown().analyse(profile).value(area);
            Finding logarithmic = Nca.logarithmic().analyse(profile).value(area);
            if (linear.isPresent()) {
                double ulps = 1 + 1e-13;
                assertTrue(mixed.value() <= linear.value() * ulps, () -> mixed + " > " + linear);
                assertTrue(logarithmic.value() <= mixed.value() * ulps, () -> logarithmic + " > " + mixed);
            }
        }
    }

    /** Only the area up to the last sample sees what is below the limit at the end. */
    @Property(tries = 100)
    void aTailBelowTheLimitChangesNothing(
            @ForAll("points") Points points, @ForAll("methods") Nca nca, @ForAll("doses") NcaDose dose) {
        Set<NcaParameter> toTheEnd = EnumSet.of(NcaParameter.AUCALL, NcaParameter.AUCALLD);
        NcaFindings one = nca.analyse(points.profile().given(dose));
        NcaFindings two = nca.analyse(points.followedBy(3, 0).profile().given(dose));
        one.values().forEach((parameter, value) -> {
            if (!toTheEnd.contains(parameter)) {
                assertEquals(value, two.value(parameter), parameter.name());
            }
        });
        NcaFindings dropped = nca.withBlq(BlqRules.all(BlqRules.Rule.DROP))
                .analyse(points.followedBy(3, 0).profile().given(dose));
        assertEquals(one.value(NcaParameter.AUCALL), dropped.value(NcaParameter.AUCALL));
    }

    /** A sample that was lost is as none. */
    @Property(tries = 100)
    void aMissingTailChangesNothing(@ForAll("points") Points points, @ForAll("methods") Nca nca) {
        NcaFindings one = nca.analyse(points.profile());
        NcaFindings two = nca.analyse(points.followedBy(2, Double.NaN).profile());
        assertEquals(one.values(), two.values());
    }

    /** Partial areas add up, wherever the cut is. */
    @Property(tries = 100)
    void partialAreasAddUp(@ForAll("points") Points points, @ForAll("methods") Nca nca, @ForAll("cuts") double part) {
        NcaFindings found = nca.analyse(points.profile());
        double end = points.hours()[points.hours().length - 1];
        Duration cut = hours(part * end);
        double sum = found.area(Duration.ZERO, cut).orThrow()
                + found.area(cut, hours(end)).orThrow();
        assertClose(found.value(NcaParameter.AUCLST).orThrow(), sum, 1e-11);
    }

    @Provide
    Arbitrary<Double> cuts() {
        return Arbitraries.integers().between(1, 99).map(i -> i / 100.0);
    }

    private static void assertSame(NcaParameter parameter, Finding one, Finding two, double factor) {
        assertEquals(one.isPresent(), two.isPresent(), parameter.name());
        if (one.isPresent()) {
            assertClose(
                    factor * one.value(),
                    two.value(),
                    1e-9,
                    Math.max(Math.abs(factor * one.value()), 1e-9),
                    parameter.name());
        }
    }
}
