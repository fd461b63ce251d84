package io.github.holdfast.dependencies;

import io.github.holdfast.core.rule.Parameter;
import java.util.List;

/** What one module configures for approvedDependencies, validated. Immutable. */
final class ApprovalSetting {

    /** Where the list is when nothing else is configured. */
    static final String DEFAULT_FILE = ".holdfast/approved-dependencies.yml";

    private static final int MOST_DAYS = 3650;

    /** Which approvals count. */
    enum Counting {
        /** Those at the base, narrowed by the change. */
        BASE,
        /** Those of the work tree. */
        CHANGE
    }

    private final String file;
    private final Counting counting;
    private final int unusedAfter;

    private ApprovalSetting(String file, Counting counting, int unusedAfter) {
        this.file = file;
        this.counting = counting;
        this.unusedAfter = unusedAfter;
    }

    /** @throws io.github.holdfast.core.finding.UnusableInput {@code INVALID-PARAMETER} */
    static ApprovalSetting of(String file, String approvals, String unusedAfter) {
        return new ApprovalSetting(
                Parameter.path("file", file),
                Parameter.choice("approvals", approvals, Counting.class),
                Parameter.number("unusedAfter", unusedAfter, MOST_DAYS));
    }

    /** The list, relative to the reactor root. */
    String file() {
        return file;
    }

    /** Whether the work tree decides. */
    boolean isOfTheChange() {
        return counting == Counting.CHANGE;
    }

    /** Days after which an entry has to match something. */
    int unusedAfter() {
        return unusedAfter;
    }

    List<String> toJdkTypes() {
        return List.of(file, counting.name(), String.valueOf(unusedAfter));
    }

    static ApprovalSetting fromJdkTypes(List<String> parts) {
        return of(parts.get(0), parts.get(1), parts.get(2));
    }
}
