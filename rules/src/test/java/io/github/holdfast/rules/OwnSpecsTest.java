package io.github.holdfast.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.specs.java.JavaSources;
import io.github.holdfast.specs.java.TopLevelTypes;
import io.github.holdfast.specs.spec.FrontMatter;
import io.github.holdfast.specs.spec.SpecBlock;
import io.github.holdfast.specs.spec.SpecFile;
import io.github.holdfast.specs.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holdfast's own specs: one a module of rules, goals and the report, over all of its types and no other module's. */
class OwnSpecsTest {

    private static final Path FOLDER = Repository.path("docs/specs");

    static Stream<String> modules() throws IOException {
        return Repository.modules().stream()
                .map(module -> module.getFileName().toString())
                .filter(name -> name.startsWith("rules-")
                        || List.of("report", "holdfast-maven-plugin").contains(name));
    }

    private static String nameOf(String module) {
        return module.replaceFirst("^(rules|holdfast)-", "");
    }

    private static SpecFile spec(String name) throws IOException {
        Path file = FOLDER.resolve(name + ".md");
        return SpecReader.ignoring(List.of()).read(Files.readAllBytes(file), "docs/specs/" + name + ".md");
    }

    private static FrontMatter front(String module) throws IOException {
        return spec(nameOf(module)).frontMatter().orElseThrow();
    }

    private static Set<String> types(String module) throws IOException {
        List<byte[]> sources = new ArrayList<>();
        for (Path file : Repository.files(Repository.path(module + "/src/main/java"), ".java")) {
            sources.add(Files.readAllBytes(file));
        }
        Set<String> types = new TreeSet<>();
        for (TopLevelTypes found : JavaSources.in(UTF_8).topLevelTypes(sources)) {
            assertThat(found.unreadable()).isEmpty();
            types.addAll(found.all());
        }
        return types;
    }

    @Test
    void aModuleOfRulesWasFound() throws IOException {
        assertThat(modules()).contains("rules-core", "rules-coverage", "rules-dependencies", "rules-specs");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aSpecCoversEveryTypeOfItsModule(String module) throws IOException {
        FrontMatter front = front(module);

        assertThat(front.spec()).isEqualTo(nameOf(module));
        assertThat(front.level()).isEqualTo(FrontMatter.Level.CONTRACT);
        assertThat(types(module)).isNotEmpty().allMatch(front::coversType);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aSpecCoversNoTypeOfAnotherModule(String module) throws IOException {
        FrontMatter front = front(module);
        for (String other : modules().collect(Collectors.toList())) {
            if (!other.equals(module)) {
                assertThat(types(other)).as(other).noneMatch(front::coversType);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aSpecSaysSomethingOfItsModule(String module) throws IOException {
        Set<String> own = types(module).stream()
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
        List<SpecBlock> text = new ArrayList<>(spec(nameOf(module)).blocks());
        text.removeIf(block -> block.kind() == SpecBlock.Kind.HEADING);

        assertThat(text).hasSizeGreaterThan(10);
        assertThat(text.stream().flatMap(block -> block.codeNames().stream())).containsAnyElementsOf(own);
    }

    @Test
    void everySpecIsThatOfAModule() throws IOException {
        Set<String> names = Repository.files(FOLDER, ".md").stream()
                .map(file -> file.getFileName().toString().replaceFirst("\\.md$", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(names)
                .containsExactlyElementsOf(
                        new TreeSet<>(modules().map(OwnSpecsTest::nameOf).collect(Collectors.toSet())));
    }
}
