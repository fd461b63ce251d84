package it.green.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FreshTest {

    @Test
    void isOne() {
        assertEquals(1, Fresh.one());
    }
}
