/** Non-compartmental analysis: exposure and half-life from a curve alone, whatever model or assay it came from. */
@NullMarked
package io.github.kinetamine.nca;

import org.jspecify.annotations.NullMarked;
