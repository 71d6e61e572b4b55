/** What tests of pages share: the snippets of a page, the programs that they are regions of, and what those print. */
package io.github.kinetamine.snippets;
