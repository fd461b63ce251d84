package com.acme.a;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GreetingTest {
    @Test
    void namesAreCapitalized() {
        assertEquals("Hello, Ada!", Greeting.of(Names.ADA));
    }
}
