package it.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class OrderTest {

    @Test
    void totals() {
        assertEquals(5, new Order(5).total());
    }

    @Test
    void discounts() {
        assertEquals(90, new Order(100).discounted(10));
        assertThrows(IllegalArgumentException.class, () -> new Order(1).discounted(-1));
        assertThrows(IllegalArgumentException.class, () -> new Order(1).discounted(101));
    }
}
