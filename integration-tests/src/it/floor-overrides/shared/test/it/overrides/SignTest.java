package it.overrides;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SignTest {

    @Test
    void knowsPlusAndMinus() {
        assertEquals("plus", Sign.of(1));
        assertEquals("minus", Sign.of(-1));
    }
}
