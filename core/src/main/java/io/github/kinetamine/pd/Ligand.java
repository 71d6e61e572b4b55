package io.github.kinetamine.pd;

import io.github.kinetamine.model.EffectDriver;
import java.util.Objects;

/**
 * What binds to a receptor: its concentration and how tightly it binds. Immutable and safe for use by many threads.
 *
 * @param series the series of the share of receptors that it occupies, such as {@code OCCUPANCY}
 * @param driver its concentration, ng/mL; weights of the driver can make it the unbound one
 * @param kd the concentration (ng/mL) that occupies half of the receptors by itself; positive
 */
public record Ligand(String series, EffectDriver driver, double kd) {

    public Ligand {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(driver, "driver");
        Numbers.positive("Kd of " + series, kd);
    }

    /** A ligand. */
    public static Ligand of(String series, EffectDriver driver, double kd) {
        return new Ligand(series, driver, kd);
    }
}
