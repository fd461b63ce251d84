package org.apache.commons.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class SuggestionTest {

    @Test
    void suggestsTheOptionThatBeginsAsTyped() {
        Options options = new Options().addOption("q", "quiet", false, "").addOption("v", "verbose", false, "");
        options.addOption("x", false, "");

        assertEquals("verbose", new Suggestion(options).instead("verb"));
        assertNull(new Suggestion(options).instead("loud"));
    }
}
