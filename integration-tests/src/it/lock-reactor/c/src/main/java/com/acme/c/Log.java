package com.acme.c;

import com.acme.b.Digest;
import org.slf4j.LoggerFactory;

/** Writes digests. */
public final class Log {
    private Log() {}

    public static void of(String name) {
        LoggerFactory.getLogger(Log.class).info(Digest.of(name));
    }
}
