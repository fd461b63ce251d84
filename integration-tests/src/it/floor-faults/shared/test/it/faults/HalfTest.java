package it.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HalfTest {

    @Test
    void halves() {
        assertEquals(21, Half.by(42));
    }
}
