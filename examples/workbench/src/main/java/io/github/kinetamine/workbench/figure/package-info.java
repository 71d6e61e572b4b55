/**
 * Figures for papers and pages: curves over time, a panel per quantity, an arm in one colour and line style throughout.
 *
 * <p>A {@link io.github.kinetamine.workbench.figure.Figure} is data; {@link
 * io.github.kinetamine.workbench.figure.FigureWriter} turns it into PNG or SVG. Nothing here knows a model or a
 * simulation.
 */
package io.github.kinetamine.workbench.figure;
