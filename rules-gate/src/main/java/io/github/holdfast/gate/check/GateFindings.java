package io.github.holdfast.gate.check;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.gate.manifest.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells what is looser, once for all modules that have it from one place. */
public final class GateFindings {

    private static final int MOST_CHARACTERS = 160;
    private static final String PURPOSE =
            "; a team that wants a gate looser does it in two changes, see docs/gates.md of Holdfast";

    private final Function<Loosened, Spot> places;
    private final int modules;

    /**
     * @param places finds the line that makes a fact what it is
     * @param modules of the reactor
     */
    public GateFindings(Function<Loosened, Spot> places, int modules) {
        this.places = places;
        this.modules = modules;
    }

    /** Findings that fail, with the code of what is looser. */
    public List<Finding> of(List<Loosened> all) {
        return grouped(all).entrySet().stream()
                .map(group -> finding(group.getValue().get(0), group.getKey(), group.getValue()))
                .collect(Collectors.toList());
    }

    /** Warnings of what a change proposes. */
    public List<Finding> proposed(List<Loosened> all, String file) {
        return grouped(all).values().stream()
                .map(group -> Finding.of("GATE-LOOSENING-PROPOSED", subject(group.get(0)))
                        .warning()
                        .saying(who(group) + text(group.get(0)) + "  counts once " + file + " is on the base")
                        .in(file)
                        .detail("modules", modules(group))
                        .build())
                .collect(Collectors.toList());
    }

    private Map<List<Object>, List<Loosened>> grouped(List<Loosened> all) {
        Map<List<Object>, List<Loosened>> groups = new LinkedHashMap<>();
        for (Loosened one : all) {
            groups.computeIfAbsent(
                            List.of(
                                    places.apply(one),
                                    one.code(),
                                    one.fact().kind(),
                                    one.fact().key(),
                                    one.what(),
                                    one.before(),
                                    one.now()),
                            none -> new ArrayList<>())
                    .add(one);
        }
        return groups;
    }

    private Finding finding(Loosened one, List<Object> group, List<Loosened> all) {
        Spot spot = (Spot) group.get(0);
        Finding.Builder finding = Finding.of(one.code(), subject(one))
                .saying(who(all) + text(one) + (spot.file().isEmpty() ? "" : "  " + spot))
                .fixBy(fix(one) + PURPOSE)
                .detail("kind", one.fact().kind().word())
                .detail("key", one.fact().key())
                .detail("modules", modules(all));
        if (!spot.file().isEmpty()) {
            finding.at(spot.file(), spot.line());
        }
        one.before().ifPresent(finding::needed);
        one.now().ifPresent(finding::found);
        return finding.build();
    }

    private static List<String> modules(List<Loosened> group) {
        return group.stream().map(one -> one.fact().module()).distinct().collect(Collectors.toList());
    }

    private static String subject(Loosened one) {
        return one.fact().kind().word() + " " + one.fact().key() + (one.what().isEmpty() ? "" : " " + one.what());
    }

    private String who(List<Loosened> group) {
        if (group.get(0).fact().kind().isOfReactor()) {
            return "";
        }
        List<String> ids = modules(group);
        String first = ids.get(0).substring(ids.get(0).indexOf(':') + 1);
        return ids.size() == 1
                ? first + ": "
                : ids.size() == modules
                        ? "all " + modules + " modules: "
                        : first + " and " + (ids.size() - 1) + " more: ";
    }

    private static String text(Loosened one) {
        Fact fact = one.fact();
        String change = shown(one.before()) + " -> " + shown(one.now());
        switch (fact.kind()) {
            case GATE:
                return gate(fact.key()) + (one.what().isEmpty() ? " is no more" : " " + one.what() + " " + change);
            case TOOL:
                return fact.key() + (one.what().isEmpty() ? " " + change : tool(one, change));
            case EXEC:
                return fact.key() + " is not known to the base: " + shown(one.now());
            case LAUNCH:
                return fact.key() + launch(one);
            case MODULE:
                return "module " + fact.key() + " (" + fact.value() + ")" + module(one);
            case PROP:
                return "property " + fact.key() + " " + change;
            case ROOT:
                return fact.key() + " " + change;
            default:
                throw new IllegalStateException("no such kind: " + fact.kind());
        }
    }

    private static String gate(String key) {
        int end = key.lastIndexOf('/');
        return key.substring(end + 1) + " (" + key.substring(0, end) + ")";
    }

    private static String tool(Loosened one, String change) {
        return one.what().equals("config") ? " is configured otherwise" : " " + one.what() + " " + change;
    }

    private static String launch(Loosened one) {
        return one.before().isEmpty() ? " is new" : one.now().isEmpty() ? " is gone" : " is another";
    }

    private static String module(Loosened one) {
        return one.now().isEmpty() ? " is gone" : " takes the place of a tool of the gates";
    }

    private static String shown(Optional<String> value) {
        String text = value.map(one -> one.isEmpty() ? "empty" : one).orElse("nothing");
        return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
    }

    private static String fix(Loosened one) {
        switch (one.fact().kind()) {
            case EXEC:
                return "take the execution out";
            case LAUNCH:
                return one.before().isEmpty()
                        ? "delete " + one.fact().key()
                        : restored(one.fact().key());
            case MODULE:
                return one.now().isPresent() ? "give the module a groupId of your own" : restored("the module");
            default:
                return undone(one);
        }
    }

    private static String restored(String what) {
        return "restore " + what + " from the base branch";
    }

    private static String undone(Loosened one) {
        return "undo the edit"
                + one.before()
                        .filter(value -> !one.what().isEmpty() && !one.what().equals("config"))
                        .map(value -> ": " + one.what() + " is to be " + shown(Optional.of(value)))
                        .orElse("");
    }
}
