package com.acme;

public final class Core implements Api {

    @Override
    public int price() {
        return 2;
    }
}
