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

    private static final String ROOT_PACKAGE = "io.github.kinetamine.";

    /** The name of a class below the root package; a class within another counts with the outer one. */
    static String ownName(String className) {
        String own = className.startsWith(ROOT_PACKAGE) ? className.substring(ROOT_PACKAGE.length()) : className;
        int inner = own.indexOf('$');
        return inner < 0 ? own : own.substring(0, inner);
    }

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
