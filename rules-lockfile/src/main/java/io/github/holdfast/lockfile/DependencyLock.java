package io.github.holdfast.lockfile;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.reactor.Roll;
import io.github.holdfast.core.rule.EndReport;
import io.github.holdfast.core.rule.HoldfastRule;
import io.github.holdfast.core.rule.Judgement;
import io.github.holdfast.core.setting.Order;
import io.github.holdfast.core.setting.Stricter;
import io.github.holdfast.lockfile.check.Exemptions;
import io.github.holdfast.lockfile.check.UnusedExceptions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.rtinfo.RuntimeInformation;
import org.eclipse.aether.RepositorySystem;

/**
 * Fails when the build takes something other than {@code pom.lock.json} says: a POM declares it otherwise, Maven resolves
 * it otherwise, or the bytes of a file are others. Tells nothing of whether an artifact may be there; see {@code
 * approvedDependencies}.
 */
@Named("dependencyLock")
public final class DependencyLock extends HoldfastRule {

    private final RepositorySystem system;
    private final RuntimeInformation maven;

    /**
     * Whether plugins, extensions and what they bring are judged as dependencies are. Default true, which is stricter.
     * Property {@code holdfast.lock.plugins}. Since 0.1.0.
     */
    @Stricter(
            value = Order.RANK,
            ranks = {"false", "true"})
    private String plugins = "true";

    /**
     * What may differ from the lock, each with a pattern, a check, a reason and a last day. Default none. Stricter is fewer.
     * Since 0.1.0.
     */
    @Stricter(Order.FEWER)
    private List<LockException> exceptions = List.of();

    @Inject
    DependencyLock(ReactorModule module, RepositorySystem system, RuntimeInformation maven) {
        super(module);
        this.system = system;
        this.maven = maven;
    }

    /** Nothing has to be built to judge again. */
    @Override
    protected String phase() {
        String id = module().execution().getExecutionId();
        return "default-cli".equals(id) ? "validate" : "enforcer:enforce@" + id;
    }

    @Override
    protected Judgement judge() {
        if (module().builds(DependencyLock.class)) {
            return Judgement.now(Report.notApplicable("this reactor builds the rules that run in it", Evidence.none()));
        }
        LockSetting setting = LockSetting.of(plugins, exceptions);
        LocalDate today = module().buildStart().atZone(ZoneOffset.UTC).toLocalDate();
        Exemptions exemptions = new Exemptions(setting.exceptions(), today);
        ReactorLock lock = ReactorLock.of(module());
        Resolution resolution = new Resolution(module(), system, maven.getMavenVersion());
        Report report = new ModuleLock(module(), lock, exemptions).judge(resolution, setting.plugins());
        return Judgement.now(report)
                .leaving(Map.of("exceptions", exemptions.keys(), "used", new ArrayList<>(exemptions.used())));
    }

    @Override
    protected List<EndReport> judgeReactor(Roll roll) {
        boolean whole =
                roll.arrivals().size() == module().session().getAllProjects().size();
        UnusedExceptions unused = new UnusedExceptions();
        roll.arrivals().forEach(arrival -> arrival.payload().ifPresent(unused::add));
        return unused.report(whole).map(EndReport::ofReactor).map(List::of).orElse(List.of());
    }
}
