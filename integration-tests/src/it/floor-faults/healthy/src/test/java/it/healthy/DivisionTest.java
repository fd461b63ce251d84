package it.healthy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DivisionTest {

    @Test
    void divides() {
        assertEquals(2, Calculation.quotient(42, 21));
        assertEquals(0, Calculation.quotient(42, 0));
    }
}
