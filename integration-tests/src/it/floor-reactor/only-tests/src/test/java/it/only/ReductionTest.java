package it.only;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.app.Basket;
import it.core.Price;
import org.junit.jupiter.api.Test;

class ReductionTest {

    @Test
    void reduces() {
        assertEquals(15, new Price(20).reduced(25).cents());
        assertThrows(IllegalArgumentException.class, () -> new Price(20).reduced(51));
    }

    @Test
    void beginsEmpty() {
        assertTrue(new Basket().isEmpty());
    }
}
