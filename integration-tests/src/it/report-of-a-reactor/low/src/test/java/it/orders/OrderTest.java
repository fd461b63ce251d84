package it.orders;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OrderTest {

    @Test
    void nothingOrderedIsEmpty() {
        assertTrue(new Order(0, 1).isEmpty());
    }
}
