package it.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.core.Price;
import org.junit.jupiter.api.Test;

class BasketTest {

    @Test
    void addsUp() {
        Basket basket = new Basket();
        basket.add(new Price(20));
        basket.add(new Price(22));
        assertEquals(42, basket.sum().cents());
    }
}
