package com.acme;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;

class InsideTest {
    @Test
    void runsSomewhere() {
        assertNotNull(Runtime.getRuntime());
    }
}
