package io.github.kinetamine.nca;

import io.github.kinetamine.quantity.Finding;

/**
 * What an analysis found. Immutable and safe for use by many threads.
 *
 * @param cmax the largest concentration, ng/mL
 * @param tmax its time, h; the first one if there are several
 * @param aucLast area under the curve from the first time to the last positive concentration, ng·h/mL
 * @param aucInf the same with the extrapolation {@code Clast / λz}, ng·h/mL
 * @param lambdaZ the rate constant of the terminal phase, 1/h
 * @param halfLife {@code ln 2 / λz}, h
 */
public record NcaResult(
        Finding cmax, Finding tmax, Finding aucLast, Finding aucInf, Finding lambdaZ, Finding halfLife) {}
