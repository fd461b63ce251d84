package io.github.holdfast.coverage.check;

import io.github.holdfast.core.finding.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** Classes that ship and come from no source that git knows. */
public final class Sourceless {

    private Sourceless() {}

    /**
     * A finding a class.
     *
     * @param fails whether they are errors and not only warnings
     */
    public static List<Finding> findings(List<String> classes, boolean fails) {
        return classes.stream()
                .map(name -> {
                    Finding.Builder finding = Finding.of("CLASS-WITHOUT-SOURCE", name)
                            .saying(name + ": ships, and comes from no source that git knows")
                            .found("no source")
                            .needed("a source that git tracks, or a generated one")
                            .fixBy("keep the sources of what ships under version control, or take the class away");
                    return fails ? finding.build() : finding.warning().build();
                })
                .collect(Collectors.toList());
    }
}
