package io.github.kinetamine.course;

import java.time.Duration;

/** A stretch of time; what happens at its end belongs to it only if it {@code includesEnd}. */
record Span(Duration start, Duration end, boolean includesEnd) {

    Duration length() {
        return end.minus(start);
    }
}
