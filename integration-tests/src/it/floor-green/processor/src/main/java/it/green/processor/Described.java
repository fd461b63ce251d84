package it.green.processor;

/** Asks for a generated class that describes the annotated one. */
public @interface Described {}
