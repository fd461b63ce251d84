package com.acme.b;

import com.acme.a.Greeting;
import org.apache.commons.codec.digest.DigestUtils;

/** A greeting in few letters. */
public final class Digest {
    private Digest() {}

    public static String of(String name) {
        return DigestUtils.sha256Hex(Greeting.of(name)).substring(0, 8);
    }
}
