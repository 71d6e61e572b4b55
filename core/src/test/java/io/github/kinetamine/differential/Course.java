package io.github.kinetamine.differential;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.population.Population;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.variability.RandomEffects;
import io.github.kinetamine.variability.RandomEffectsBuilder;
import io.github.kinetamine.variability.Variability;
import io.github.kinetamine.variability.Variance;
import java.util.List;

/**
 * A network, an effect that c0 drives through an effect site, a regimen, and subjects who differ from one another.
 *
 * @param lot from 0 to 9; where the outsider can't follow all, it follows those of lot 0
 */
record Course(Network network, Site site, List<Part> parts, Grid grid, long seed, int lot) {

    static final int SUBJECTS = 3;

    /**
     * An effect site C' = ke0·(C₀ − C) and an indirect response R' = kout·(1 − C/(c50 + C)) − kout·R that begins at 1.
     *
     * @param ke0 1/h
     * @param c50 ng/mL
     * @param kout 1/h
     */
    record Site(double ke0, double c50, double kout) {

        EffectModel effect() {
            EffectBuilder m = EffectBuilder.named("response");
            m.parameter("KE0", ke0, "1/h");
            int half = m.parameter("C50", c50, "ng/mL");
            int loss = m.parameter("KOUT", kout, "1/h");
            int c = m.driver(EffectDriver.of("drug in c0").through("KE0"));
            int r = m.state(
                    "R", p -> 1, (t, d, p, y) -> p[loss] * (1 - d[c] / (p[half] + d[c])), (t, d, p, y) -> p[loss]);
            m.output("CE", Unit.NG_PER_ML, (t, d, p, y) -> d[c]);
            m.output("R", Unit.ONE, (t, d, p, y) -> y[r]);
            return m.build();
        }
    }

    Regimen regimen() {
        return Regimen.together(parts.stream().map(Part::regimen).toList());
    }

    Population people(PkModel model) {
        return Population.of(model.with(site.effect()))
                .give(regimen())
                .vary(Variability.of(spread()))
                .subjects(SUBJECTS)
                .seed(seed)
                .threads(1)
                .observe(grid);
    }

    private RandomEffects spread() {
        RandomEffectsBuilder spread = RandomEffects.builder()
                .logNormal("K0", Variance.of(0.1))
                .logNormal("V0", Variance.of(0.2))
                .logNormal("F" + network.depot(), Variance.of(0.05));
        return (network.isLinear() ? spread : spread.logNormal("VMAX0", Variance.of(0.1))).build();
    }

    @Override
    public String toString() {
        return network + "\n" + site + "\n" + regimen() + "\n" + grid.size() + " times to " + grid.end() + "\nseed "
                + seed + ", lot " + lot;
    }
}
