package it.kotlin.greeting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.kotlin.greeting.formal.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class GreetingTest {

    @Test
    void greets() {
        assertEquals("Hello Ada", new Greeter().greet("Ada"));
        assertEquals("Dear Ada", new Letter().begin("Ada"));
    }

    @Test
    @EnabledIfSystemProperty(named = "whole", matches = "true")
    void ends() {
        assertEquals("Yours faithfully", new Letter().end());
    }
}
