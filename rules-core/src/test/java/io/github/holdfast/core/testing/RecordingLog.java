package io.github.holdfast.core.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.apache.maven.enforcer.rule.api.EnforcerLogger;

/** A log of the enforcer that keeps its lines, each behind its level. */
public final class RecordingLog implements EnforcerLogger {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    /** What was logged, in its order, for example {@code INFO fakeRule: fine}. */
    public List<String> lines() {
        return lines;
    }

    @Override
    public void warnOrError(CharSequence message) {
        lines.add("WARN-OR-ERROR " + message);
    }

    @Override
    public void warnOrError(Supplier<CharSequence> message) {
        warnOrError(message.get());
    }

    @Override
    public boolean isDebugEnabled() {
        return true;
    }

    @Override
    public void debug(CharSequence message) {
        lines.add("DEBUG " + message);
    }

    @Override
    public void debug(Supplier<CharSequence> message) {
        debug(message.get());
    }

    @Override
    public boolean isInfoEnabled() {
        return true;
    }

    @Override
    public void info(CharSequence message) {
        lines.add("INFO " + message);
    }

    @Override
    public void info(Supplier<CharSequence> message) {
        info(message.get());
    }

    @Override
    public boolean isWarnEnabled() {
        return true;
    }

    @Override
    public void warn(CharSequence message) {
        lines.add("WARN " + message);
    }

    @Override
    public void warn(Supplier<CharSequence> message) {
        warn(message.get());
    }

    @Override
    public boolean isErrorEnabled() {
        return true;
    }

    @Override
    public void error(CharSequence message) {
        lines.add("ERROR " + message);
    }

    @Override
    public void error(Supplier<CharSequence> message) {
        error(message.get());
    }
}
