package io.github.holdfast.dependencies.file;

import io.github.holdfast.core.yaml.YamlMapping;
import io.github.holdfast.dependencies.check.Denial;
import java.util.List;

/** Reads one entry of what is denied. */
final class DenialReader {

    static final List<String> KEYS = List.of("id", "reason", "useInstead");

    private DenialReader() {}

    static Denial read(YamlMapping entry) {
        entry.only(KEYS);
        String useInstead =
                entry.optional("useInstead").map(node -> node.scalar().text()).orElse("");
        return Denial.of(EntryReader.artifact(entry.required("id").scalar()), useInstead, EntryReader.reason(entry));
    }
}
