package it.green.integration;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DoorTest {

    @Test
    void opens() {
        Door door = new Door();
        door.open();
        assertTrue(door.isOpen());
    }
}
