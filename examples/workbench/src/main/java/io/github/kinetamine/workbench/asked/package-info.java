/** What a user asks for, whether typed into a shell or sent by a page: subjects, effects, names of arms. */
package io.github.kinetamine.workbench.asked;
