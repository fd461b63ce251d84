package it.green.versions;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void namesTheRelease() {
        assertTrue(Report.text().startsWith("release 1"));
    }
}
