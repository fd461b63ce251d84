package io.github.holdfast.dependencies;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.git.Base;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.rule.GoalCommand;
import io.github.holdfast.dependencies.check.ApprovalTerms;
import io.github.holdfast.dependencies.check.Approvals;
import io.github.holdfast.dependencies.check.SelfApproved;
import io.github.holdfast.dependencies.file.ApprovalsFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The list of approvals in the work tree, at the base and where the change began, and which of it counts. */
final class ApprovalLists {

    private static final int SHORT = 7;

    private final String file;
    private final Optional<Base> base;
    private final Optional<Approvals> work;
    private final Optional<Approvals> tip;
    private final Approvals began;
    private final boolean bootstrap;
    private final boolean ofTheChange;
    private final LocalDate today;
    private final List<Finding> warnings = new ArrayList<>();

    private ApprovalLists(ReactorModule module, ApprovalSetting setting) {
        file = setting.file();
        ofTheChange = setting.isOfTheChange();
        today = module.buildStart().atZone(ZoneOffset.UTC).toLocalDate();
        base = module.base();
        Path path = module.reactorRoot().resolve(file);
        work = ApprovalsFile.read(path, file);
        Path standard = module.reactorRoot().resolve(ApprovalSetting.DEFAULT_FILE);
        tip = base.flatMap(commits -> module.atBase(commits, path).or(() -> module.atBase(commits, standard)))
                .flatMap(this::parsed);
        began = base.flatMap(
                        commits -> module.whereItBegan(commits, path).or(() -> module.whereItBegan(commits, standard)))
                .flatMap(this::parsed)
                .orElse(Approvals.none());
        Optional<String> refusal = tip.isPresent() || !warnings.isEmpty()
                ? Optional.empty()
                : base.flatMap(commits -> module.noBootstrap(commits, path, "approvedDependencies"));
        if (work.isEmpty()) {
            throw missing(
                    file + " is not there" + (tip.isPresent() ? ", and it is at the base" : ""),
                    tip.isPresent()
                            ? "put " + file + " back as it is at the base"
                            : "let somebody who answers for it write the first list: "
                                    + GoalCommand.of(module, "init"));
        }
        refusal.ifPresent(reason -> {
            throw missing(
                    file + " is not at the base, and " + reason + ": it counts only once it is on the base",
                    "have " + file + " merged on its own first, by somebody who answers for it");
        });
        bootstrap = tip.isEmpty();
    }

    /**
     * Reads the lists, once a build.
     *
     * @throws UnusableInput {@code APPROVALS-MISSING}, {@code UNREADABLE-APPROVALS}, and what keeps the base from being
     *     found
     */
    static ApprovalLists of(ReactorModule module, ApprovalSetting setting) {
        module.base();
        return module.rememberedByAll(
                ApprovalLists.class, String.join(" ", setting.toJdkTypes()), () -> new ApprovalLists(module, setting));
    }

    /** What is broken at the base was broken before; the change that mends it must be able to pass. */
    private Optional<Approvals> parsed(byte[] bytes) {
        try {
            return Optional.of(ApprovalsFile.parse(bytes, file));
        } catch (UnusableInput broken) {
            warnings.add(Finding.of(broken.finding().code(), "base")
                    .saying("at the base " + broken.finding().message() + "; the file of the work tree is judged")
                    .warning()
                    .build());
            return Optional.empty();
        }
    }

    private UnusableInput missing(String message, String fix) {
        return new UnusableInput(
                "no approvals",
                Finding.of("APPROVALS-MISSING", file)
                        .in(file)
                        .saying(message)
                        .fixBy(fix)
                        .build());
    }

    /** What a module is held against. */
    ApprovalTerms terms() {
        return ofTheChange || bootstrap
                ? ApprovalTerms.of(counting(), source(), today)
                : ApprovalTerms.of(counting(), source(), today).pending(work.orElseThrow());
    }

    /** The entries that count. */
    Approvals counting() {
        return ofTheChange || bootstrap
                ? work.orElseThrow()
                : Approvals.effective(tip.orElseThrow(), began, work.orElseThrow());
    }

    /** The list at the tip of the base; empty when there is none. */
    Approvals atTip() {
        return tip.orElse(Approvals.none());
    }

    /** Where the entries that count are from. */
    String source() {
        if (ofTheChange || bootstrap) {
            return file;
        }
        return base.map(commits -> commits.foundBy() + " @ " + commits.tip().substring(0, SHORT))
                .orElse(file);
    }

    /** The day in UTC on which the build began. */
    LocalDate today() {
        return today;
    }

    /** What the change approves itself, and what is wrong with the list at the base. */
    List<Finding> warnings() {
        List<Finding> all = new ArrayList<>();
        if (ofTheChange && !bootstrap) {
            all.addAll(SelfApproved.of(atTip(), began, work.orElseThrow(), file));
        }
        all.addAll(warnings);
        return all;
    }

    /** What could not be compared, in words. */
    List<String> notJudged() {
        if (base.isEmpty()) {
            return List.of("BOOTSTRAP: " + ReactorModule.NO_BASE + ": " + file + " counts as it is in the work tree");
        }
        return bootstrap && warnings.isEmpty()
                ? List.of("BOOTSTRAP: there is no " + file + " at the base yet: it counts as it is in the work tree")
                : List.of();
    }
}
