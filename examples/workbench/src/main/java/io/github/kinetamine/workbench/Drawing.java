package io.github.kinetamine.workbench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * A figure that is being drawn in another thread while this one writes tables: starting to draw takes Java longer than the
 * drawing.
 *
 * @param <T> the form of the figure
 */
final class Drawing<T> {

    private final CompletableFuture<T> figure;

    private Drawing(CompletableFuture<T> figure) {
        this.figure = figure;
    }

    static <T> Drawing<T> begin(Supplier<T> figure) {
        return new Drawing<>(CompletableFuture.supplyAsync(figure));
    }

    /** The figure; what went wrong with it is thrown here. */
    T finished() {
        try {
            return figure.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
