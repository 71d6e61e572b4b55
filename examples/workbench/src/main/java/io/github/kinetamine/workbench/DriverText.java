package io.github.kinetamine.workbench;

import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.text.Decimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What drives an effect, in words. */
final class DriverText {

    private DriverText() {}

    /** As in {@code C_eq = esketamine + 0.214·arketamine, constants of venous blood}. */
    static String of(EffectDriver driver) {
        String sum = sum(driver);
        String name = driver.name();
        String equation = driver.hasEffectSite()
                ? "d" + name + "/dt = " + driver.ke0() + "·("
                        + (driver.weights().size() > 1 ? "(" + sum + ")" : sum) + " − " + name + "), " + name
                        + "(0) = 0"
                : name.equals(sum) ? name : name + " = " + sum;
        return equation + " (ng/mL)"
                + driver.from().map(model -> ", of model " + model.card().id()).orElse("")
                + (driver.site() == SamplingSite.UNSTATED
                        ? ""
                        : "; its constants belong to " + driver.site().word() + " blood")
                + driver.limit()
                        .map(limit -> "; refused above " + Decimal.shortest(limit.nanogramsPerMillilitre()) + " ng/mL, "
                                + limit.reason())
                        .orElse("");
    }

    private static String sum(EffectDriver driver) {
        return analytes(driver)
                .map(analyte -> term(analyte, driver.weights().get(analyte)))
                .collect(Collectors.joining(" + "));
    }

    /** What a driver reads, the greatest weight first; a weight of 0 stands in for an analyte that the model does not give. */
    static Stream<String> analytes(EffectDriver driver) {
        return driver.weights().entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .sorted(Comparator.comparing((Map.Entry<String, Double> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    /** What drives an effect, a line each. */
    static List<String> of(Effect effect) {
        return effect.drivers().stream()
                .filter(driver -> analytes(driver).findAny().isPresent())
                .map(DriverText::of)
                .toList();
    }

    private static String term(String analyte, double weight) {
        return weight == 1 ? analyte : Decimal.shortest(weight) + "·" + analyte;
    }
}
