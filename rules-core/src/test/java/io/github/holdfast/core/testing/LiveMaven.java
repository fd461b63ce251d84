package io.github.holdfast.core.testing;

import java.nio.file.Path;
import java.util.Properties;
import org.apache.maven.bridge.MavenRepositorySystem;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionRequestPopulator;
import org.apache.maven.internal.aether.DefaultRepositorySystemSessionFactory;
import org.apache.maven.settings.Mirror;
import org.codehaus.plexus.DefaultContainerConfiguration;
import org.codehaus.plexus.DefaultPlexusContainer;
import org.codehaus.plexus.PlexusConstants;
import org.codehaus.plexus.PlexusContainerException;
import org.codehaus.plexus.component.repository.exception.ComponentLookupException;
import org.eclipse.aether.DefaultRepositorySystemSession;

/** Maven's own components, wired as Maven wires them, over a remote repository and a local one in folders. */
@SuppressWarnings("deprecation")
public final class LiveMaven {

    private static final DefaultPlexusContainer CONTAINER = container();

    private LiveMaven() {}

    private static DefaultPlexusContainer container() {
        try {
            return new DefaultPlexusContainer(new DefaultContainerConfiguration()
                    .setClassPathScanning(PlexusConstants.SCANNING_INDEX)
                    .setAutoWiring(true)
                    .setName("test"));
        } catch (PlexusContainerException e) {
            throw new AssertionError(e);
        }
    }

    /** A component of Maven. */
    public static <T> T lookup(Class<T> type) {
        try {
            return CONTAINER.lookup(type);
        } catch (ComponentLookupException e) {
            throw new AssertionError(e);
        }
    }

    public static DefaultPlexusContainer plexus() {
        return CONTAINER;
    }

    /**
     * A request as Maven's command line makes it.
     *
     * @param remote folder of a remote repository, the mirror of all that are no folders
     * @param local folder of the local repository
     */
    @SuppressWarnings("deprecation")
    public static MavenExecutionRequest request(Path root, Path remote, Path local) {
        try {
            MavenRepositorySystem repositories = lookup(MavenRepositorySystem.class);
            MavenExecutionRequest request = new DefaultMavenExecutionRequest();
            request.setLocalRepository(repositories.createLocalRepository(request, local.toFile()));
            Mirror mirror = new Mirror();
            mirror.setId("staged");
            mirror.setMirrorOf("external:*");
            mirror.setUrl(remote.toUri().toString());
            request.addMirror(mirror);
            request.setMultiModuleProjectDirectory(root.toFile());
            request.setPom(root.resolve("pom.xml").toFile());
            Properties system = new Properties();
            System.getProperties().forEach((name, value) -> system.put(name, value));
            request.setSystemProperties(system);
            lookup(MavenExecutionRequestPopulator.class).populateDefaults(request);
            return request;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** A session of the resolver for a request. */
    @SuppressWarnings("deprecation")
    public static DefaultRepositorySystemSession session(MavenExecutionRequest request) {
        return lookup(DefaultRepositorySystemSessionFactory.class).newRepositorySession(request);
    }
}
