package io.github.holdfast.dependencies.check;

import io.github.holdfast.core.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Modules and parents of the tree that have taken the coordinates of an artifact from outside: whoever asked for that
 * artifact gets what is in the tree, without a word.
 */
public final class ShadowsCheck {

    private ShadowsCheck() {}

    /**
     * A finding for each of them.
     *
     * @param poms {@code groupId:artifactId} of the modules and parents in the tree, to their POMs
     * @param wasExternal whether coordinates came from outside at the base
     */
    public static List<Finding> findings(Map<String, String> poms, Predicate<String> wasExternal) {
        return poms.entrySet().stream()
                .filter(pom -> wasExternal.test(pom.getKey()))
                .map(pom -> Finding.of("SHADOWS-AN-ARTIFACT", Printed.ascii(pom.getKey()))
                        .in(pom.getValue())
                        .saying(Printed.ascii(pom.getKey()) + " of " + pom.getValue()
                                + " takes the place of the artifact of that name that the base takes from outside, review"
                                + " needed")
                        .found("a POM in the tree")
                        .needed("other coordinates")
                        .fixBy("give it coordinates of its own")
                        .build())
                .collect(Collectors.toList());
    }
}
