package io.github.holdfast.core.finding;

import java.util.Objects;
import java.util.Optional;

/** Where a report comes from: rule, execution, module and build. Immutable. */
public final class Origin {

    private final String rule;
    private final String execution;
    private final String module;
    private final String buildId;
    private final String started;
    private final Optional<String> commit;
    private final Optional<ComparedWith> base;
    private final String checkAgain;
    private final String jsonFile;

    private Origin(Builder builder) {
        rule = Objects.requireNonNull(builder.rule, "rule");
        execution = Objects.requireNonNull(builder.execution, "execution");
        module = Objects.requireNonNull(builder.module, "module");
        buildId = Objects.requireNonNull(builder.buildId, "buildId");
        started = Objects.requireNonNull(builder.started, "started");
        commit = Objects.requireNonNull(builder.commit, "commit");
        base = Objects.requireNonNull(builder.base, "base");
        checkAgain = Objects.requireNonNull(builder.checkAgain, "checkAgain");
        jsonFile = Objects.requireNonNull(builder.jsonFile, "jsonFile");
    }

    /** Begins an origin; every part is required. */
    public static Builder of(String rule, String execution, String module) {
        return new Builder(rule, execution, module);
    }

    /** Name of the rule, for example {@code coverageFloor}. */
    public String rule() {
        return rule;
    }

    /** Id of the enforcer execution. */
    public String execution() {
        return execution;
    }

    /** Artifact id of the module, or {@code reactor} for a verdict over all of them. */
    public String module() {
        return module;
    }

    /** Id of this build, the same in all its reports. */
    public String buildId() {
        return buildId;
    }

    /** Start of this build, ISO 8601 in UTC. */
    public String started() {
        return started;
    }

    /** Commit that HEAD names; empty without git or before the first commit. */
    public Optional<String> commit() {
        return commit;
    }

    /** The base that the change is compared with, empty where the rule compares with none. */
    public Optional<ComparedWith> base() {
        return base;
    }

    /** The command that judges again. */
    public String checkAgain() {
        return checkAgain;
    }

    /** Where the JSON report lies, relative to the reactor root. */
    public String jsonFile() {
        return jsonFile;
    }

    /** Collects the parts of an origin. */
    public static final class Builder {

        private final String rule;
        private final String execution;
        private final String module;
        private String buildId;
        private String started;
        private Optional<String> commit = Optional.empty();
        private Optional<ComparedWith> base = Optional.empty();
        private String checkAgain;
        private String jsonFile;

        private Builder(String rule, String execution, String module) {
            this.rule = rule;
            this.execution = execution;
            this.module = module;
        }

        /** The build: its id, its start in ISO 8601, and the commit of HEAD. */
        public Builder build(String id, String start, Optional<String> head) {
            buildId = id;
            started = start;
            commit = head;
            return this;
        }

        /** The base that the change is compared with. */
        public Builder comparedWith(Optional<ComparedWith> commits) {
            base = commits;
            return this;
        }

        /** The command that judges again. */
        public Builder checkAgain(String command) {
            checkAgain = command;
            return this;
        }

        /** Where the JSON report lies, relative to the reactor root. */
        public Builder writtenTo(String path) {
            jsonFile = path;
            return this;
        }

        /** The finished origin. */
        public Origin build() {
            return new Origin(this);
        }
    }
}
