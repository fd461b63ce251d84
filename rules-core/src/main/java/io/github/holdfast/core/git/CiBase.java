package io.github.holdfast.core.git;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the environment of a CI system says the base is. Sources: the systems' own lists of predefined variables, and for
 * GitHub the payloads of the events {@code push} and {@code merge_group}.
 */
final class CiBase {

    private static final long LONGEST_EVENT = 32L * 1024 * 1024;
    private static final Pattern MERGE_REF = Pattern.compile("refs/pull/\\d+/merge");
    private static final Pattern NOTHING = Pattern.compile("0+");

    private final Map<String, String> environment;
    private final Optional<String> head;

    /**
     * @param environment the variables of the build
     * @param head the commit of HEAD
     */
    CiBase(Map<String, String> environment, Optional<String> head) {
        this.environment = environment;
        this.head = head;
    }

    /** Whether this is a build of a CI system, whichever. */
    boolean isCi() {
        return ContinuousIntegration.in(environment).isPresent();
    }

    /** The base of a change as CI names it; empty where it names none. */
    Optional<NamedBase> named() {
        if (is("GITHUB_ACTIONS")) {
            return gitHub();
        }
        if (is("GITLAB_CI")) {
            return gitLab();
        }
        return target("CHANGE_TARGET")
                .or(() -> target("SYSTEM_PULLREQUEST_TARGETBRANCH"))
                .or(() -> target("BITBUCKET_PR_DESTINATION_BRANCH"));
    }

    private Optional<NamedBase> gitHub() {
        switch (value("GITHUB_EVENT_NAME").orElse("")) {
            case "pull_request":
            case "pull_request_target":
                return pullRequest();
            case "merge_group":
                return Optional.of(NamedBase.before(
                        text(member(event(), "merge_group"), "base_sha")
                                .orElseThrow(() -> unreadable("it has no merge_group.base_sha", null)),
                        "base_sha of the merge group"));
            case "push":
                return Optional.of(gitHubPush());
            default:
                return Optional.empty();
        }
    }

    private Optional<NamedBase> pullRequest() {
        boolean merged = MERGE_REF.matcher(value("GITHUB_REF").orElse("")).matches()
                && head.isPresent()
                && head.equals(value("GITHUB_SHA"));
        return merged
                ? Optional.of(NamedBase.of(head.get() + "^1", "first parent of the pull request's merge commit"))
                : target("GITHUB_BASE_REF");
    }

    private NamedBase gitHubPush() {
        JsonObject event = event();
        String main = text(member(event, "repository"), "default_branch")
                .orElseThrow(() -> unreadable("it has no repository.default_branch", null));
        boolean ofBase = value("GITHUB_REF").equals(Optional.of("refs/heads/" + main)) || is("GITHUB_REF_PROTECTED");
        return text(event, "before")
                .filter(before -> ofBase && !NOTHING.matcher(before).matches())
                .map(before -> NamedBase.before(before, "the commit before the push"))
                .orElseGet(() -> NamedBase.origin(main, "origin/" + main + ", the default branch"));
    }

    private Optional<NamedBase> gitLab() {
        Optional<NamedBase> diffBase =
                value("CI_MERGE_REQUEST_DIFF_BASE_SHA").map(sha -> NamedBase.of(sha, "CI_MERGE_REQUEST_DIFF_BASE_SHA"));
        return diffBase.or(() -> target("CI_MERGE_REQUEST_TARGET_BRANCH_NAME"))
                .or(this::gitLabPush)
                .or(() -> target("CI_DEFAULT_BRANCH"));
    }

    private Optional<NamedBase> gitLabPush() {
        Optional<String> branch = value("CI_COMMIT_BRANCH");
        boolean ofBase =
                branch.isPresent() && branch.equals(value("CI_DEFAULT_BRANCH")) || is("CI_COMMIT_REF_PROTECTED");
        return value("CI_COMMIT_BEFORE_SHA")
                .filter(before -> ofBase && !NOTHING.matcher(before).matches())
                .map(before -> NamedBase.before(before, "CI_COMMIT_BEFORE_SHA, the commit before the push"));
    }

    private Optional<NamedBase> target(String variable) {
        return value(variable).map(branch -> {
            NamedBase base = NamedBase.origin(branch, variable);
            return NamedBase.of(base.revision(), base.shown() + ", by " + variable);
        });
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private boolean is(String name) {
        return value(name).filter(text -> text.equalsIgnoreCase("true")).isPresent();
    }

    private JsonObject event() {
        String file = value("GITHUB_EVENT_PATH").orElseThrow(() -> unreadable("GITHUB_EVENT_PATH is not set", null));
        try {
            Path path = Path.of(file);
            if (Files.size(path) > LONGEST_EVENT) {
                throw unreadable("it is larger than " + LONGEST_EVENT + " bytes", null);
            }
            JsonElement json = JsonParser.parseString(Files.readString(path, StandardCharsets.UTF_8));
            if (!json.isJsonObject()) {
                throw unreadable("it holds no JSON object", null);
            }
            return json.getAsJsonObject();
        } catch (IOException | InvalidPathException | JsonParseException e) {
            throw unreadable(String.valueOf(e.getMessage()), e);
        }
    }

    private static JsonObject member(JsonObject object, String name) {
        JsonElement member = object.get(name);
        return member != null && member.isJsonObject() ? member.getAsJsonObject() : new JsonObject();
    }

    private static Optional<String> text(JsonObject object, String name) {
        JsonElement member = object.get(name);
        boolean isText = member != null
                && member.isJsonPrimitive()
                && member.getAsJsonPrimitive().isString();
        return isText ? Optional.of(member.getAsString()).filter(text -> !text.isBlank()) : Optional.empty();
    }

    private static UnusableInput unreadable(String reason, Exception cause) {
        Finding finding = Finding.of("BASE-NOT-FOUND", "base")
                .saying("the event file of GitHub Actions cannot be used: " + reason)
                .fixBy("leave GITHUB_EVENT_NAME and GITHUB_EVENT_PATH as GitHub Actions sets them")
                .build();
        return cause == null ? new UnusableInput("no base", finding) : new UnusableInput("no base", finding, cause);
    }
}
