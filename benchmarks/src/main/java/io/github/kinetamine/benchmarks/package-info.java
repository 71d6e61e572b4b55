/** Benchmarks of the numeric core: each class is a question, with a competitor beside the answer. */
@NullMarked
package io.github.kinetamine.benchmarks;

import org.jspecify.annotations.NullMarked;
