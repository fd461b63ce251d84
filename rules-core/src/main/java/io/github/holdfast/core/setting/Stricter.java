package io.github.holdfast.core.setting;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which of two values of a rule's parameter is the stricter one. Every parameter has it, and its page says the same: what
 * loosens a gate counts only once it is on the base branch, what tightens it counts at once, so each has to be told from
 * the other.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Stricter {

    /** How two values compare. */
    Order value();

    /** The values of {@link Order#RANK}, from the loosest to the strictest. */
    String[] ranks() default {};

    /** What a list without elements stands for, where {@link Order#MORE} or {@link Order#FEWER} compares lists. */
    Empty empty() default Empty.NOTHING;

    /** What a list without elements stands for. */
    enum Empty {
        /** No element. */
        NOTHING,
        /** Every element that there could be. */
        EVERYTHING,
        /** Elements of the rule's own choice, which compare with no others. */
        DEFAULT
    }
}
