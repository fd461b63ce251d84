package io.github.holdfast.core.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.git.WorkTree;
import io.github.holdfast.core.testing.ChildProcess;
import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.core.testing.TestRepository;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReactorModuleTest {

    @TempDir
    private Path folder;

    private StagedBuild build;

    @BeforeEach
    void makeBuild() {
        build = StagedBuild.in(folder);
    }

    @Test
    void knowsItsNameItsFoldersAndItsPlace() {
        MavenProject project = build.module("group/a");
        project.getBuild().setDirectory("out/../made");
        ReactorModule module = build.in(project);

        assertThat(module.id()).isEqualTo("com.acme:a");
        assertThat(module.directory()).isEqualTo(folder.resolve("group/a"));
        assertThat(module.buildDirectory()).isEqualTo(folder.resolve("group/a/made"));
        assertThat(module.path()).isEqualTo("group/a");
        assertThat(module.reactorRoot()).isEqualTo(folder);
    }

    @Test
    void hasAnEmptyPathAtTheRoot() {
        assertThat(build.in(build.module(".")).path()).isEmpty();
    }

    @Test
    void printsPathsFromTheRootWithSlashes() {
        ReactorModule module = build.in(build.module("group/a"));

        assertThat(module.fromRoot(Path.of("src", "A.java"))).isEqualTo("group/a/src/A.java");
        assertThat(module.fromRoot(folder.resolve("b/../c/pom.xml"))).isEqualTo("c/pom.xml");
        assertThat(module.fromRoot(folder.resolveSibling("elsewhere"))).isEqualTo("../elsewhere");
    }

    @Test
    void findsTheRootOfTheReactorAboveTheFolderOfTheCall() {
        TestRepository.init(folder);
        StagedBuild.write(folder.resolve("pom.xml"), StagedBuild.pom("top", "<modules><module>a</module></modules>"));
        StagedBuild called = StagedBuild.in(folder.resolve("a"));
        ReactorModule module = called.in(called.module("."));

        assertThat(module.reactorRoot()).isEqualTo(folder);
        assertThat(module.path()).isEqualTo("a");
        assertThat(module.hasRoot()).isFalse();
        assertThat(module.isPart()).isTrue();
    }

    @Test
    void isNoPartWhenTheRootIsInTheCallOrHasNoPom() {
        ReactorModule below = build.in(build.module("a"));
        assertThat(below.hasRoot()).isFalse();
        assertThat(below.isPart()).isFalse();

        StagedBuild.write(folder.resolve("pom.xml"), StagedBuild.pom("top", ""));
        assertThat(below.isPart()).isTrue();
        ReactorModule root = build.in(build.module("."));
        assertThat(root.hasRoot()).isTrue();
        assertThat(root.isPart()).isFalse();
    }

    @Test
    void isTheWholeReactorWhenThereIsNoOther() {
        ReactorModule alone = build.in(build.module("a"));
        assertThat(alone.isWholeReactor()).isTrue();

        MavenProject other = build.module("b");
        build.select(other);
        assertThat(build.in(other).isWholeReactor()).isFalse();
    }

    @Test
    void tellsProjectsOfTheTreeFromThoseOfARepository() {
        MavenProject project = build.module("a");
        MavenProject installed = new MavenProject(project.getModel().clone());
        MavenProject outside = project.clone();
        outside.setFile(folder.resolveSibling("elsewhere/pom.xml").toFile());
        ReactorModule module = build.in(project);

        assertThat(module.isInTree(project)).isTrue();
        assertThat(module.isInTree(installed)).isFalse();
        assertThat(module.isInTree(outside)).isFalse();
        assertThat(module.isInTree(null)).isFalse();
    }

    @Test
    void allModulesOfABuildShareItsStartAndItsId() {
        ReactorModule first = build.in(build.module("a"));
        ReactorModule second = build.in(build.module("b"));
        StagedBuild another = StagedBuild.in(folder);

        assertThat(first.buildStart()).isEqualTo(StagedBuild.START);
        assertThat(first.buildId()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(second.buildId()).isEqualTo(first.buildId());
        assertThat(another.in(another.module("a")).buildId()).isNotEqualTo(first.buildId());
    }

    @Test
    void asksGitOnceABuild() {
        TestRepository repository = TestRepository.init(folder);
        repository.write("a/A.java", "");
        String head = repository.commit();
        Optional<WorkTree> first = build.in(build.module("a")).workTree();
        repository.write("a/B.java", "");
        repository.commit();
        Optional<WorkTree> second = build.in(build.module("b")).workTree();

        assertThat(first).isPresent();
        assertThat(first.get().topLevel()).isEqualTo(folder);
        assertThat(second).isPresent();
        assertThat(second.get().head()).contains(head);
        assertThat(second.get().tracked()).containsExactly("a/A.java");
        assertThat(second.get().knows(folder.resolve("a/B.java"))).isFalse();
    }

    @Test
    void asksTheNearestRepository() {
        TestRepository.init(folder).commit();
        TestRepository inner = TestRepository.init(folder.resolve("a"));
        String head = inner.commit();
        ReactorModule module = build.in(build.module("a"));

        assertThat(module.workTree().flatMap(WorkTree::head)).contains(head);
        assertThat(module.noWorkTree()).isEmpty();
    }

    @Test
    void saysThatThereIsNoRepository() {
        ReactorModule module = build.in(build.module("a"));

        assertThat(module.workTree()).isEmpty();
        assertThat(module.noWorkTree()).contains("this is no git repository");
    }

    @Test
    void saysThatThereIsNoGit() {
        TestRepository.init(folder);

        assertThat(ChildProcess.java(AskModule.class, Map.of("PATH", folder.toString()), folder.toString()))
                .isEqualTo("work tree: false\ngit could not be started\n");
    }
}
