package io.github.kinetamine.simulation;

/**
 * Decides at chosen times what is given next: titration, stopping, rescue. The same profile must lead to the same orders;
 * otherwise a simulation can't be repeated.
 */
@FunctionalInterface
public interface DosingRule {

    /**
     * What to give next.
     *
     * @param soFar the profile up to now, its last time of observation; doses that are due now have been given
     */
    Orders decide(Profile soFar);
}
