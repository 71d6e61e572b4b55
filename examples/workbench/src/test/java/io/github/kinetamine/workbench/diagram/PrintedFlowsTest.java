package io.github.kinetamine.workbench.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.LinearModel;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Equations on paper are the flows that they were printed from. */
class PrintedFlowsTest {

    static Stream<LinearModel> models() {
        return Ketamine.models().stream().filter(LinearModel.class::isInstance).map(LinearModel.class::cast);
    }

    @ParameterizedTest
    @MethodSource("models")
    void theEquationsOfALinearModelGiveItsFlowsBack(LinearModel model) {
        List<DrawnFlow> declared = DrawnFlow.of(model);
        List<DrawnFlow> printed = PrintedFlows.of(model.equations());
        assertEquals(new HashSet<>(declared), new HashSet<>(printed));
        assertEquals(declared.size(), printed.size());
    }

    @Test
    void whatIsNoFlowIsRefused() {
        assertRefused("dA[a]/dt = KSYN − K · A[a]", "'KSYN' in the equation of a is no flow");
        assertRefused("C[a] = A[a] / V", "needs printed equations with flows");
        assertRefused("dA[a]/dt = − K · A[b]", "is no flow");
        assertRefused("dA[a]/dt = K · A[b]", "what enters a at K is not taken from b");
    }

    private static void assertRefused(String equation, String message) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> PrintedFlows.of(List.of(equation)));
        assertTrue(e.getMessage().contains(message), e::getMessage);
    }
}
