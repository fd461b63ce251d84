package com.acme;

public interface Api {

    /** In cents. */
    int price();
}
