package io.github.holdfast.specs;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.git.Base;
import io.github.holdfast.core.git.ChangeSet;
import io.github.holdfast.core.git.ChangedFile;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.rule.GoalCommand;
import io.github.holdfast.specs.file.FileBytes;
import io.github.holdfast.specs.spec.SpecFile;
import io.github.holdfast.specs.spec.SpecReader;
import io.github.holdfast.specs.spec.SpecVersions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The specs of the reactor, in the work tree and where the change began; read once a build. */
final class ReactorSpecs {

    private final ReactorModule module;
    private final SpecSetting setting;
    private final SpecReader reader;
    private final List<Finding> warnings = new ArrayList<>();
    private final List<SpecVersions> versions;

    private ReactorSpecs(ReactorModule module, SpecSetting setting) {
        this.module = module;
        this.setting = setting;
        this.reader = SpecReader.ignoring(setting.ignoreSections());
        Map<String, SpecFile> now = new TreeMap<>();
        for (Path file : module.workTree().orElseThrow().filesBelow(module.reactorRoot())) {
            String path = module.fromRoot(file);
            if (setting.isSpec(path) && FileBytes.isThere(file)) {
                now.put(path, reader.read(FileBytes.ofSpec(file, path), path));
            }
        }
        Map<String, SpecFile> before = new TreeMap<>(now);
        module.base().ifPresent(base -> before(base, before));
        this.versions = SpecVersions.paired(before, now);
    }

    /**
     * Reads the specs.
     *
     * @throws UnusableInput {@code UNREADABLE-SPEC} when one is broken or two have one id, and what keeps the base from
     *     being found
     */
    static ReactorSpecs of(ReactorModule module, SpecSetting setting) {
        module.base();
        return module.rememberedByAll(ReactorSpecs.class, setting.key(), () -> new ReactorSpecs(module, setting));
    }

    /** All specs that are there or were, by their paths. */
    List<SpecVersions> versions() {
        return versions;
    }

    /**
     * Refuses a reactor where no spec says what it covers.
     *
     * @throws UnusableInput {@code NO-SPECS}
     */
    void refuseNone() {
        boolean any = versions.stream().flatMap(spec -> spec.after().stream()).anyMatch(file -> file.frontMatter()
                .isPresent());
        if (any) {
            return;
        }
        long files = versions.stream().filter(spec -> spec.after().isPresent()).count();
        String where = String.join(", ", setting.specs());
        throw new UnusableInput(
                "no spec",
                Finding.of("NO-SPECS", where)
                        .saying(
                                files == 0
                                        ? "there is no spec: no file matches " + where
                                        : "there is no spec: none of " + Quantity.of(files, "file", "files") + " at "
                                                + where + " has front matter")
                        .needed("a spec")
                        .fixBy(
                                "let " + GoalCommand.of(module, "init")
                                        + " propose the first, or write it, for example docs/specs/pricing.md:",
                                List.of(
                                        "---",
                                        "spec: pricing",
                                        "covers:",
                                        "  types: [\"com.acme.pricing.**\"]",
                                        "---",
                                        "# Pricing",
                                        "## `PriceCalculator`",
                                        "What it promises to those who call it, in sentences that can be wrong."))
                        .build());
    }

    /** What was broken where the change began. */
    List<Finding> warnings() {
        return List.copyOf(warnings);
    }

    private void before(Base base, Map<String, SpecFile> specs) {
        ChangeSet changes = module.changes(base);
        Map<String, Path> changed = new HashMap<>();
        for (ChangedFile file : changes.others()) {
            Path absolute = changes.topLevel().resolve(file.path());
            String path = module.fromRoot(absolute);
            if (setting.isSpec(path)) {
                specs.remove(path);
                changed.put(path, absolute);
            }
        }
        Map<Path, byte[]> contents = module.whereItBegan(base, changed.values());
        changed.forEach((path, file) -> Optional.ofNullable(contents.get(file))
                .flatMap(bytes -> old(bytes, path))
                .ifPresent(spec -> specs.put(path, spec)));
    }

    /** What is broken at the base was broken before; the change that mends it must be able to pass. */
    private Optional<SpecFile> old(byte[] bytes, String path) {
        try {
            return Optional.of(reader.read(bytes, path));
        } catch (UnusableInput broken) {
            warnings.add(Finding.of(broken.finding().code(), "base of " + path)
                    .saying("at the base " + broken.finding().message() + "; what it covered there is not known")
                    .in(path)
                    .warning()
                    .build());
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return versions.stream().map(SpecVersions::path).collect(Collectors.joining(", "));
    }
}
