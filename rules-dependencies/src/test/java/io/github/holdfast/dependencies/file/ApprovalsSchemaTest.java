package io.github.holdfast.dependencies.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.dependencies.check.Section;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema and the reader say the same of a file. */
class ApprovalsSchemaTest {

    private static final Path FILE = Path.of("..", "docs", "approved-dependencies.schema.json");
    private static final String SIGNED =
            "    reason: Range sets in pricing\n    approvedBy: alice\n    approvedOn: \"2026-03-01\"\n";
    private static final String ENTRY =
            "version: 1\ndependencies:\n  - id: com.google.guava:guava\n    scope: compile\n" + SIGNED;

    static Stream<String> valid() {
        return Stream.of(
                ApprovalsFileTest.WHOLE.replaceAll("(\\d{4}-\\d{2}-\\d{2})", "\"$1\""),
                "version: 1\n",
                ENTRY,
                ENTRY + "    versions: \"[1,2),(3,]\"\n    modules: [a, \"b-*\"]\n    moving: true\n",
                ENTRY + "    brings: [\"*\"]\n    expires: \"2027-01-01\"\n",
                ENTRY.replace("guava:guava", "guava:*:jar:linux"),
                "version: 1\nboms:\n  - id: a:b\n" + SIGNED + "    optional: true\n");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void takesWhatTheReaderTakes(String text) throws IOException {
        assertThatCode(() -> read(text)).doesNotThrowAnyException();
        assertThat(violations(text)).isEmpty();
    }

    static Stream<String> broken() {
        return Stream.of(
                "plugins: []\n",
                "version: 2\n",
                "version: 1\nother: []\n",
                "version: 1\nplugins:\n",
                ENTRY.replace("    scope: compile\n", ""),
                ENTRY.replace("compile", "system"),
                ENTRY.replace("Range sets in pricing", "TODO"),
                ENTRY.replace("Range sets in pricing", "todo, some day soon"),
                ENTRY.replace("Range sets in pricing", "needed it"),
                ENTRY.replace("alice", "TODO"),
                ENTRY.replace("2026-03-01", "1.3.2026"),
                ENTRY.replace("com.google.guava:guava", "guava"),
                ENTRY.replace("com.google.guava:guava", "\"*:*\""),
                ENTRY + "    versions: \"33.4.0\"\n",
                ENTRY + "    modules: []\n",
                ENTRY + "    modules: [a, a]\n",
                ENTRY + "    brings: [\"*\"]\n",
                ENTRY + "    brings: [a:b:1]\n",
                ENTRY + "    moving: \"true\"\n",
                ENTRY + "    url: x\n",
                "version: 1\nboms:\n  - id: a:b\n    brings: []\n" + SIGNED,
                "version: 1\nrepositories:\n  - id: a\n" + SIGNED,
                "version: 1\narchives:\n  - path: /a\n" + SIGNED,
                "version: 1\ndenied:\n  - id: a:b\n");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void refusesWhatTheReaderRefuses(String text) throws IOException {
        assertThatCode(() -> read(text)).isInstanceOf(UnusableInput.class);
        assertThat(violations(text)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Section.class)
    void knowsTheKeysOfTheReaderAndRequiresTheSame(Section section) throws IOException {
        JsonObject entry = entry(section.key());

        assertThat(entry.getAsJsonObject("properties").keySet())
                .containsExactlyInAnyOrderElementsOf(EntryReader.keys(section));
        assertThat(names(entry)).isEqualTo(required(section.key(), EntryReader.keys(section)));
    }

    @Test
    void knowsTheKeysOfADenialToo() throws IOException {
        JsonObject entry = entry("denied");

        assertThat(entry.getAsJsonObject("properties").keySet()).containsExactlyInAnyOrderElementsOf(DenialReader.KEYS);
        assertThat(names(entry)).isEqualTo(required("denied", DenialReader.KEYS));
    }

    /** The keys without which the reader refuses an entry that is otherwise complete. */
    private static Set<String> required(String section, List<String> keys) {
        Set<String> required = new LinkedHashSet<>();
        for (String left : keys) {
            StringBuilder text = new StringBuilder("version: 1\n" + section + ":\n  -\n");
            keys.stream()
                    .filter(key -> !key.equals(left))
                    .forEach(key -> text.append("    " + key + ": " + value(section, key) + "\n"));
            try {
                read(text.toString());
            } catch (UnusableInput refused) {
                assertThat(refused.finding().message()).endsWith("the key \"" + left + "\" is missing");
                required.add(left);
            }
        }
        return required;
    }

    private static String value(String section, String key) {
        switch (key) {
            case "id":
            case "useInstead":
                return section.equals("repositories") ? "internal" : "a:b";
            case "scope":
                return "test";
            case "approvedOn":
            case "expires":
                return "2027-01-01";
            case "versions":
                return "\"[1,2)\"";
            case "modules":
            case "brings":
                return key.equals("modules") ? "[a]" : "[a:b]";
            case "moving":
            case "optional":
                return "true";
            default:
                return "a-text-of-some-length";
        }
    }

    private static Set<String> names(JsonObject entry) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonElement name : entry.getAsJsonArray("required")) {
            names.add(name.getAsString());
        }
        return names;
    }

    private static JsonObject entry(String section) throws IOException {
        JsonObject schema = JsonParser.parseString(Files.readString(FILE)).getAsJsonObject();
        JsonObject list = schema.getAsJsonObject("properties").getAsJsonObject(section);
        JsonObject resolved = list.has("$ref") ? schema.getAsJsonObject("$defs").getAsJsonObject("artifacts") : list;
        return resolved.getAsJsonObject("items");
    }

    private static List<String> violations(String text) throws IOException {
        List<String> violations = new ArrayList<>();
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Files.readString(FILE))
                .validate(text, InputFormat.YAML)
                .forEach(violation -> violations.add(violation.getMessage()));
        return violations;
    }

    private static void read(String text) {
        ApprovalsFile.parse(text.getBytes(StandardCharsets.UTF_8), "approvals.yml");
    }
}
