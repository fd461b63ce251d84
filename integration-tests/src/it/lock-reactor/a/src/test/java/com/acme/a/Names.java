package com.acme.a;

/** What the tests of other modules use too. */
public final class Names {
    public static final String ADA = "ada";

    private Names() {}
}
