/**
 * What is given, how and when: doses, schedules and regimens. Pure data, with a text form that reads like a prescription
 * ({@link io.github.kinetamine.dose.Regimen#parse}); nothing here knows a model or a subject.
 */
@NullMarked
package io.github.kinetamine.dose;

import org.jspecify.annotations.NullMarked;
