package io.github.holdfast.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The published schema of the JSON reports, {@code docs/report-format.schema.json}, which holds for all that we write. */
public final class ReportSchema {

    private static final Path FILE = Path.of("..", "docs", "report-format.schema.json");

    private ReportSchema() {}

    /** Fails the test when the report breaks the schema. */
    public static void assertHolds(String report) {
        assertThat(violations(report)).as(report).isEmpty();
    }

    /** What the schema has against a report; empty when it holds. */
    public static Set<ValidationMessage> violations(String report) {
        try {
            JsonSchema schema =
                    JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Files.readString(FILE));
            return schema.validate(report, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
