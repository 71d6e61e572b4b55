/**
 * Models that a user declares in a small YAML file: reading, checking with all faults at once, and building. A file holds
 * data and plain arithmetic, and nothing that could be executed.
 */
package io.github.kinetamine.workbench.modelfile;
