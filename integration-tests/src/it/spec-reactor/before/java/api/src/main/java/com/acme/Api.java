package com.acme;

public interface Api {

    int price();
}
