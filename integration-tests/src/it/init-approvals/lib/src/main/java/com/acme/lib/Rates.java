package com.acme.lib;

/** What things cost. */
public final class Rates {

    public int of(Kind kind) {
        return kind.ordinal();
    }
}

enum Kind {
    CHEAP,
    DEAR
}
