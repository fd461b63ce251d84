package io.github.holdfast.lockfile;

import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.git.Base;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.lockfile.file.Lock;
import io.github.holdfast.lockfile.file.LockReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The lock at the tip of the base. An artifact of a release never changes, so which bytes it has is what the base says:
 * a change that says otherwise counts once it is on the base. Where there is no base, nothing is compared, and the report
 * says so.
 */
final class BaseLock {

    private static final Set<String> NO_BASE = Set.of("BASE-NOT-FOUND", "NO-MERGE-BASE", "SHALLOW-CLONE");

    private final Optional<Lock> lock;
    private final Optional<String> reason;

    private BaseLock(Optional<Lock> lock, Optional<String> reason) {
        this.lock = lock;
        this.reason = reason;
    }

    /** @throws UnusableInput when somebody chose a base who may not, or git refuses the repository */
    static BaseLock of(ReactorModule module) {
        if (module.workTree().isEmpty()) {
            return without("there is no git repository");
        }
        try {
            Optional<Base> base = module.base();
            if (base.isEmpty()) {
                return without(ReactorModule.NO_BASE);
            }
            return new BaseLock(
                    base.flatMap(one -> module.atBase(one, ReactorLock.file(module.reactorRoot())))
                            .map(bytes -> LockReader.of(
                                    bytes,
                                    LockSetting.FILE,
                                    ReactorLock.command(module).toString())),
                    Optional.empty());
        } catch (UnusableInput unusable) {
            boolean ofTheLock = unusable.finding().subject().equals(LockSetting.FILE);
            if (!ofTheLock && !NO_BASE.contains(unusable.finding().code())) {
                throw unusable;
            }
            return without(
                    (ofTheLock ? "at the base, " : "") + unusable.finding().message());
        }
    }

    private static BaseLock without(String reason) {
        return new BaseLock(Optional.empty(), Optional.of(reason));
    }

    /** Empty when there is no base, or when it has no lock yet. */
    Optional<Lock> lock() {
        return lock;
    }

    /** What is not judged for want of it, a line each. */
    List<String> notJudged() {
        return reason.map(why -> List.of("whether the lock has other bytes than the base's: " + why))
                .orElse(List.of());
    }
}
