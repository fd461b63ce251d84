package io.github.holdfast.dependencies.file;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.holdfast.core.finding.UnusableInput;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes of a list of approvals are, it is read or refused in words. Replays these inputs; with
 * {@code JAZZER_FUZZ=1} it searches for more.
 */
class ApprovalsFileFuzzTest {

    @MethodSource("written")
    @FuzzTest
    void isReadOrRefused(byte[] bytes) {
        try {
            ApprovalsFile.parse(bytes, "approvals.yml").entries().forEach(entry -> entry.versions()
                    .accepts("1.0-rc1"));
        } catch (UnusableInput refused) {
            if (!refused.finding().code().equals("UNREADABLE-APPROVALS")) {
                throw refused;
            }
        }
    }

    static Stream<Arguments> written() {
        return Stream.of(
                        ApprovalsFileTest.WHOLE,
                        ApprovalsFileTest.WHOLE.replace("[33.0,34)", "[,),(,9999999999999999999999]"),
                        ApprovalsFileTest.WHOLE.replace("samples/**/*.jar", "\"[\\\\E**?\""),
                        "version: 1\ndenied: [{id: \"a:*:b:c\", reason: \"\\U0010ffff0123456789\"}]\n",
                        "version: 99999999999\n",
                        "")
                .map(text -> Arguments.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
