package it.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TaxTest {

    @Test
    void takesAFifth() {
        assertEquals(20, Tax.on(100));
    }
}
