package io.github.holdfast.lockfile;

import java.util.List;

/** Why no lock can be written: something cannot be resolved, or has other bytes than before. */
public final class Unlockable extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 20;

    /** @param problems a line each */
    Unlockable(List<String> problems) {
        super(String.join("\n  ", problems.subList(0, Math.min(MOST, problems.size())))
                + (problems.size() > MOST ? "\n  and " + (problems.size() - MOST) + " more" : ""));
    }

    /** The innermost message of a failure that has one. */
    static String reason(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        for (Throwable one = failure; one != null; one = one.getCause()) {
            message = one.getMessage() == null ? message : one.getMessage();
        }
        return message.lines().findFirst().orElse("");
    }
}
