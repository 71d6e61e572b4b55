/**
 * The explorer: a web server that simulates what a teacher sets up on a page, and the page's files.
 *
 * <p>Every request is read strictly and bounded ({@link io.github.kinetamine.workbench.explorer.Limits}), every answer is computed
 * through the public API, and no request leads to a file: what can be fetched is a fixed map in memory.
 */
package io.github.kinetamine.workbench.explorer;
