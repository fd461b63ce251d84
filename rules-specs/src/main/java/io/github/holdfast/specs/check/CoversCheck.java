package io.github.holdfast.specs.check;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.specs.spec.Cover;
import io.github.holdfast.specs.spec.FrontMatter;
import io.github.holdfast.specs.spec.SpecBlock;
import io.github.holdfast.specs.spec.SpecFile;
import io.github.holdfast.specs.spec.SpecVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Judges what specs say that they cover: patterns that match nothing, or nothing any more, or everything. */
final class CoversCheck {

    private static final int MOST_NAMES = 5;

    private final ParityTerms terms;
    private final List<SpecVersions> specs;
    private final ReactorCode code;
    private final List<Finding> findings = new ArrayList<>();

    private CoversCheck(ParityTerms terms, List<SpecVersions> specs, ReactorCode code) {
        this.terms = terms;
        this.specs = specs;
        this.code = code;
    }

    static List<Finding> findings(ParityTerms terms, List<SpecVersions> specs, ReactorCode code) {
        CoversCheck check = new CoversCheck(terms, specs, code);
        for (SpecVersions spec : specs) {
            spec.after().ifPresent(file -> check.judge(file));
            if (spec.isChanged()) {
                spec.after().ifPresent(check::tellEmpty);
                check.tellFreed(spec);
            }
        }
        return check.findings;
    }

    private void judge(SpecFile file) {
        if (file.frontMatter().isEmpty()) {
            if (terms.requiresFrontMatter()) {
                findings.add(Finding.of("NO-FRONT-MATTER", file.path())
                        .saying(file.path() + " has no front matter, so it is the spec of nothing")
                        .fixBy("begin " + file.path() + " with front matter: spec, and covers or level: narrative")
                        .at(file.path(), 1)
                        .build());
            }
            return;
        }
        FrontMatter front = file.frontMatter().get();
        front.types().forEach(pattern -> judge(file, pattern, "type", code::hasType, code::lostType));
        front.files().forEach(pattern -> judge(file, pattern, "file", code::hasFile, code::lostFile));
        int covered = covered(front).size();
        if (front.level() == FrontMatter.Level.CONTRACT && covered > terms.maximumTypesPerSpec()) {
            findings.add(Finding.of("CATCH-ALL-SPEC", file.path())
                    .saying(file.path() + ":" + front.line() + " covers " + Quantity.of(covered, "type", "types")
                            + ": a change of any of them is answered by a word anywhere in it")
                    .found(String.valueOf(covered))
                    .needed("at most " + terms.maximumTypesPerSpec())
                    .fixBy("split it into specs of what belongs together, in a change of its own")
                    .at(file.path(), front.line())
                    .warning()
                    .build());
        }
    }

    /** A contract of headings alone, as one is proposed: nothing in it can turn out wrong. */
    private void tellEmpty(SpecFile file) {
        boolean contract = file.frontMatter()
                .filter(front -> front.level() == FrontMatter.Level.CONTRACT)
                .isPresent();
        if (contract && file.blocks().stream().allMatch(block -> block.kind() == SpecBlock.Kind.HEADING)) {
            findings.add(Finding.of("SPEC-SAYS-NOTHING", file.path())
                    .saying(file.path() + " has headings only: it covers code and promises nothing of it")
                    .in(file.path())
                    .fixBy("write below the headings of " + file.path() + " what callers may rely on")
                    .warning()
                    .build());
        }
    }

    private Set<String> covered(FrontMatter front) {
        return front.types().stream()
                .filter(pattern -> !pattern.isNegated())
                .flatMap(pattern -> pattern.among(code.types()))
                .filter(front::coversType)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void judge(SpecFile file, Cover pattern, String what, Predicate<Cover> has, Predicate<Cover> lost) {
        if (has.test(pattern)) {
            return;
        }
        String place = file.path() + ":" + pattern.line() + " covers \"" + pattern.text() + "\"";
        if (lost.test(pattern)) {
            if (!pattern.isNegated()) {
                findings.add(Finding.of("COVERS-WHAT-IS-GONE", file.path())
                        .saying(place + ", and this change took the last " + what + " of it away")
                        .found("no " + what)
                        .fixBy("take \"" + pattern.text()
                                + "\" out of covers, and out of the text what is no longer true")
                        .at(file.path(), pattern.line())
                        .build());
            }
            return;
        }
        Finding.Builder nothing = Finding.of("PATTERN-MATCHES-NOTHING", file.path())
                .saying(place + ", and no " + what + " matches it, here or at the base")
                .found("no " + what)
                .fixBy("correct \"" + pattern.text() + "\", or take it out of covers")
                .at(file.path(), pattern.line());
        findings.add((pattern.isNegated() ? nothing.warning() : nothing).build());
    }

    /** What a spec covered and no spec covers any more, though it is there: allowed, and for the reviewer to see. */
    private void tellFreed(SpecVersions spec) {
        List<String> freed = spec
                .before()
                .flatMap(SpecFile::frontMatter)
                .filter(front -> front.level() == FrontMatter.Level.CONTRACT)
                .map(this::covered)
                .orElse(Set.of())
                .stream()
                .filter(type -> specs.stream().noneMatch(other -> isHeldNow(other, type)))
                .collect(Collectors.toList());
        if (!freed.isEmpty()) {
            String more = freed.size() > MOST_NAMES ? " and " + (freed.size() - MOST_NAMES) + " more" : "";
            findings.add(Finding.of("NO-LONGER-COVERED", spec.path())
                    .saying(spec.path() + " covered "
                            + freed.stream().limit(MOST_NAMES).collect(Collectors.joining(", ")) + more
                            + " at the base, and no spec does any more")
                    .in(spec.path())
                    .fixBy("cover it again, unless a reviewer agrees that it needs no spec")
                    .detail("types", freed)
                    .warning()
                    .build());
        }
    }

    private static boolean isHeldNow(SpecVersions spec, String type) {
        return spec.after()
                .flatMap(SpecFile::frontMatter)
                .filter(front -> front.level() == FrontMatter.Level.CONTRACT && front.coversType(type))
                .isPresent();
    }
}
