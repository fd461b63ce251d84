package io.github.holdfast.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds every JSON report that a sample left against the published schema. */
class ReportsFollowTheSchemaIT {

    private static final Path SAMPLES = Path.of(System.getProperty("samples"));
    private static final Path SCHEMA = Path.of("..", "docs", "report-format.schema.json");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void everyReportFollowsTheSchema() throws IOException {
        JsonSchema schema = schema();
        Map<Path, Set<ValidationMessage>> broken = new TreeMap<>();
        for (Path report : reports()) {
            Set<ValidationMessage> messages = schema.validate(json.readTree(report.toFile()));
            if (!messages.isEmpty()) {
                broken.put(report, messages);
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void thereAreAtLeastAsManyReportsAsSamples() throws IOException {
        assertThat(samples()).isNotEmpty();
        assertThat(reports()).hasSizeGreaterThanOrEqualTo(samples().size());
    }

    @Test
    void theSchemaRefusesAnUnknownVerdictAndAMissingField() throws IOException {
        JsonNode report = json.readTree(reports().get(0).toFile());

        ObjectNode unknownVerdict = report.deepCopy();
        unknownVerdict.put("verdict", "MAYBE");
        assertThat(schema().validate(unknownVerdict)).isNotEmpty();

        for (String field : List.of("schema", "build", "rule", "module", "verdict", "evidence", "findings")) {
            ObjectNode without = report.deepCopy();
            without.remove(field);
            assertThat(schema().validate(without)).as("without %s", field).isNotEmpty();
        }
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Files.readString(SCHEMA));
    }

    private static List<Path> reports() throws IOException {
        return files(
                file -> file.toString().endsWith(".json") && file.getParent().endsWith("holdfast"));
    }

    private static List<Path> samples() throws IOException {
        return files(file -> file.endsWith("build.log"));
    }

    private static List<Path> files(Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(wanted).sorted().collect(Collectors.toList());
        }
    }
}
