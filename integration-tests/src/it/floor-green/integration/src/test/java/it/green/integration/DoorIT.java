package it.green.integration;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class DoorIT {

    @Test
    void closes() {
        Door door = new Door();
        door.close();
        assertFalse(door.isOpen());
    }
}
