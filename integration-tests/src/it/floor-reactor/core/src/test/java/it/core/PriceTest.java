package it.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PriceTest {

    @Test
    void hasCents() {
        assertEquals(20, new Price(20).cents());
    }
}
