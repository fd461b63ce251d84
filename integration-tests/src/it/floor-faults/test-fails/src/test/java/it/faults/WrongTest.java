package it.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WrongTest {

    @Test
    void expectsTooMuch() {
        assertEquals(43, Twice.by(21));
    }

    @Test
    void expectsEnough() {
        assertEquals(42, Twice.by(21));
    }
}
