/**
 * Courses of treatment: what a profile says session by session, and over all of them. The way in is
 * {@link io.github.kinetamine.course.Course}; it serves any model and any effect.
 */
@NullMarked
package io.github.kinetamine.course;

import org.jspecify.annotations.NullMarked;
