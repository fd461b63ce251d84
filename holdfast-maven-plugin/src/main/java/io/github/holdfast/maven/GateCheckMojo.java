package io.github.holdfast.maven;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.gate.GateCheck;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectBuilder;

/**
 * For CI: judges the gates of a checkout from outside of it, before its build, and with <code>-Dholdfast.after</code> whether each of
 * them spoke in it. Called for a POM outside of the checkout, so that nothing that the checkout has is run or read by Maven.
 * Writes <code>holdfast-run.json</code> and <code>target/holdfast/gate-check.json</code> beside that POM, and nothing in the checkout.
 */
@Mojo(name = "gate-check", requiresProject = false, aggregator = true, threadSafe = true)
public final class GateCheckMojo extends AbstractMojo {

    private static final String RUN = "holdfast-run.json";
    private static final String REPORT = "target/holdfast/gate-check.json";

    private final ProjectBuilder builder;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /** The folder of the checkout's root POM. */
    @Parameter(property = "holdfast.project", required = true)
    private File checkout;

    /** Whether this is the call after the build. */
    @Parameter(property = "holdfast.after", defaultValue = "false")
    private boolean after;

    /** Made by Maven. */
    @Inject
    public GateCheckMojo(ProjectBuilder builder) {
        this.builder = builder;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Path stub = Path.of(session.getExecutionRootDirectory()).toAbsolutePath();
        try {
            GateCheck check = GateCheck.of(checkout.toPath(), session, execution, builder);
            GateCheck.Judged judged = after ? after(check, stub) : before(check, stub);
            write(stub.resolve(REPORT), judged.json());
            if (judged.fails()) {
                throw new MojoFailureException(judged.text());
            }
            getLog().info(judged.text());
            judged.warnings().forEach(getLog()::warn);
        } catch (UnusableInput unusable) {
            throw new MojoExecutionException(
                    "gate-check judged nothing: " + unusable.finding().message() + " ["
                            + unusable.finding().code() + "]; fix: "
                            + unusable.finding().fix().orElse("none known"),
                    unusable);
        } catch (IOException e) {
            throw new MojoExecutionException("gate-check judged nothing: " + e, e);
        }
    }

    private GateCheck.Judged before(GateCheck check, Path stub) throws IOException {
        GateCheck.Judged judged = check.before(REPORT);
        if (!judged.isUnusable()) {
            JsonObject run = new JsonObject();
            run.addProperty("schema", 1);
            run.addProperty("commit", check.commit().orElse(null));
            run.addProperty("base", check.base().orElse(null));
            run.addProperty("start", session.getStartTime().toInstant().toString());
            Gson gson = new GsonBuilder().serializeNulls().setPrettyPrinting().create();
            write(stub.resolve(RUN), gson.toJson(run) + "\n");
        }
        return judged;
    }

    private GateCheck.Judged after(GateCheck check, Path stub) throws IOException, MojoExecutionException {
        Path file = stub.resolve(RUN);
        if (!Files.isRegularFile(file)) {
            throw new MojoExecutionException("gate-check judged nothing: there is no " + RUN
                    + " of a call before the build; fix: call gate-check without holdfast.after before the build, for the"
                    + " same POM");
        }
        try {
            JsonObject run =
                    new Gson().fromJson(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), JsonObject.class);
            String commit = run.get("commit").getAsString();
            Instant start = Instant.parse(run.get("start").getAsString());
            same("commit of the checkout", Optional.of(commit), check.commit());
            same(
                    "tip of the base",
                    run.get("base").isJsonNull()
                            ? Optional.empty()
                            : Optional.of(run.get("base").getAsString()),
                    check.base());
            return check.after(REPORT, commit, start);
        } catch (JsonParseException
                | NullPointerException
                | IllegalStateException
                | UnsupportedOperationException
                | DateTimeException e) {
            throw new MojoExecutionException(
                    "gate-check judged nothing: " + RUN + " cannot be read: " + e
                            + "; fix: call gate-check without holdfast.after before the build",
                    e);
        }
    }

    private static void same(String what, Optional<String> before, Optional<String> now) throws MojoExecutionException {
        if (!before.equals(now)) {
            throw new MojoExecutionException("gate-check judged nothing: the " + what + " is " + now.orElse("none")
                    + ", and before the build it was " + before.orElse("none")
                    + "; fix: find out which step of the build moves refs of git");
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
