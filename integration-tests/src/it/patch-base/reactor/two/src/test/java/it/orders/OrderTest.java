package it.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OrderTest {

    @Test
    void totals() {
        assertEquals(6, new Order().total(2));
    }
}
