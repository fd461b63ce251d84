package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShopTest {
    @Test
    void sellsAll() {
        assertEquals("All", Shop.sold());
    }
}
