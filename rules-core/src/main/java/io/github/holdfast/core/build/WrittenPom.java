package io.github.holdfast.core.build;

import io.github.holdfast.core.build.Declared.Kind;
import io.github.holdfast.core.reactor.PomFile;
import io.github.holdfast.core.reactor.PomFile.Element;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.model.ModelBase;
import org.apache.maven.model.Profile;
import org.apache.maven.model.Repository;

/** What one POM itself declares, as it is written; walked once a build, however many modules inherit it. Immutable. */
final class WrittenPom {

    private final String file;
    private final Section main;
    private final List<Section> profiles;

    private WrittenPom(String file, Section main, List<Section> profiles) {
        this.file = file;
        this.main = main;
        this.profiles = List.copyOf(profiles);
    }

    /** The POM without its profiles, or one of its profiles. */
    static final class Section {

        private final String id;
        private final Map<?, ?> properties;
        private final List<Written> written;
        private final List<WrittenRepository> repositories;

        private Section(String id, ModelBase model, List<Written> written) {
            this.id = id;
            this.properties = Map.copyOf(model.getProperties());
            this.written = List.copyOf(written);
            this.repositories = Stream.concat(
                            model.getRepositories().stream().map(one -> new WrittenRepository(one, false)),
                            model.getPluginRepositories().stream().map(one -> new WrittenRepository(one, true)))
                    .collect(Collectors.toUnmodifiableList());
        }

        /** Id of the profile, empty for the POM itself. */
        String id() {
            return id;
        }

        Map<?, ?> properties() {
            return properties;
        }

        List<Written> written() {
            return written;
        }

        List<WrittenRepository> repositories() {
            return repositories;
        }
    }

    /** A repository as it is written. */
    static final class WrittenRepository {

        private final String id;
        private final String url;
        private final boolean ofPlugins;
        private final int line;

        private WrittenRepository(Repository repository, boolean ofPlugins) {
            this.id = String.valueOf(repository.getId());
            this.url = String.valueOf(repository.getUrl());
            this.ofPlugins = ofPlugins;
            this.line = repository.getLocation("") == null
                    ? 0
                    : repository.getLocation("").getLineNumber();
        }

        DeclaredRepository declared(String file, String profile, Interpolation interpolation) {
            return DeclaredRepository.of(
                    interpolation.of(id), interpolation.of(url), ofPlugins, Place.of(file, line), profile);
        }
    }

    /**
     * @param file as places name it
     * @param source the file itself when it lies in the tree, for the lines inside configurations
     */
    static WrittenPom of(Model model, String file, Optional<Path> source) {
        List<Written> main = ModelWalk.of(model, ModelWalk.Scope.RAW);
        List<List<Written>> profiles =
                model.getProfiles().stream().map(ModelWalk::of).collect(Collectors.toList());
        boolean configured = Stream.concat(Stream.of(main), profiles.stream())
                .flatMap(List::stream)
                .anyMatch(WrittenPom::isConfigured);
        Optional<Element> root = source.filter(any -> configured).map(PomFile::read);
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            Profile profile = model.getProfiles().get(i);
            int index = i;
            Optional<Element> element = root.flatMap(project -> project.children("profiles")
                    .flatMap(all -> all.children("profile"))
                    .skip(index)
                    .findFirst());
            sections.add(new Section(profile.getId(), profile, withLines(profiles.get(i), element)));
        }
        return new WrittenPom(file, new Section("", model, withLines(main, root)), sections);
    }

    private static boolean isConfigured(Written written) {
        return written.kind() == Kind.PROCESSOR || written.kind() == Kind.PLUGIN_ARTIFACT;
    }

    private static List<Written> withLines(List<Written> all, Optional<Element> section) {
        return all.stream()
                .map(one -> section.filter(any -> isConfigured(one))
                        .flatMap(element -> line(one, element))
                        .map(line -> Written.of(one.kind(), one.coordinates())
                                .with(one)
                                .at(line)
                                .build())
                        .orElse(one))
                .collect(Collectors.toList());
    }

    private static Optional<Integer> line(Written one, Element section) {
        Coordinates wanted = one.coordinates();
        return Stream.of("build", "reporting")
                .flatMap(section::children)
                .flatMap(build -> build.all("plugin"))
                .filter(plugin -> one.owner()
                        .equals(plugin.childText("groupId").orElse("org.apache.maven.plugins") + ":"
                                + plugin.childText("artifactId").orElse("")))
                .flatMap(Element::all)
                .filter(node -> wanted.groupId().equals("file")
                        ? !wanted.artifactId().isEmpty()
                                && node.children("configuration").findAny().isEmpty()
                                && node.text().endsWith(wanted.artifactId())
                        : text(node, "groupId").equals(wanted.groupId())
                                && text(node, "artifactId").equals(wanted.artifactId())
                                && text(node, "version").equals(wanted.version()))
                .map(Element::line)
                .findFirst();
    }

    private static String text(Element node, String child) {
        return node.childText(child).orElse("");
    }

    /** As places name it. */
    String file() {
        return file;
    }

    /** What stands outside profiles. */
    Section main() {
        return main;
    }

    /** The profiles, in their order. */
    List<Section> profiles() {
        return profiles;
    }
}
