package it.green.forks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MinusTest {

    @Test
    void hasASign() {
        assertEquals("minus", Signs.of(-1));
    }
}
