package it.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TwiceTest {

    @Test
    void doubles() {
        assertEquals(42, Twice.by(21));
    }
}
