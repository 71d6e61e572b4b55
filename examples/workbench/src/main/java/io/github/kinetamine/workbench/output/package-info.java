/**
 * What leaves the command line: numbers as text, tables, CSV files, HTML reports and the folder that holds them.
 *
 * <p>Nothing here knows a model or a simulation. Every number is written in the same way on every machine and JDK.
 */
package io.github.kinetamine.workbench.output;
