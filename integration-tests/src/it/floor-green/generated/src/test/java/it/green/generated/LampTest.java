package it.green.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LampTest {

    @Test
    void hasAName() {
        assertEquals("one", new Lamp().name());
    }
}
