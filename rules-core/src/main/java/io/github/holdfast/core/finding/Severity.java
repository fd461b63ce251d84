package io.github.holdfast.core.finding;

/** How much a {@link Finding} weighs: an error makes its report fail, a warning is only told. */
public enum Severity {
    /** Makes the report fail. */
    ERROR,
    /** Is printed and reported, and changes no verdict. */
    WARNING
}
