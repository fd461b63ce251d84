package io.github.holdfast.specs;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.git.Base;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.rule.HoldfastRule;
import io.github.holdfast.core.rule.Judgement;
import io.github.holdfast.core.rule.Parameter;
import io.github.holdfast.core.setting.Order;
import io.github.holdfast.core.setting.Stricter;
import io.github.holdfast.specs.check.Change;
import io.github.holdfast.specs.check.Demand;
import io.github.holdfast.specs.check.ParityCheck;
import io.github.holdfast.specs.check.ParityTerms;
import io.github.holdfast.specs.check.Unmapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Inject;
import javax.inject.Named;

/**
 * Fails when code changes and the spec that covers it does not say what is different: a new date, a moved paragraph or an
 * entry of a change log says nothing. Judges that something was said where it belongs, not whether it is true.
 */
@Named("specParity")
public final class SpecParity extends HoldfastRule {

    /**
     * Where specs are, as globs of paths from the reactor root. Default all Markdown below specs and docs/specs. Property
     * {@code holdfast.specs}. Since 0.1.0.
     */
    @Stricter(Order.SAME)
    private Set<String> specs = new TreeSet<>();

    /**
     * Headings of sections that do not count. Default Change Log / Changelog / History / Status / Table of Contents /
     * References. Stricter is more. Property {@code holdfast.specs.ignoreSections}. Since 0.1.0.
     */
    @Stricter(value = Order.MORE, empty = Stricter.Empty.DEFAULT)
    private Set<String> ignoreSections = new TreeSet<>();

    /**
     * What a change of a signature demands: SECTION, SPEC or NONE. Default SECTION. Property {@code
     * holdfast.specs.apiChange}. Since 0.1.0.
     */
    @Stricter(
            value = Order.RANK,
            ranks = {"NONE", "SPEC", "SECTION"})
    private String apiChange = "SECTION";

    /**
     * What a change of a body demands: SECTION, SPEC or NONE. Default SPEC. Property {@code holdfast.specs.bodyChange}.
     * Since 0.1.0.
     */
    @Stricter(
            value = Order.RANK,
            ranks = {"NONE", "SPEC", "SECTION"})
    private String bodyChange = "SPEC";

    /**
     * What a change of Javadoc demands: SECTION, SPEC or NONE. Default NONE. Property {@code
     * holdfast.specs.javadocChange}. Since 0.1.0.
     */
    @Stricter(
            value = Order.RANK,
            ranks = {"NONE", "SPEC", "SECTION"})
    private String javadocChange = "NONE";

    /**
     * What a change of a file that is not Java demands: SECTION, SPEC or NONE. Default SPEC. Property {@code
     * holdfast.specs.fileChange}. Since 0.1.0.
     */
    @Stricter(
            value = Order.RANK,
            ranks = {"NONE", "SPEC", "SECTION"})
    private String fileChange = "SPEC";

    /**
     * Which types have to be covered by a spec: NEW, ALL that change, or NONE. Default NEW. Property {@code
     * holdfast.specs.unmapped}. Since 0.1.0.
     */
    @Stricter(
            value = Order.RANK,
            ranks = {"NONE", "NEW", "ALL"})
    private String unmapped = "NEW";

    /**
     * New words that one block of a spec needs to have changed. Default 1. Stricter is higher. Property {@code
     * holdfast.specs.minimumWords}. Since 0.1.0.
     */
    @Stricter(Order.HIGHER)
    private String minimumWords = "1";

    /**
     * Changed bodies of which commits may say that their spec stays true. Default 3. Stricter is lower. Property {@code
     * holdfast.specs.maximumAcknowledgements}. Since 0.1.0.
     */
    @Stricter(Order.LOWER)
    private String maximumAcknowledgements = "3";

    /**
     * Types that a spec may cover before it is told as a catch-all. Default 40. Stricter is lower. Property {@code
     * holdfast.specs.maximumTypesPerSpec}. Since 0.1.0.
     */
    @Stricter(Order.LOWER)
    private String maximumTypesPerSpec = "40";

    /**
     * Whether every file that is found as a spec has to have front matter. Default false. Stricter is true. Property
     * {@code holdfast.specs.requireFrontMatter}. Since 0.1.0.
     */
    @Stricter(
            value = Order.RANK,
            ranks = {"false", "true"})
    private String requireFrontMatter = "false";

    @Inject
    SpecParity(ReactorModule module) {
        super(module);
    }

    /** Nothing has to be built to judge again. */
    @Override
    protected String phase() {
        String id = module().execution().getExecutionId();
        return "default-cli".equals(id) ? "validate" : "enforcer:enforce@" + id;
    }

    @Override
    protected Judgement judge() {
        if (module().builds(SpecParity.class)) {
            return Judgement.now(Report.notApplicable("this reactor builds the rules that run in it", Evidence.none()));
        }
        SpecSetting setting = SpecSetting.of(specs, ignoreSections);
        ParityTerms terms = terms();
        List<String> all = new ArrayList<>(terms.asText());
        all.add(setting.key());
        return Judgement.once(all, () -> judge(setting, terms));
    }

    private ParityTerms terms() {
        return ParityTerms.standard()
                .api(Parameter.choice("apiChange", apiChange, Demand.class))
                .body(Parameter.choice("bodyChange", bodyChange, Demand.class))
                .javadoc(Parameter.choice("javadocChange", javadocChange, Demand.class))
                .file(Parameter.choice("fileChange", fileChange, Demand.class))
                .unmapped(Parameter.choice("unmapped", unmapped, Unmapped.class))
                .minimumWords(Parameter.number("minimumWords", minimumWords, 1, 100))
                .maximumAcknowledgements(Parameter.number("maximumAcknowledgements", maximumAcknowledgements, 1000))
                .maximumTypesPerSpec(Parameter.number("maximumTypesPerSpec", maximumTypesPerSpec, 1, 100_000))
                .requireFrontMatter(Parameter.flag("requireFrontMatter", requireFrontMatter))
                .build();
    }

    private Report judge(SpecSetting setting, ParityTerms terms) {
        Optional<Base> base = module().base();
        ReactorSpecs found = ReactorSpecs.of(module(), setting);
        found.refuseNone();
        if (base.isEmpty()) {
            return Report.notApplicable(ReactorModule.NO_BASE, Evidence.none());
        }
        SourceFolders folders = SourceFolders.of(module());
        CodeChange code = CodeChange.of(module(), base.get(), folders);
        Change change = code.read(path -> found.versions().stream().anyMatch(spec -> spec.holdsFile(path)));
        Report report = ParityCheck.judge(terms, found.versions(), change, code.reactor());
        return report.finding(report.headline(), found.warnings());
    }
}
