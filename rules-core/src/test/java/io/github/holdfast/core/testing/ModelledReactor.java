package io.github.holdfast.core.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Profile;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.FileModelSource;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.building.ModelBuildingResult;
import org.apache.maven.model.resolution.ModelResolver;
import org.apache.maven.project.MavenProject;

/**
 * Projects whose models Maven's own model builder made: inherited, interpolated, with managed versions and profiles, each
 * with its raw model and its parents. Lifecycles are not there, and the graph is what the test says.
 */
public final class ModelledReactor {

    private final Path repository;

    private ModelledReactor(Path repository) {
        this.repository = repository;
    }

    /** @param repository a folder of POMs from outside, each named {@code <artifactId>.pom} */
    public static ModelledReactor over(Path repository) {
        return new ModelledReactor(repository);
    }

    /** The project of this POM. */
    public MavenProject project(Path pom) {
        DefaultModelBuildingRequest request = new DefaultModelBuildingRequest();
        request.setPomFile(pom.toFile());
        request.setModelResolver(new Folder());
        request.setLocationTracking(true);
        request.setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL);
        request.setProcessPlugins(true);
        request.setSystemProperties(System.getProperties());
        try {
            return project(new DefaultModelBuilderFactory().newInstance().build(request));
        } catch (ModelBuildingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private MavenProject project(ModelBuildingResult result) {
        MavenProject project = new MavenProject(result.getEffectiveModel());
        List<String> ids = result.getModelIds();
        project.setOriginalModel(result.getRawModel(ids.get(0)));
        project.setFile(result.getEffectiveModel().getPomFile());
        for (String id : ids) {
            project.setInjectedProfileIds(
                    id,
                    result.getActivePomProfiles(id).stream().map(Profile::getId).collect(Collectors.toList()));
        }
        Parent parent = project.getOriginalModel().getParent();
        if (parent != null) {
            project.setParent(
                    parent(project, parent, result.getRawModel(ids.get(1)).getPomFile() != null));
        }
        return project;
    }

    private MavenProject parent(MavenProject child, Parent parent, boolean inTree) {
        if (inTree) {
            Path relative = child.getBasedir().toPath().resolve(parent.getRelativePath());
            return project(relative.endsWith("pom.xml") ? relative : relative.resolve("pom.xml"));
        }
        MavenProject outside = project(repository.resolve(parent.getArtifactId() + ".pom"));
        outside.setFile(null);
        return outside;
    }

    /** An artifact as Maven leaves it in {@code project.getArtifacts()}. */
    public static Artifact artifact(String groupId, String artifactId, String version, String... trail) {
        Artifact artifact = new DefaultArtifact(
                groupId, artifactId, version, "compile", "jar", null, new DefaultArtifactHandler("jar"));
        artifact.setDependencyTrail(List.of(trail));
        return artifact;
    }

    private final class Folder implements ModelResolver {

        @Override
        public FileModelSource resolveModel(String groupId, String artifactId, String version) {
            return new FileModelSource(repository.resolve(artifactId + ".pom").toFile());
        }

        @Override
        public FileModelSource resolveModel(Parent parent) {
            return resolveModel(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
        }

        @Override
        public FileModelSource resolveModel(Dependency dependency) {
            return resolveModel(dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion());
        }

        @Override
        public void addRepository(Repository added) {}

        @Override
        public void addRepository(Repository added, boolean replace) {}

        @Override
        public ModelResolver newCopy() {
            return this;
        }
    }
}
