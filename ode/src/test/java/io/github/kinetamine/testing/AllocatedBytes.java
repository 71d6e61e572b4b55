package io.github.kinetamine.testing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts the memory that a piece of work takes from the heap. */
public final class AllocatedBytes {

    private static final int MOST_ROUNDS = 30;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private AllocatedBytes() {}

    /**
     * The bytes of the quietest of some rounds, in this thread. The machine itself takes some while it links and compiles, in one
     * round or another; what the work takes is taken in each.
     *
     * @param work the same in each round
     */
    public static long of(Runnable work) {
        long fewest = Long.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS && fewest > 0; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            work.run();
            fewest = Math.min(fewest, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return fewest;
    }
}
