/**
 * What ketamine does, each effect as strong as its evidence: {@link io.github.kinetamine.ketamine.effect.KetamineEffects}
 * lists them.
 */
@NullMarked
package io.github.kinetamine.ketamine.effect;

import org.jspecify.annotations.NullMarked;
