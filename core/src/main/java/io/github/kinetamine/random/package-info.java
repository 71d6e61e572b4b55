/**
 * Random numbers as a function of what they are for: a seed, a subject, a purpose and an occasion name a stream, and every number
 * of it can be had on its own. Nothing here has a state, so that threads, batches and order can't change a result.
 */
@NullMarked
package io.github.kinetamine.random;

import org.jspecify.annotations.NullMarked;
