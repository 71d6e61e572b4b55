package io.github.kinetamine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void anExceptionSaysItsMessage() {
        assertEquals("it is too late", Reason.of(new IllegalStateException("it is too late")));
    }

    @Test
    void anExceptionWithoutAMessageIsNamed() {
        assertEquals("java.lang.ArithmeticException", Reason.of(new ArithmeticException()));
    }
}
