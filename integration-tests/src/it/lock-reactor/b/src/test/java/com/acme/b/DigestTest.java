package com.acme.b;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.acme.a.Names;
import org.junit.jupiter.api.Test;

class DigestTest {
    @Test
    void digestsAreShort() {
        assertEquals(8, Digest.of(Names.ADA).length());
    }
}
