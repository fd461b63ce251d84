package it.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DiscountTest {

    @Test
    void tenPiecesAreCheaper() {
        assertEquals(90, new Order(10, 10).total());
    }
}
