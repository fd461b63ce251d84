package io.github.holdfast.gate.check;

import io.github.holdfast.gate.manifest.Fact;
import io.github.holdfast.gate.manifest.Kind;
import io.github.holdfast.gate.manifest.Manifest;
import io.github.holdfast.gate.manifest.Words;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds the facts of a build against an earlier manifest: what is looser, gone, moved, or not known to be as strict. */
public final class Comparison {

    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})*");

    /** What ours are, what the enforcer, JaCoCo, Surefire and PIT are made of, and any Maven plugin. */
    private static final Pattern TOOLS =
            Pattern.compile("(io\\.github\\.holdfast|org\\.jacoco|org\\.pitest|org\\.apache\\.maven(\\.[^:]+)?):.+");

    private final Manifest before;
    private final Manifest now;
    private final Settings settings;
    private final Map<List<Object>, List<Fact>> earlier = new HashMap<>();
    private final List<Loosened> loosened = new ArrayList<>();

    private Comparison(Manifest before, Manifest now, Settings settings) {
        this.before = before;
        this.now = now;
        this.settings = settings;
        before.facts().forEach(fact -> earlier.computeIfAbsent(place(fact), none -> new ArrayList<>())
                .add(fact));
    }

    /**
     * @param before what was agreed on
     * @param now what the build is
     * @return sorted by place; empty when nothing is looser
     */
    public static List<Loosened> of(Manifest before, Manifest now, Settings settings) {
        return new Comparison(before, now, settings).judged();
    }

    private List<Loosened> judged() {
        before.facts().stream()
                .filter(fact -> fact.kind().isOfReactor() || now.modules().contains(fact.module()))
                .forEach(fact -> now.inPlaceOf(fact).ifPresentOrElse(is -> changed(fact, is), () -> gone(fact)));
        now.facts().stream().filter(fact -> before.inPlaceOf(fact).isEmpty()).forEach(this::added);
        Set<String> fresh = new TreeSet<>(now.modules());
        fresh.removeAll(before.modules());
        fresh.forEach(this::lacking);
        Collections.sort(loosened);
        return List.copyOf(loosened);
    }

    private void changed(Fact was, Fact is) {
        if (was.value().equals(is.value())) {
            return;
        }
        switch (is.kind()) {
            case GATE:
                loosened.addAll(GateChange.of(was, is, settings));
                break;
            case TOOL:
                tool(was, is);
                break;
            case MODULE:
                // where a module lies is no property of its gates; that its POM is another shows in its own facts
                break;
            case EXEC:
            case LAUNCH:
            case PROP:
            case ROOT:
                add(is.kind(), is, was.value(), is.value());
                break;
            default:
                throw new IllegalStateException("no such kind: " + is.kind());
        }
    }

    private void gone(Fact was) {
        // an execution that runs no more, and a property that holds what a gate has of its own, loosen nothing
        boolean matters = was.kind() != Kind.EXEC && !isOfGates(was);
        if (matters) {
            String code = was.kind() == Kind.MODULE
                    ? "MODULE-REMOVED"
                    : was.kind() == Kind.GATE ? "GATE-REMOVED" : code(was.kind(), was.key());
            loosened.add(Loosened.of(code, was, "", Optional.of(was.value()), Optional.empty()));
        }
    }

    /** A module that Maven would take in the place of what makes the evidence, or of the gates themselves. */
    private static boolean isInPlaceOfATool(Fact is) {
        return is.kind() == Kind.MODULE && TOOLS.matcher(is.unvaried().key()).matches();
    }

    /** A new gate loosens nothing; what else a new module has has to be as it is in a module that was there before. */
    private void added(Fact is) {
        boolean isOfNewModule = !before.modules().contains(is.module());
        boolean isFine = is.kind() == Kind.MODULE
                || isOfGates(is)
                || isOfNewModule
                        && earlier.getOrDefault(place(is), List.of()).stream()
                                .anyMatch(was -> was.value().equals(is.value()));
        if (isInPlaceOfATool(is)) {
            loosened.add(Loosened.of("GATE-TOOL-CHANGED", is, "", Optional.empty(), Optional.of(is.value())));
        }
        if (is.kind() == Kind.GATE) {
            if (isOfNewModule) {
                strictest(is);
            }
        } else if (!isFine) {
            add(is.kind(), is, null, is.value());
        }
    }

    /** A gate of a new module is held against that of every other module. */
    private void strictest(Fact is) {
        Set<Loosened> found = new TreeSet<>();
        earlier.getOrDefault(place(is), List.of()).forEach(was -> found.addAll(GateChange.of(was, is, settings)));
        loosened.addAll(found);
    }

    /** The gates that a new module has to have: those that any other has. */
    private void lacking(String module) {
        Set<String> keys = before.facts().stream()
                .filter(fact -> fact.kind() == Kind.GATE)
                .map(Fact::key)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String key : keys) {
            Fact wanted = Fact.of(module, Kind.GATE, key, "");
            if (now.inPlaceOf(wanted).isEmpty()) {
                loosened.add(Loosened.of(
                        "GATE-REMOVED",
                        wanted,
                        "",
                        earlier.get(place(wanted)).stream().map(Fact::value).findFirst(),
                        Optional.empty()));
            }
        }
    }

    private void tool(Fact was, Fact is) {
        Words old = Words.read(was.value());
        Words words = Words.read(is.value());
        Set<String> names = new TreeSet<>(old.names());
        names.addAll(words.names());
        for (String name : names) {
            boolean isSame = old.text(name).equals(words.text(name));
            boolean isRaised = old.text(name).isPresent()
                    && words.text(name).isPresent()
                    && (name.equals("version")
                                    && isHigher(
                                            words.text(name).get(),
                                            old.text(name).get())
                            || name.equals("brings")
                                    && isRaised(
                                            words.list(name).get(),
                                            old.list(name).get()));
            if (!isSame && !isRaised) {
                loosened.add(Loosened.of("GATE-TOOL-CHANGED", is, name, old.text(name), words.text(name)));
            }
        }
    }

    /** Whether a tool brings the same artifacts, each in the same version or a higher one. */
    private static boolean isRaised(List<String> brought, List<String> than) {
        Map<String, String> versions = new HashMap<>();
        than.forEach(
                one -> versions.put(one.substring(0, one.lastIndexOf(':')), one.substring(one.lastIndexOf(':') + 1)));
        return brought.size() == than.size()
                && brought.stream().allMatch(one -> {
                    String version = one.substring(one.lastIndexOf(':') + 1);
                    String was = versions.get(one.substring(0, Math.max(0, one.lastIndexOf(':'))));
                    return version.equals(was) || was != null && isHigher(version, was);
                });
    }

    /** Versions of numbers alone; any other is not known to be higher. */
    private static boolean isHigher(String version, String than) {
        if (!NUMBERS.matcher(version).matches() || !NUMBERS.matcher(than).matches()) {
            return false;
        }
        String[] left = version.split("\\.");
        String[] right = than.split("\\.");
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int sign = part(left, i).compareTo(part(right, i));
            if (sign != 0) {
                return sign > 0;
            }
        }
        return false;
    }

    private static BigInteger part(String[] parts, int index) {
        return index < parts.length ? new BigInteger(parts[index]) : BigInteger.ZERO;
    }

    private void add(Kind kind, Fact fact, String was, String is) {
        if (!isOfGates(fact)) {
            loosened.add(
                    Loosened.of(code(kind, fact.key()), fact, "", Optional.ofNullable(was), Optional.ofNullable(is)));
        }
    }

    /** A property of the gates shows in what they are; what switches one off shows as its {@code skip}. */
    private static boolean isOfGates(Fact fact) {
        return fact.kind() == Kind.PROP && fact.key().startsWith("holdfast.");
    }

    private static String code(Kind kind, String key) {
        switch (kind) {
            case EXEC:
                return "NEW-EXECUTION";
            case LAUNCH:
                return "LAUNCH-CHANGED";
            case ROOT:
                return "ROOT-CHANGED";
            case PROP:
                return key.startsWith("enforcer.") ? "GATE-SKIPPED" : "GATE-TOOL-CHANGED";
            case TOOL:
                return "GATE-TOOL-CHANGED";
            default:
                throw new IllegalArgumentException("no code of " + Objects.requireNonNull(kind));
        }
    }

    private static List<Object> place(Fact fact) {
        return List.of(fact.kind(), fact.key());
    }
}
