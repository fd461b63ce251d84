package io.github.holdfast.lockfile.repository;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.graph.DependencyVisitor;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * Collects what plugins, extensions and annotation processors bring, as Maven's own {@code DefaultPluginDependenciesResolver}
 * does: the graph of the scopes that run, less what Maven's core provides. No file but POMs is fetched. The plexus-utils
 * 1.1 that Maven 3 gives a plugin which has none is not told.
 */
public final class Realms {

    private static final Set<String> LEFT_OUT = Set.of("provided", "test");

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final DefaultRepositorySystemSession pluginSession;
    private final Map<List<Object>, Realm> known = new ConcurrentHashMap<>();

    /** @param session whose selectors, mirrors and offline mode count */
    public Realms(RepositorySystem system, RepositorySystemSession session) {
        this.system = system;
        this.session = session;
        this.pluginSession = new DefaultRepositorySystemSession(session);
        this.pluginSession.setDependencySelector(NoWagonOfOldMaven.and(session.getDependencySelector()));
    }

    /**
     * The realm of a plugin or an extension.
     *
     * @param name its key in the lock
     * @param plugin its artifact
     * @param declared dependencies that the POM gives it
     * @throws DependencyCollectionException when a POM of it cannot be had
     */
    public Realm ofPlugin(String name, Artifact plugin, List<Dependency> declared, List<RemoteRepository> repositories)
            throws DependencyCollectionException {
        CollectRequest request = new CollectRequest();
        request.setRequestContext("plugin");
        request.setRepositories(repositories);
        request.setRoot(new Dependency(plugin, null));
        for (Dependency one : declared) {
            request.addDependency("system".equals(one.getScope()) ? one : one.setScope("runtime"));
        }
        return collect(name, request, true);
    }

    /**
     * What an annotation processor path brings.
     *
     * @param path its elements, of scope runtime
     * @param managed what the project manages, when that counts for what the elements bring
     */
    public Realm ofPath(List<Dependency> path, List<Dependency> managed, List<RemoteRepository> repositories)
            throws DependencyCollectionException {
        return collect("path", new CollectRequest(path, managed, repositories), false);
    }

    private Realm collect(String name, CollectRequest request, boolean plugin) throws DependencyCollectionException {
        List<Object> key =
                List.of(name, request.getDependencies(), request.getManagedDependencies(), request.getRepositories());
        Realm present = known.get(key);
        if (present == null) {
            DependencyNode root = system.collectDependencies(plugin ? pluginSession : session, request)
                    .getRoot();
            Members members = new Members(plugin);
            root.accept(members);
            present = new Realm(name, members.artifacts, members.bringers, members.repositories);
            known.put(key, present);
        }
        return present;
    }

    /** Gathers the nodes that run. */
    private static final class Members implements DependencyVisitor {

        private final boolean plugin;
        private final Map<String, Artifact> artifacts = new LinkedHashMap<>();
        private final Map<String, String> bringers = new LinkedHashMap<>();
        private final Map<String, List<RemoteRepository>> repositories = new HashMap<>();
        private final Deque<Artifact> trail = new ArrayDeque<>();

        private Members(boolean plugin) {
            this.plugin = plugin;
        }

        @Override
        public boolean visitEnter(DependencyNode node) {
            if (node.getDependency() != null) {
                Artifact artifact = node.getArtifact();
                trail.addLast(artifact);
                String id = artifact.getGroupId() + ":" + artifact.getArtifactId();
                boolean runs =
                        !LEFT_OUT.contains(String.valueOf(node.getDependency().getScope()));
                if (runs && !(plugin && CoreExports.contains(id))) {
                    add(node);
                }
            }
            return true;
        }

        private void add(DependencyNode node) {
            String key = ArtifactKey.of(node.getArtifact());
            if (artifacts.putIfAbsent(key, node.getArtifact()) == null) {
                repositories.put(key, List.copyOf(node.getRepositories()));
                if (trail.size() > 1) {
                    Artifact first = trail.peekFirst();
                    bringers.put(key, first.getGroupId() + ":" + first.getArtifactId());
                }
            }
        }

        @Override
        public boolean visitLeave(DependencyNode node) {
            if (node.getDependency() != null) {
                trail.removeLast();
            }
            return true;
        }
    }
}
