package io.github.holdfast.lockfile.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Takes a line apart so that the lines of both sides that speak of one thing are told as one change. */
class LockedLineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", emptyValue = "", textBlock = """
            dependency a:b:jar:1 compile              | dependency a:b:jar               | 1    | compile          | a:b
            dependency a:b:jar:tests:1 test optional  | dependency a:b:jar:tests         | 1    | test optional    | a:b
            dependency a:b:jar compile                | dependency a:b:jar               | ''   | compile          | a:b
            dependency reactor:a:b compile            | dependency reactor:a:b           | ''   | compile          | a:b
            dependency reactor:a:b:war                | dependency reactor:a:b:war       | ''   | ''               | a:b
            dependency a:b:jar:1 exclusions=c:d       | dependency a:b:jar               | 1    | exclusions=c:d   | a:b
            managed a:b:pom:1 import                  | managed a:b:pom                  | 1    | import           | a:b
            managed a:b:jar                           | managed a:b:jar                  | ''   | ''               | a:b
            parent a:b:pom:1                          | parent a:b:pom                   | 1    | ''               | a:b
            parent reactor:a:b                        | parent reactor:a:b               | ''   | ''               | a:b
            plugin a:b:1                              | plugin a:b                       | 1    | ''               | a:b
            plugin a:b maven-default                  | plugin a:b                       | ''   | maven-default    | a:b
            plugin a:b:1 inherited=false              | plugin a:b                       | 1    | inherited=false  | a:b
            plugin reactor:a:b                        | plugin reactor:a:b               | ''   | ''               | a:b
            plugin-dependency p:q -> a:b:jar:1        | plugin-dependency p:q -> a:b:jar | 1    | ''               | a:b
            plugin-artifact p:q -> a:b:jar:1          | plugin-artifact p:q -> a:b:jar   | 1    | ''               | a:b
            processor a:b:jar:1                       | processor a:b:jar                | 1    | ''               | a:b
            extension a:b:1                           | extension a:b                    | 1    | ''               | a:b
            core-extension a:b:1                      | core-extension a:b               | 1    | ''               | a:b
            profile p dependency a:b:jar:1 test       | profile p dependency a:b:jar     | 1    | test             | a:b
            profile p plugin a:b:1                    | profile p plugin a:b             | 1    | ''               | a:b
            profile p repository r https://x/y:1      | profile p repository r           | https://x/y:1 | ''      | r
            repository r https://x/y                  | repository r                     | https://x/y   | ''      | r
            plugin-repository r https://x/y           | plugin-repository r              | https://x/y   | ''      | r
            """)
    void tellsNameVersionAndTheRestOfWhatIsDeclared(String text, String name, String version, String tail, String id) {
        LockedLine line = LockedLine.declared(text);

        assertThat(line.whole()).isEqualTo(text);
        assertThat(line.name()).isEqualTo(name);
        assertThat(line.version()).isEqualTo(version);
        assertThat(line.tail()).isEqualTo(tail);
        assertThat(line.id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            compile a:b:jar:1            | a:b:jar         | 1  | compile   | a:b
            test a:b:jar:tests:1         | a:b:jar:tests   | 1  | test      | a:b
            compile reactor:a:b          | reactor:a:b     | '' | compile   | a:b
            test reactor:a:b:tests       | reactor:a:b:tests | '' | test    | a:b
            processor a:b:jar:1          | a:b:jar         | 1  | processor | a:b
            """)
    void tellsNameVersionAndScopeOfWhatIsResolved(String text, String name, String version, String tail, String id) {
        LockedLine line = LockedLine.resolved(text);

        assertThat(line.whole()).isEqualTo(text);
        assertThat(line.name()).isEqualTo(name);
        assertThat(line.version()).isEqualTo(version);
        assertThat(line.tail()).isEqualTo(tail);
        assertThat(line.id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "  ",
                ":",
                "::",
                ":::",
                "x",
                "x ",
                " x",
                "x :",
                "profile",
                "profile ",
                "profile p",
                "profile p ",
                "profile  ",
                "repository",
                "repository ",
                "repository r",
                "plugin-dependency a -> ",
                "plugin-dependency a ->",
                "dependency reactor:",
                "dependency reactor::",
                "dependency a:b:jar:",
                "-> -> -> ->"
            })
    void takesAnyLineThatAnEditedLockMayHave(String text) {
        assertThat(LockedLine.declared(text).whole()).isEqualTo(text);
        assertThat(LockedLine.declared(text).id()).isNotNull();
        assertThat(LockedLine.resolved(text).id()).isNotNull();
        assertThat(LockedLine.realm(text).id()).isNotNull();
        assertThat(LockedLine.declared(text).shownWhole()).isEqualTo(text.replaceFirst("^dependency ", ""));
    }

    @Test
    void tellsWhatIsDifferent() {
        assertThat(change("dependency a:b:jar:1 compile", "dependency a:b:jar:2 compile"))
                .isEqualTo("1 -> 2");
        assertThat(change("dependency a:b:jar:1 compile", "dependency a:b:jar:1 test"))
                .isEqualTo("compile -> test");
        assertThat(change("dependency a:b:jar:1", "dependency a:b:jar:2 test")).isEqualTo("1 -> 2, (none) -> test");
        assertThat(change("dependency a:b:jar:1", "dependency a:b:jar")).isEqualTo("1 -> (none)");
        assertThat(change("repository r https://a", "repository r https://b")).isEqualTo("https://a -> https://b");
    }

    private static String change(String from, String to) {
        LockedLine before = LockedLine.declared(from);
        LockedLine after = LockedLine.declared(to);
        assertThat(after.name()).isEqualTo(before.name());
        return before.changeTo(after);
    }
}
