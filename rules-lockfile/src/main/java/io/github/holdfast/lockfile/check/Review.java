package io.github.holdfast.lockfile.check;

import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.lockfile.file.Lock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a new lock changes, for whoever reviews it: artifacts that come, go and change, and groupIds never seen before. */
public final class Review {

    private final Optional<Lock> before;
    private final Lock after;
    private final Map<String, String> bringers;

    /** @param bringers who brings an artifact that nobody declares, by the key of the artifact */
    public Review(Optional<Lock> before, Lock after, Map<String, String> bringers) {
        this.before = before;
        this.after = after;
        this.bringers = bringers;
    }

    /** A line each. */
    public List<String> lines() {
        if (before.isEmpty()) {
            return List.of("the first lock: " + counts());
        }
        Set<String> old = before.get().artifacts().keySet();
        List<String> lines = new ArrayList<>();
        for (Difference one : Difference.between(old, after.artifacts().keySet(), LockedLine::realm)) {
            String by = one.actual()
                    .map(now -> bringers.getOrDefault(now.whole(), ""))
                    .filter(bringer -> !bringer.isEmpty())
                    .map(bringer -> "  by " + bringer)
                    .orElse("");
            lines.add(one.words() + by);
        }
        after.artifacts().forEach((key, artifact) -> {
            if (old.contains(key) && !artifact.equals(before.get().artifacts().get(key))) {
                lines.add("! " + key + "  has other bytes");
            }
        });
        Set<String> groups = groups(after);
        groups.removeAll(groups(before.get()));
        groups.forEach(group -> lines.add("new groupId " + group + ": who is it?"));
        return lines.isEmpty() ? List.of("no artifact comes, goes or changes; " + counts()) : lines;
    }

    private String counts() {
        return Quantity.of(after.artifacts().size(), "artifact", "artifacts") + " from "
                + Quantity.of(groups(after).size(), "groupId", "groupIds") + ", "
                + Quantity.of(after.modules().size(), "module", "modules");
    }

    private static Set<String> groups(Lock lock) {
        return lock.artifacts().keySet().stream()
                .map(key -> key.substring(0, key.indexOf(':')))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
