/**
 * Pharmacodynamics, for any drug. {@link io.github.kinetamine.pd.EffectBuilder} declares an effect from its equations; the usual
 * ones are ready:
 *
 * <ul>
 *   <li>what a concentration does: {@link io.github.kinetamine.pd.Linear}, {@link io.github.kinetamine.pd.Emax},
 *       {@link io.github.kinetamine.pd.SigmoidEmax}, {@link io.github.kinetamine.pd.Inhibition},
 *       {@link io.github.kinetamine.pd.OperationalResponse};
 *   <li>responses over time: {@link io.github.kinetamine.pd.DirectResponse}, {@link io.github.kinetamine.pd.IndirectResponse},
 *       {@link io.github.kinetamine.pd.FeedbackResponse}, {@link io.github.kinetamine.pd.TransitChain},
 *       {@link io.github.kinetamine.pd.Tolerance};
 *   <li>receptors: {@link io.github.kinetamine.pd.Occupancy};
 *   <li>probabilities: {@link io.github.kinetamine.pd.BinaryResponse}, {@link io.github.kinetamine.pd.OrderedResponse};
 *   <li>events: {@link io.github.kinetamine.pd.TimeToEvent}, {@link io.github.kinetamine.pd.EventTime},
 *       {@link io.github.kinetamine.pd.SurvivalCurve};
 *   <li>populations of unlike parts: {@link io.github.kinetamine.pd.Mixture}.
 * </ul>
 */
@NullMarked
package io.github.kinetamine.pd;

import org.jspecify.annotations.NullMarked;
