package io.github.holdfast.maven;

import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.lockfile.LockFreshness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Tells whether <code>pom.lock.json</code> is what the POMs declare, before Maven resolves anything: an invented dependency or a
 * forgotten lock is named before Maven tries to download it. Writes nothing but <code>target/holdfast/lock-check.json</code>.
 */
@Mojo(name = "lock-check", aggregator = true, threadSafe = true)
public final class LockCheckMojo extends AbstractMojo {

    private static final String REPORT = "holdfast/lock-check.json";

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /** Made by Maven. */
    public LockCheckMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        ReactorModule root = new ReactorModule(session, project, execution);
        Path report = root.buildDirectory().resolve(REPORT);
        LockFreshness freshness = LockFreshness.of(root, root.fromRoot(report));
        try {
            Files.createDirectories(report.getParent());
            Files.write(report, freshness.json().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new MojoExecutionException("The report cannot be written: " + e, e);
        }
        if (freshness.fails()) {
            throw new MojoFailureException(freshness.text());
        }
        getLog().info(freshness.text());
    }
}
