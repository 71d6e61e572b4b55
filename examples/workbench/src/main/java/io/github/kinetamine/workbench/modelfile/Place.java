package io.github.kinetamine.workbench.modelfile;

/**
 * A place in a text.
 *
 * @param line from 1; 0 where no place is known
 * @param column from 1
 */
record Place(int line, int column) {

    static final Place WHOLE_FILE = new Place(0, 0);
}
