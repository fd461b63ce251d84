package io.github.holdfast.core.reactor;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.apache.maven.execution.BuildSuccess;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * The record of which modules a rule has run in during this build. It says who is still to come, so that what concerns
 * the whole reactor is judged exactly once: by the last arrival, or, when a module never comes, at the end of the
 * session. Guards against a gate that is skipped in one module and therefore never speaks for the others. Safe under
 * {@code -T}; keyed by execution, rule and module, so that a forked lifecycle does not count twice.
 */
public final class RollCall {

    private static final String ARRIVED = "arrived";
    private static final String OUTCOMES = "outcomes";
    private static final String PARTICIPANTS = "participants";
    private static final String END = "end";
    private static final String CLOSED = "closed";
    private static final String SETTING = "setting";

    private final Map<String, Object> state;

    private RollCall(Map<String, Object> state) {
        this.state = state;
    }

    /** The roll call of this rule in the execution at hand; the first who asks sees to it that it is closed at the end. */
    public static RollCall of(ReactorModule module, String rule) {
        SharedState shared = module.shared();
        SessionEnd.watch(module.session(), shared);
        Path root = module.reactorRoot();
        Map<String, Object> participants =
                shared.once("participants " + module.execution().getExecutionId(), () -> Participants.of(
                                module.session(), module.execution(), root)
                        .toJdkTypes());
        return new RollCall(calls(shared)
                .computeIfAbsent(module.execution().getExecutionId() + "/" + rule, key -> begin(participants)));
    }

    /** The state of every roll call of this build. */
    static Map<String, Map<String, Object>> calls(SharedState shared) {
        return shared.once("calls", () -> new ConcurrentSkipListMap<>());
    }

    /** The ids of the modules that came, by execution and rule. */
    static Map<String, Set<String>> arrived(SharedState shared) {
        Map<String, Set<String>> arrived = new HashMap<>();
        calls(shared).forEach((call, state) -> {
            synchronized (state) {
                arrived.put(call, Set.copyOf(new RollCall(state).arrived().keySet()));
            }
        });
        return arrived;
    }

    private static Map<String, Object> begin(Map<String, Object> participants) {
        Map<String, Object> state = new HashMap<>();
        state.put(PARTICIPANTS, participants);
        state.put(ARRIVED, new LinkedHashMap<String, Map<String, Object>>());
        state.put(OUTCOMES, new HashMap<String, List<String>>());
        return state;
    }

    /** What the rule said of this module before in this build: a forked lifecycle runs it again. */
    public Optional<Outcome> outcomeOf(ReactorModule module) {
        synchronized (state) {
            return Optional.ofNullable(outcomes().get(module.id())).map(Outcome::fromJdkTypes);
        }
    }

    /** Keeps what the rule said of this module. */
    public void record(ReactorModule module, Outcome outcome) {
        synchronized (state) {
            outcomes().put(module.id(), outcome.toJdkTypes());
        }
    }

    /**
     * Whether a module is the first that asks; it judges for all.
     *
     * @param setting what the module configures
     * @return what the first configured; empty when this is the first
     */
    @SuppressWarnings("unchecked")
    public Optional<List<String>> first(List<String> setting) {
        synchronized (state) {
            return Optional.ofNullable((List<String>) state.putIfAbsent(SETTING, setting));
        }
    }

    /**
     * A module has come.
     *
     * @param atTheEnd judges the reactor; called once, for one of those who came, here or at the end of the session
     * @return what the end brought when this was the last who could come
     */
    public Optional<Outcome> arrive(ReactorModule module, Arrival arrival, Function<Roll, Outcome> atTheEnd) {
        synchronized (state) {
            arrived().put(module.id(), arrival.toJdkTypes());
            Function<Map<String, Object>, List<String>> end =
                    roll -> atTheEnd.apply(Roll.fromJdkTypes(roll)).toJdkTypes();
            state.put(END, end);
            if (state.containsKey(CLOSED)
                    || !arrived().keySet().containsAll(participants().expected().keySet())) {
                return Optional.empty();
            }
        }
        return close(module.session());
    }

    /** Judges the end unless it is judged already. */
    static Optional<Outcome> close(Map<String, Object> state, MavenSession session) {
        return new RollCall(state).close(session);
    }

    @SuppressWarnings("unchecked")
    private Optional<Outcome> close(MavenSession session) {
        Map<String, Object> roll;
        synchronized (state) {
            if (state.put(CLOSED, true) != null || !state.containsKey(END)) {
                return Optional.empty();
            }
            Map<String, String> absent = missing(session, true);
            List<String> unfinished = List.copyOf(missing(session, false).keySet());
            roll = Roll.toJdkTypes(
                    arrived().values(), absent, unfinished, participants().notJudged());
        }
        Function<Map<String, Object>, List<String>> end = (Function<Map<String, Object>, List<String>>) state.get(END);
        return Optional.of(Outcome.fromJdkTypes(end.apply(roll)));
    }

    /** The modules that have not come, with their POMs: those that were built to their end, or the others. */
    private Map<String, String> missing(MavenSession session, boolean built) {
        Map<String, String> missing = new LinkedHashMap<>(participants().expected());
        missing.keySet().removeAll(arrived().keySet());
        missing.keySet().removeIf(id -> isBuilt(id, session) != built);
        return missing;
    }

    private static boolean isBuilt(String id, MavenSession session) {
        return project(id, session)
                .filter(project -> session.getResult().getBuildSummary(project) instanceof BuildSuccess)
                .isPresent();
    }

    private static Optional<MavenProject> project(String id, MavenSession session) {
        return session.getProjects().stream()
                .filter(project -> ReactorModule.idOf(project).equals(id))
                .findFirst();
    }

    /** The first module that was built and did not come. */
    static Optional<MavenProject> firstAbsent(Map<String, Object> state, MavenSession session) {
        return new RollCall(state)
                .missing(session, true).keySet().stream().findFirst().flatMap(id -> project(id, session));
    }

    private Participants participants() {
        @SuppressWarnings("unchecked")
        Map<String, Object> participants = (Map<String, Object>) state.get(PARTICIPANTS);
        return Participants.fromJdkTypes(participants);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Map<String, Object>> arrived() {
        return (Map<String, Map<String, Object>>) state.get(ARRIVED);
    }

    @SuppressWarnings("unchecked")
    private Map<String, List<String>> outcomes() {
        return (Map<String, List<String>>) state.get(OUTCOMES);
    }
}
