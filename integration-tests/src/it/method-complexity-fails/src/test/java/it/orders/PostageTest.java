package it.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PostageTest {

    @Test
    void aLetterGoesByWeight() {
        assertEquals(0, Postage.of(0, false, false));
        assertEquals(85, Postage.of(19, false, false));
        assertEquals(450, Postage.of(5_000, false, false));
    }

    @Test
    void abroadAndExpressCostMore() {
        assertEquals(585, Postage.of(10, true, true) - 500);
        assertEquals(485, Postage.of(10, false, true));
    }
}
