package it.healthy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NegativeSumTest {

    @Test
    void addsNegatives() {
        assertEquals(-42, Calculation.sum(-20, -22));
    }
}
