package io.github.kinetamine.workbench.modelfile;

import io.github.kinetamine.model.Formula;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An order of formulas in which each comes after those whose parameters it reads, by taking away what waits for nothing
 * (Kahn A. B., Topological sorting of large networks, Communications of the ACM 5 (1962) 558–562,
 * doi:10.1145/368996.369025). Where nothing waits for anything, the order is that of the file.
 */
final class FormulaOrder {

    private final Map<String, Set<String>> waitsFor = new LinkedHashMap<>();
    private final Map<String, List<String>> awaitedBy = new LinkedHashMap<>();
    private final List<String> ordered = new ArrayList<>();
    private final List<List<String>> circles = new ArrayList<>();

    private FormulaOrder(Map<String, Formula> formulas) {
        formulas.forEach((parameter, formula) -> {
            Set<String> needed = new LinkedHashSet<>(formula.names());
            needed.retainAll(formulas.keySet());
            needed.remove(parameter);
            waitsFor.put(parameter, needed);
            needed.forEach(name ->
                    awaitedBy.computeIfAbsent(name, n -> new ArrayList<>()).add(parameter));
        });
    }

    static FormulaOrder of(Map<String, Formula> formulas) {
        FormulaOrder order = new FormulaOrder(formulas);
        order.release(List.copyOf(order.waitsFor.keySet()));
        while (!order.waitsFor.isEmpty()) {
            order.breakCircle();
        }
        return order;
    }

    /** The parameters whose formulas are in no circle and wait for none, and then the others. */
    List<String> parameters() {
        return ordered;
    }

    /** The circles, the first parameter of each named again at its end. */
    List<List<String>> circles() {
        return circles;
    }

    private void release(Collection<String> candidates) {
        Deque<String> ready = new ArrayDeque<>();
        candidates.stream().filter(name -> waitsFor.get(name).isEmpty()).forEach(ready::add);
        while (!ready.isEmpty()) {
            String name = ready.remove();
            waitsFor.remove(name);
            ordered.add(name);
            for (String waiting : awaitedBy.getOrDefault(name, List.of())) {
                Set<String> needed = waitsFor.get(waiting);
                if (needed != null && needed.remove(name) && needed.isEmpty()) {
                    ready.add(waiting);
                }
            }
        }
    }

    /** Finds a circle by following what waits until something comes again, and takes its members out of the way. */
    private void breakCircle() {
        List<String> way = new ArrayList<>();
        String name = waitsFor.keySet().iterator().next();
        while (!way.contains(name)) {
            way.add(name);
            name = waitsFor.get(name).iterator().next();
        }
        List<String> circle = new ArrayList<>(way.subList(way.indexOf(name), way.size()));
        circle.forEach(member -> waitsFor.get(member).clear());
        release(List.copyOf(circle));
        circle.add(name);
        circles.add(List.copyOf(circle));
    }
}
