package com.acme;

public class Shop {

    public int twice(int many) {
        return 2 * many;
    }
}
