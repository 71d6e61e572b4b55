/**
 * Pharmacodynamics, for any drug: {@link io.github.kinetamine.pd.EffectBuilder} declares an effect, the other types are its
 * usual building blocks.
 */
package io.github.kinetamine.pd;
