package it.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OrderTest {

    @Test
    void totals() {
        assertEquals(5, new Order(5).total());
    }
}
