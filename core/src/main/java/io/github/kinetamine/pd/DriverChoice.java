package io.github.kinetamine.pd;

import io.github.kinetamine.model.EffectDriver;

/** One of the ways to drive an effect, and what a reader should know where it is taken. */
record DriverChoice(EffectDriver driver, String note) {}
