package com.acme.a;

import org.apache.commons.text.WordUtils;

/** A sentence for a name. */
public final class Greeting {
    private Greeting() {}

    public static String of(String name) {
        return "Hello, " + WordUtils.capitalize(name) + "!";
    }
}
