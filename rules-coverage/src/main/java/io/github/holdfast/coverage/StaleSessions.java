package io.github.holdfast.coverage;

/** What to do with execution data that was not dumped in this build. */
enum StaleSessions {
    /** Leave it out. */
    DROP,
    /** Let it count: for data brought from other machines. */
    ALLOW
}
