package io.github.kinetamine.dossier;

/**
 * What the tests of one class did in a build.
 *
 * @param testClass the name below the root package
 * @param module the folder of the module
 * @param tests how many there are
 * @param failed how many failed, or ended with an error
 * @param skipped how many were left out
 * @param seconds how long they took, s
 * @param java the version that ran them
 */
record TestRun(String testClass, String module, int tests, int failed, int skipped, double seconds, String java) {

    /** How many passed. */
    int passed() {
        return tests - failed - skipped;
    }

    /** Both as one, of one class and the classes within it. */
    TestRun and(TestRun other) {
        return new TestRun(
                testClass,
                module,
                tests + other.tests,
                failed + other.failed,
                skipped + other.skipped,
                seconds + other.seconds,
                java);
    }
}
