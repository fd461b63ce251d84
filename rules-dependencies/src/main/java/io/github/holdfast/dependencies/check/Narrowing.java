package io.github.holdfast.dependencies.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a change takes away from the approvals of the base. Each part of an entry that the change touched holds as it is at
 * the tip and as it is in the work tree, both; a part that it did not touch is taken from the tip. So nothing is ever wider
 * than at the tip, and a branch that is merely older narrows nothing.
 */
final class Narrowing {

    private final Approvals mergeBase;
    private final Approvals workTree;
    private final Map<String, Approval> before;
    private final Map<String, Approval> after;

    private Narrowing(Approvals mergeBase, Approvals workTree) {
        this.mergeBase = mergeBase;
        this.workTree = workTree;
        this.before = byKey(mergeBase);
        this.after = byKey(workTree);
    }

    static Narrowing of(Approvals mergeBase, Approvals workTree) {
        return new Narrowing(mergeBase, workTree);
    }

    private static Map<String, Approval> byKey(Approvals approvals) {
        Map<String, Approval> entries = new LinkedHashMap<>();
        approvals.entries().forEach(entry -> entries.put(entry.key(), entry));
        return entries;
    }

    Approvals narrow(Approvals tip) {
        List<Approval> counting = new ArrayList<>();
        tip.entries().forEach(entry -> counting.addAll(narrowed(entry)));
        Map<String, Denial> denials = new LinkedHashMap<>();
        workTree.denials().forEach(denial -> denials.put(denial.id(), denial));
        mergeBase.denials().forEach(denial -> denials.remove(denial.id()));
        tip.denials().forEach(denial -> denials.put(denial.id(), denial));
        return Approvals.of(counting, denials.values());
    }

    private List<Approval> narrowed(Approval atTip) {
        Approval atStart = before.get(atTip.key());
        Approval now = after.get(atTip.key());
        if (atStart == null) {
            return List.of(now == null ? atTip : atTip.but().line(now.line()).build());
        }
        if (now != null) {
            return List.of(meet(atTip, atStart, now));
        }
        return workTree.written(atTip.section(), atTip.id()).stream()
                .filter(entry -> entry.url().equals(atTip.url()) && !before.containsKey(entry.key()))
                .map(entry -> meet(atTip, atStart, entry))
                .collect(Collectors.toList());
    }

    private static Approval meet(Approval tip, Approval start, Approval now) {
        return tip.but()
                .scope(part(tip, start, now, Approval::scope, Scope::and))
                .versions(part(tip, start, now, Approval::versions, VersionBound::and))
                .modules(part(tip, start, now, Approval::modules, Modules::and))
                .brings(part(tip, start, now, Approval::brings, Brings::and))
                .expires(part(tip, start, now, Approval::expires, Narrowing::earlier))
                .moving(part(tip, start, now, Approval::moving, Boolean::logicalAnd))
                .optional(part(tip, start, now, Approval::optional, Boolean::logicalAnd))
                .line(now.line())
                .build();
    }

    private static <T> T part(
            Approval tip, Approval start, Approval now, Function<Approval, T> part, BinaryOperator<T> both) {
        boolean touched = !part.apply(now).equals(part.apply(start));
        return touched ? both.apply(part.apply(tip), part.apply(now)) : part.apply(tip);
    }

    private static <T extends Comparable<? super T>> Optional<T> earlier(Optional<T> one, Optional<T> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isPresent() ? one : other;
        }
        return one.get().compareTo(other.get()) <= 0 ? one : other;
    }
}
