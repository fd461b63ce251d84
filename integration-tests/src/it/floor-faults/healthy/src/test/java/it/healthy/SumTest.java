package it.healthy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SumTest {

    @Test
    void adds() {
        assertEquals(42, Calculation.sum(20, 22));
    }
}
