package io.github.kinetamine.ode;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Every solver that {@link Solvers} makes without being told anything; a new one takes part in all tests by itself. */
public final class AllSolvers {

    private AllSolvers() {}

    /** All of them, by the name of their factory method. */
    public static List<OdeSolver> all() {
        return Arrays.stream(Solvers.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0 && method.getReturnType() == OdeSolver.class)
                .sorted(Comparator.comparing(Method::getName))
                .map(AllSolvers::call)
                .toList();
    }

    private static OdeSolver call(Method factory) {
        try {
            return (OdeSolver) factory.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(factory.getName() + " makes no solver", e);
        }
    }
}
