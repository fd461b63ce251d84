package it.green.integration;

public final class Door {

    private boolean open;

    public void open() {
        open = true;
    }

    public void close() {
        open = false;
    }

    public boolean isOpen() {
        return open;
    }

    public void slam() {
        throw new IllegalStateException("broken");
    }
}
