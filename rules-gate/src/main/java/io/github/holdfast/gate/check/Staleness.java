package io.github.holdfast.gate.check;

import io.github.holdfast.gate.manifest.Fact;
import io.github.holdfast.gate.manifest.Kind;
import io.github.holdfast.gate.manifest.Manifest;
import io.github.holdfast.gate.manifest.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether the manifest that a change has says what its build is. What it says looser than the base is no mistake but a
 * proposal: the manifest goes first, and the POM follows once it is on the base.
 */
public final class Staleness {

    private final Manifest written;
    private final Manifest now;
    private final Optional<Manifest> base;
    private final Set<List<Object>> proposed = new HashSet<>();
    private final Set<List<Object>> looser = new HashSet<>();
    private final List<String> stricter = new ArrayList<>();

    /**
     * @param written the manifest of the work tree
     * @param now what the build is
     * @param base the manifest at the base; empty when it has none yet
     */
    public Staleness(Manifest written, Manifest now, Optional<Manifest> base, Settings settings) {
        this.written = written;
        this.now = now;
        this.base = base;
        base.ifPresent(
                one -> Comparison.of(one, written, settings).forEach(found -> proposed.add(place(found.fact()))));
        Comparison.of(written, now, settings).forEach(found -> looser.add(place(found.fact())));
    }

    /** What the manifest does not say, or says otherwise, a line each; empty when it is up to date. */
    public List<String> stale() {
        Set<String> stale = new TreeSet<>();
        for (Fact fact : now.facts()) {
            if (counts(fact) && !isProposed(fact)) {
                unsaid(fact).ifPresent(stale::add);
                if (isStricter(fact)) {
                    stricter.add(fact.toString());
                }
            }
        }
        for (Fact line : written.facts()) {
            if (counts(line) && now.inPlaceOf(line).isEmpty() && !isNewHere(line)) {
                stale.add("nothing in the build is as the line " + line);
            }
        }
        return List.copyOf(stale);
    }

    private Optional<String> unsaid(Fact fact) {
        Optional<Fact> line = written.inPlaceOf(fact);
        if (line.isEmpty()) {
            return isOfUnknownModule(fact) ? Optional.empty() : Optional.of("no line says " + fact);
        }
        return line.filter(one -> isLooser(fact)).map(one -> difference(one, fact));
    }

    private boolean isStricter(Fact fact) {
        return !isLooser(fact)
                && written.inPlaceOf(fact)
                        .filter(line -> !line.value().equals(fact.value()))
                        .isPresent();
    }

    private boolean isLooser(Fact fact) {
        return looser.contains(place(fact));
    }

    /** Of a fact with many parts only those that are not as its line says. */
    private static String difference(Fact line, Fact is) {
        String place = is.module() + " | " + is.kind().word() + " | " + is.key() + ": ";
        if (is.kind() != Kind.GATE && is.kind() != Kind.TOOL) {
            return place + "its line says " + line.value() + ", and the build is " + is.value();
        }
        Words said = Words.read(line.value());
        Words found = Words.read(is.value());
        Set<String> names = new TreeSet<>(said.names());
        names.addAll(found.names());
        return place
                + names.stream()
                        .filter(name -> !said.text(name).equals(found.text(name)))
                        .map(name -> "its line says " + name + " " + shown(said, name) + ", and the build is "
                                + shown(found, name))
                        .collect(Collectors.joining("; "));
    }

    private static String shown(Words words, String name) {
        return words.text(name).map(text -> text.isEmpty() ? "empty" : text).orElse("without");
    }

    /** Facts that are stricter than their line, once {@link #stale} was asked. */
    public List<String> stricter() {
        return List.copyOf(stricter);
    }

    /** A property of the gates shows in what they are, which has a line. Where a module lies loosens nothing. */
    private static boolean counts(Fact fact) {
        return fact.kind() != Kind.PROP || !fact.key().startsWith("holdfast.");
    }

    /** A module that has the gates of the others needs no line to be held by them. */
    private boolean isOfUnknownModule(Fact fact) {
        String module = fact.kind() == Kind.MODULE ? fact.key() : fact.module();
        return fact.kind() != Kind.LAUNCH
                && !written.modules().contains(module)
                && looser.stream().noneMatch(place -> place.get(0).equals(module));
    }

    private boolean isProposed(Fact fact) {
        return proposed.contains(place(fact));
    }

    /** A line that the base does not have, of something that is still to come. */
    private boolean isNewHere(Fact line) {
        return base.isPresent() && base.get().inPlaceOf(line).isEmpty();
    }

    private static List<Object> place(Fact fact) {
        return List.of(fact.module(), fact.kind(), fact.key());
    }
}
