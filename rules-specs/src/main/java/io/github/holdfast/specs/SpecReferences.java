package io.github.holdfast.specs;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.reactor.Roll;
import io.github.holdfast.core.rule.EndReport;
import io.github.holdfast.core.rule.HoldfastRule;
import io.github.holdfast.core.rule.Judgement;
import io.github.holdfast.core.setting.Order;
import io.github.holdfast.core.setting.Stricter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Inject;
import javax.inject.Named;

/**
 * Fails when a spec names a type, a member, a file or a heading that the change took away. Judges that names lead
 * somewhere, not that what is said of them is true; see {@code specParity} for specs that a change leaves behind.
 */
@Named("specReferences")
public final class SpecReferences extends HoldfastRule {

    /**
     * Where specs are, as globs of paths from the reactor root. Default all Markdown below specs and docs/specs. Property
     * {@code holdfast.specs}. Since 0.1.0.
     */
    @Stricter(Order.SAME)
    private Set<String> specs = new TreeSet<>();

    /**
     * Other documents whose names are judged, as globs of paths from the reactor root. Default no other documents.
     * Stricter is more. Property {@code holdfast.specs.documents}. Since 0.1.0.
     */
    @Stricter(Order.MORE)
    private Set<String> documents = new TreeSet<>();

    /**
     * What becomes of a name that never led anywhere: WARN or FAIL. Default WARN. Stricter is FAIL. Property {@code
     * holdfast.specs.unknown}. Since 0.1.0.
     */
    @Stricter(
            value = Order.RANK,
            ranks = {"WARN", "FAIL"})
    private String unknown = "WARN";

    /**
     * Headings of sections whose names are not judged. Default Change Log / Changelog / History / Status / Table of
     * Contents / References. Stricter is fewer. Property {@code holdfast.specs.ignoreSections}. Since 0.1.0.
     */
    @Stricter(value = Order.FEWER, empty = Stricter.Empty.DEFAULT)
    private Set<String> ignoreSections = new TreeSet<>();

    @Inject
    SpecReferences(ReactorModule module) {
        super(module);
    }

    @Override
    protected Judgement judge() {
        if (module().builds(SpecReferences.class)) {
            return Judgement.now(Report.notApplicable("this reactor builds the rules that run in it", Evidence.none()));
        }
        ReferenceSetting setting = ReferenceSetting.of(specs, documents, unknown, ignoreSections);
        return Judgement.atTheEnd(
                "judged when all modules are built",
                Map.of(
                        "setting",
                        setting.toJdkTypes(),
                        "names",
                        ModuleNames.of(module()).toJdkTypes()));
    }

    @Override
    protected List<EndReport> judgeReactor(Roll roll) {
        return new ReactorReferences(module(), roll)
                .judge()
                .map(EndReport::ofReactor)
                .map(List::of)
                .orElse(List.of());
    }
}
