/** The compartments of a model as a picture, drawn from the declaration alone. */
package io.github.kinetamine.workbench.diagram;
