package it.orders;

public final class OrderLine {

    public int price() {
        return 1;
    }
}
