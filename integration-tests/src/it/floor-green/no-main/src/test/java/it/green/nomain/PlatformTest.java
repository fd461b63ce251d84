package it.green.nomain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlatformTest {

    @Test
    void joins() {
        assertEquals("a-b", String.join("-", "a", "b"));
    }
}
