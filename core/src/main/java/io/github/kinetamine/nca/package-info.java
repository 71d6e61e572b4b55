/** Non-compartmental analysis: exposure and half-life from a curve alone, whatever model or assay it came from. */
package io.github.kinetamine.nca;
