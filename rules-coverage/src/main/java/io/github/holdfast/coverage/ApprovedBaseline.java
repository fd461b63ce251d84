package io.github.holdfast.coverage;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.git.Base;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.rule.GoalCommand;
import io.github.holdfast.coverage.baseline.BaselineFile;
import io.github.holdfast.coverage.check.Baseline;
import io.github.holdfast.coverage.check.RatchetTerms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jacoco.core.JaCoCo;

/**
 * The baseline in the work tree, at the base, and where the change began. A file that is not at the base yet is judged as
 * it is in the work tree, and that is said.
 */
final class ApprovedBaseline {

    private final ReactorModule module;
    private final RatchetSetting setting;
    private final Optional<Base> base;
    private final List<Finding> warnings = new ArrayList<>();
    private final RatchetTerms terms;

    private ApprovedBaseline(ReactorModule module, RatchetSetting setting) {
        this.module = module;
        this.setting = setting;
        this.base = module.base();
        Optional<Baseline> atTip = base.flatMap(this::atTip);
        this.terms = RatchetTerms.of(
                        setting.file(), GoalCommand.of(module, "raise"), jacoco(), setting.credit() == Credit.REACTOR)
                .work(BaselineFile.read(path(setting.file()), setting.file()))
                .base(atTip)
                .began(base.flatMap(commits -> whereItBegan(commits, atTip)))
                .notYet(notYet(atTip));
    }

    /**
     * Reads the baselines.
     *
     * @throws UnusableInput {@code UNREADABLE-BASELINE}, and what keeps the base from being found
     */
    static ApprovedBaseline of(ReactorModule module, RatchetSetting setting) {
        return new ApprovedBaseline(module, setting);
    }

    /** JaCoCo's version without the commit behind it. */
    static String jacoco() {
        String[] parts = JaCoCo.VERSION.split("\\.");
        return parts.length > 3 ? String.join(".", parts[0], parts[1], parts[2]) : JaCoCo.VERSION;
    }

    private Path path(String file) {
        return module.reactorRoot().resolve(file);
    }

    /** A file that the change moved is still the one that was at the default place. */
    private Optional<Baseline> atTip(Base commits) {
        return module.atBase(commits, path(setting.file()))
                .or(() -> module.atBase(commits, path(RatchetSetting.DEFAULT_FILE)))
                .flatMap(this::parsed);
    }

    private Optional<Baseline> whereItBegan(Base commits, Optional<Baseline> atTip) {
        return commits.mergeBase().equals(commits.tip())
                ? atTip
                : module.whereItBegan(commits, path(setting.file())).flatMap(this::parsed);
    }

    /** Why the file of the work tree does not count yet; a broken one at the base is there. */
    private Optional<String> notYet(Optional<Baseline> atTip) {
        return atTip.isPresent() || !warnings.isEmpty()
                ? Optional.empty()
                : base.flatMap(commits -> module.noBootstrap(commits, path(setting.file()), "coverageRatchet"));
    }

    /** What is broken at the base was broken before; the change that mends it must be able to pass. */
    private Optional<Baseline> parsed(byte[] bytes) {
        try {
            return Optional.of(BaselineFile.parse(bytes, setting.file()));
        } catch (UnusableInput broken) {
            warnings.add(Finding.of(broken.finding().code(), "base")
                    .saying("at the base " + broken.finding().message() + "; the file of the work tree is judged")
                    .warning()
                    .build());
            return Optional.empty();
        }
    }

    /** What modules are held against. */
    RatchetTerms terms() {
        return terms;
    }

    /** What is wrong with the baseline at the base. */
    List<Finding> warnings() {
        return warnings;
    }

    /** What could not be compared, in words. */
    List<String> notJudged() {
        if (base.isEmpty()) {
            return List.of("BOOTSTRAP: " + ReactorModule.NO_BASE + ": " + setting.file()
                    + " is judged as it is in the work tree");
        }
        return terms.hasBase() || !warnings.isEmpty()
                ? List.of()
                : List.of("BOOTSTRAP: there is no " + setting.file()
                        + " at the base yet: it is judged as it is in the work tree");
    }

    /** What was looked at, in words. */
    String lookedAt() {
        return setting.file() + (terms.hasBase() ? " here and at the base" : "");
    }

    /** What was looked at, for the JSON report. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("file", setting.file());
        facts.put("jacoco", jacoco());
        facts.put("credit", setting.credit().name());
        facts.put("fileAtBase", terms.hasBase());
        return facts;
    }
}
