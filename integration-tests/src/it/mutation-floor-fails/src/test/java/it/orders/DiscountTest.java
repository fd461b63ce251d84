package it.orders;

import org.junit.jupiter.api.Test;

class DiscountTest {

    @Test
    void tenPiecesAreCheaper() {
        new Order(10, 10).total();
    }
}
