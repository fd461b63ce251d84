package io.github.holdfast.gate;

import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.git.WorkTree;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.gate.check.Comparison;
import io.github.holdfast.gate.check.Loosened;
import io.github.holdfast.gate.manifest.Fact;
import io.github.holdfast.gate.manifest.Manifest;
import io.github.holdfast.gate.manifest.ManifestReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.project.ProjectBuilder;

/** What the goal that writes a manifest has to write, and what of it is for a reviewer to see. Immutable. */
public final class GatesGoal {

    /** The manifest, from the reactor root. */
    public static final String FILE = AgreedGates.FILE;

    private final Manifest made;
    private final List<String> review;

    private GatesGoal(Manifest made, List<String> review) {
        this.made = made;
        this.review = List.copyOf(review);
    }

    /**
     * Reads the models of the whole reactor.
     *
     * @param root any module
     * @param combinations of profiles beside single ones, as {@code ci,nightly;native,it}; empty for none
     * @param old the manifest that is there, in bytes
     * @throws io.github.holdfast.core.finding.UnusableInput {@code NO-REPOSITORY}, {@code NO-GIT}, {@code UNREADABLE-POM}
     */
    public static GatesGoal make(
            ReactorModule root, ProjectBuilder builder, String combinations, Optional<byte[]> old) {
        RuleSettings settings = RuleSettings.of(GatesGoal.class.getClassLoader());
        WorkTree tree = root.requiredWorkTree();
        ModelledReactors reactors = ModelledReactors.of(
                builder, root.session(), root.reactorRoot(), root.session().getUserProperties());
        Manifest made = reactors.manifest(root, tree, settings, listed(combinations));
        return new GatesGoal(
                made, old.map(bytes -> review(bytes, made, settings)).orElse(List.of()));
    }

    private static Collection<String> listed(String combinations) {
        return Arrays.stream(combinations.split(";"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toList());
    }

    private static List<String> review(byte[] old, Manifest made, RuleSettings settings) {
        try {
            return review(ManifestReader.of(old, FILE, "this goal"), made, settings);
        } catch (UnusableInput unreadable) {
            return List.of(unreadable.finding().message() + ": it is replaced, and nothing tells what changed");
        }
    }

    private static List<String> review(Manifest old, Manifest made, RuleSettings settings) {
        List<String> review = new ArrayList<>();
        Comparison.of(old, made, settings).stream()
                .map(Loosened::toString)
                .forEach(one -> review.add("looser: " + one));
        for (Fact fact : made.facts()) {
            if (old.inPlaceOf(fact).isEmpty()) {
                review.add("+ " + fact);
            }
        }
        return review;
    }

    /** The content of the file. */
    public String text() {
        return made.text();
    }

    /** What is looser than it was, and what is new, a line each. */
    public List<String> review() {
        return review;
    }
}
