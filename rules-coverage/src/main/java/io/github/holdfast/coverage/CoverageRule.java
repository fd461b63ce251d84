package io.github.holdfast.coverage;

import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.rule.HoldfastRule;
import io.github.holdfast.core.rule.Parameter;
import io.github.holdfast.core.setting.Order;
import io.github.holdfast.core.setting.Stricter;
import io.github.holdfast.coverage.check.ClassSelection;
import java.util.Set;
import java.util.TreeSet;

/** What all rules over coverage can be told about their evidence: which data, which classes, which tests. */
abstract class CoverageRule extends HoldfastRule {

    /**
     * Execution data, as globs against the module. Default {@code target/jacoco*.exec} (in the build directory). Property
     * {@code holdfast.coverage.execFiles}. Since 0.1.0.
     */
    @Stricter(Order.SAME)
    private Set<String> execFiles = new TreeSet<>();

    /**
     * Folders of the classes that ship. Default the output directory. Property {@code
     * holdfast.coverage.classesDirectories}. Since 0.1.0.
     */
    @Stricter(Order.SAME)
    private Set<String> classesDirectories = new TreeSet<>();

    /**
     * Classes that count, as globs. Default all. Stricter is more. Property {@code holdfast.coverage.includes}. Since
     * 0.1.0.
     */
    @Stricter(value = Order.MORE, empty = Stricter.Empty.EVERYTHING)
    private Set<String> includes = new TreeSet<>();

    /**
     * Classes that do not count, as globs. Default none. Stricter is fewer. Property {@code holdfast.coverage.excludes}.
     * Since 0.1.0.
     */
    @Stricter(Order.FEWER)
    private Set<String> excludes = new TreeSet<>();

    /**
     * Whether data of sessions that were not dumped in this build counts: DROP or ALLOW. Default DROP, which is stricter.
     * Property {@code holdfast.coverage.staleSessions}. Since 0.1.0.
     */
    @Stricter(
            value = Order.RANK,
            ranks = {"ALLOW", "DROP"})
    private String staleSessions = "DROP";

    /**
     * Folders of the test reports. Default {@code surefire-reports} and {@code failsafe-reports} in the build directory.
     * Property {@code holdfast.coverage.testReports}. Since 0.1.0.
     */
    @Stricter(Order.SAME)
    private Set<String> testReports = new TreeSet<>();

    CoverageRule(ReactorModule module) {
        super(module);
    }

    @Override
    protected final String phase() {
        return BuildPhase.isTooEarly(module()) ? "verify" : super.phase();
    }

    /** Whether nothing of other modules counts. */
    static boolean isAlone(Scope judged, Credit credited) {
        return judged == Scope.MODULE && credited == Credit.OWN;
    }

    /** What there is to judge in this module. */
    final ModuleEvidence evidence() {
        return new ModuleEvidence(
                module(),
                ClassSelection.of(includes, excludes),
                Parameter.choice("staleSessions", staleSessions, StaleSessions.class) == StaleSessions.ALLOW,
                new EvidencePaths(module(), execFiles, classesDirectories, testReports));
    }
}
