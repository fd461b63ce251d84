package io.github.holdfast.lockfile;

import io.github.holdfast.core.rule.Parameter;
import io.github.holdfast.lockfile.check.Exemption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a module configures of {@code dependencyLock}. Immutable. */
final class LockSetting {

    /** Where the lock is, from the reactor root. */
    static final String FILE = "pom.lock.json";

    private final boolean plugins;
    private final List<Exemption> exceptions;

    private LockSetting(boolean plugins, List<Exemption> exceptions) {
        this.plugins = plugins;
        this.exceptions = List.copyOf(exceptions);
    }

    /** @throws io.github.holdfast.core.finding.UnusableInput {@code INVALID-PARAMETER} */
    static LockSetting of(String plugins, List<LockException> exceptions) {
        List<Exemption> values = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (LockException one : exceptions) {
            Exemption value = one.value();
            if (!keys.add(value.key())) {
                throw Parameter.invalid("exceptions", value.key(), "one exception of a pattern and a check");
            }
            values.add(value);
        }
        return new LockSetting(Parameter.flag("plugins", plugins), values);
    }

    /** Whether plugins and extensions are judged, with what they bring. */
    boolean plugins() {
        return plugins;
    }

    List<Exemption> exceptions() {
        return exceptions;
    }
}
