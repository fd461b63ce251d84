package com.acme;

/** What the spec is about; nothing compiles it. */
public final class Shop {}
