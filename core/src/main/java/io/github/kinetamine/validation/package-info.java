/**
 * Models judged by published observations: each study simulated as it was done, what it found beside what a model predicts.
 *
 * <p>Nothing is fitted here. Numbers that a model was built on are kept apart from those that it never saw.
 */
@NullMarked
package io.github.kinetamine.validation;

import org.jspecify.annotations.NullMarked;
