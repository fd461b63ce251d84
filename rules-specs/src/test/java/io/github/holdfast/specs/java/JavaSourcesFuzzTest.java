package io.github.holdfast.specs.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes of a Java source are, their change has a class. Replays these inputs; with {@code JAZZER_FUZZ=1} it
 * searches for more.
 */
class JavaSourcesFuzzTest {

    private static final JavaSources SOURCES = JavaSources.in(StandardCharsets.UTF_8);

    @MethodSource("written")
    @FuzzTest
    void hasAClass(byte[] bytes) {
        Optional<byte[]> empty = Edit.bytes("");

        assertThat(SOURCES.compare(empty, Optional.of(bytes)).changeClass()).isNotNull();
        assertThat(SOURCES.compare(Optional.of(bytes), Optional.empty()).changeClass())
                .isNotNull();
        assertThat(SOURCES.compare(Optional.of(bytes), Optional.of(bytes)).changeClass())
                .isEqualTo(ChangeClass.NONE);
    }

    static Stream<Arguments> written() {
        Stream<String> cut = Edit.all().stream().flatMap(edit -> Stream.of(3, 5, 7)
                .map(part -> edit.after().substring(0, edit.after().length() * part / 8)));
        Stream<String> odd = Stream.of(
                "class A { int x = \"\"\"",
                "@",
                "\\u0000",
                "class A<T extends A<T super ?>> {",
                "enum A { B { }, ; }",
                "void main() {}",
                "import a.*.b;",
                "class A { A { } }",
                "record A(int... a, int b) {}",
                "\ufeff\ufeff");
        return Stream.concat(cut, odd).map(text -> Arguments.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
