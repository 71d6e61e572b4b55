/** Simulation of ketamine's pharmacokinetics and pharmacodynamics: a regimen meets a model in a timeline. */
package io.github.kinetamine;
