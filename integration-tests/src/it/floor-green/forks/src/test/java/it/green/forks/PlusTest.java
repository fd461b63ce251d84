package it.green.forks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlusTest {

    @Test
    void hasASign() {
        assertEquals("plus", Signs.of(1));
    }
}
