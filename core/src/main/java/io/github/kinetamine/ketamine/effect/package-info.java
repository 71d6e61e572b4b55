/**
 * What ketamine does, each effect as strong as its evidence: {@link io.github.kinetamine.ketamine.effect.KetamineEffects}
 * lists them.
 */
package io.github.kinetamine.ketamine.effect;
