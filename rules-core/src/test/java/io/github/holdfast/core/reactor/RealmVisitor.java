package io.github.holdfast.core.reactor;

import io.github.holdfast.core.finding.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * Lets a module arrive from the class realm that loaded this class. Takes session, project and execution, and a list for
 * what the end saw; gives the outcome of the end where it fell. Only JDK and Maven types cross.
 */
public final class RealmVisitor implements BiFunction<List<Object>, List<String>, String> {

    @Override
    public String apply(List<Object> place, List<String> seen) {
        ReactorModule module = new ReactorModule(
                (MavenSession) place.get(0), (MavenProject) place.get(1), (MojoExecution) place.get(2));
        CoverageSession.begin(module);
        RollCall call = RollCall.of(module, "fakeRule");
        if (call.outcomeOf(module).isPresent()) {
            return "again: " + call.outcomeOf(module).get().text();
        }
        call.record(module, Outcome.of(Verdict.FAILED, "stored for " + module.id()));
        Arrival arrival = Arrival.of(module, false, Optional.of(Map.of("from", module.id())));
        return call.arrive(module, arrival, roll -> {
                    seen.add(roll.arrivals().stream()
                            .map(one -> one.artifactId() + "=" + one.payload().get())
                            .collect(Collectors.joining(" ", "", " of build " + module.buildId() + roll.absent())));
                    SessionEnd.write(module, module.reactorRoot().resolve("target/end.json"), "written");
                    return Outcome.of(Verdict.FAILED, "the end");
                })
                .map(Outcome::text)
                .orElse("not yet");
    }
}
