package io.github.holdfast.specs.check;

import io.github.holdfast.specs.check.ReferenceHistory.GoneType;
import io.github.holdfast.specs.check.ReferenceMembers.Wanted;
import io.github.holdfast.specs.check.ReferenceMembers.Was;
import io.github.holdfast.specs.check.ReferenceTypes.Gone;
import io.github.holdfast.specs.check.ReferenceTypes.Match;
import io.github.holdfast.specs.names.KnownNames;
import io.github.holdfast.specs.names.KnownType;
import io.github.holdfast.specs.names.Rank;
import io.github.holdfast.specs.spec.JavaName;
import io.github.holdfast.specs.spec.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Judges references to types and members. */
final class ReferenceNames {

    private final KnownNames names;
    private final ReferenceReactor reactor;
    private final ReferenceHistory history;
    private final ReferenceTypes types;
    private final ReferenceMembers members;

    ReferenceNames(KnownNames names, ReferenceReactor reactor, ReferenceHistory history) {
        this.names = names;
        this.reactor = reactor;
        this.history = history;
        this.types = new ReferenceTypes(names, history);
        this.members = new ReferenceMembers(history);
    }

    ReferenceAnswer answer(Reference reference, ReferenceContext context) {
        JavaName name = reference.name().orElseThrow();
        if (name.firstType() < 0) {
            return name.isBareMember() ? bareMember(reference, name, context) : ReferenceAnswer.other();
        }
        Match now = types.match(name);
        Optional<Gone> gone = types.gone(name);
        boolean hides = gone.isPresent() && hides(now, gone.get(), context);
        if (gone.isPresent() && (hides || now.types().isEmpty() || isShorter(now, gone.get()))) {
            return goneType(gone.get());
        }
        return now.types().isEmpty() ? unknownType(reference, name) : knownType(reference, name, now, context);
    }

    /** A nested type is gone and only the type around it is left. */
    private static boolean isShorter(Match now, Gone gone) {
        return String.join(".", now.written()).length() < gone.written().length();
    }

    /** Whether a type that is there bears the name of the one that is gone, and is not meant. */
    private boolean hides(Match now, Gone gone, ReferenceContext context) {
        if (now.types().isEmpty()) {
            return false;
        }
        if (!now.isOfTheReactor()) {
            return !types.isReplaced(now);
        }
        return context.covers(gone.type().name())
                && now.types().stream()
                        .noneMatch(type -> context.covers(type.name())
                                || history.isNew(type.name())
                                || context.writesInFull(type.name()));
    }

    private ReferenceAnswer goneType(Gone gone) {
        GoneType type = gone.type();
        if (reactor.isMissing(type.path())) {
            return ReferenceAnswer.partial();
        }
        ReferenceAnswer answer = ReferenceAnswer.dangling(
                type.name(),
                gone.written(),
                "no such type",
                type.path() + ":" + type.line(),
                types.closest(gone.written(), Optional.of(type)));
        return type.renamedTo().isPresent() ? answer.renamed() : answer;
    }

    private ReferenceAnswer unknownType(Reference reference, JavaName name) {
        boolean judged = reference.kind() == Reference.Kind.NAME
                ? name.looksLikeJava()
                        && (!name.isLone() || types.isOfTheHouse(name.segments().get(0)))
                : name.firstType() > 1 && names.hasPackage(packageOf(name));
        if (!judged) {
            return ReferenceAnswer.other();
        }
        if (!reactor.isWhole() || !names.unreadable().isEmpty()) {
            return ReferenceAnswer.partial();
        }
        String dotted = String.join(".", name.segments().subList(0, name.firstType() + 1));
        return ReferenceAnswer.unknown(dotted, "no such type", types.closest(dotted, Optional.empty()));
    }

    private static String packageOf(JavaName name) {
        return String.join(".", name.segments().subList(0, name.firstType()));
    }

    private ReferenceAnswer knownType(Reference reference, JavaName name, Match now, ReferenceContext context) {
        Optional<Wanted> wanted = wanted(name, now);
        if (wanted.isPresent()) {
            return member(wanted.get(), now);
        }
        List<String> choices = now.types().stream()
                .filter(type -> type.rank() == Rank.MAIN || type.rank() == Rank.TEST)
                .map(KnownType::name)
                .distinct()
                .collect(Collectors.toList());
        boolean told = isOneTold(choices, context);
        if (choices.size() < 2 || told || reference.kind() != Reference.Kind.NAME || !name.looksLikeJava()) {
            return ReferenceAnswer.resolved();
        }
        return reactor.isWhole()
                ? ReferenceAnswer.ambiguous(String.join(".", now.written()), String.join(" or ", choices))
                : ReferenceAnswer.partial();
    }

    private static boolean isOneTold(List<String> choices, ReferenceContext context) {
        return choices.stream().filter(context::covers).count() == 1
                || choices.stream().filter(context::writesInFull).count() == 1;
    }

    private static Optional<Wanted> wanted(JavaName name, Match now) {
        if (name.member().isPresent()) {
            return Optional.of(new Wanted(name.member().get(), name.isCall(), name.parameters()));
        }
        if (!now.rest().isEmpty()) {
            boolean last = now.rest().size() == 1;
            return Optional.of(
                    new Wanted(now.rest().get(0), last && name.isCall(), last ? name.parameters() : Optional.empty()));
        }
        String simple = now.written().get(now.written().size() - 1);
        return name.parameters().map(parameters -> new Wanted(simple, true, Optional.of(parameters)));
    }

    private ReferenceAnswer member(Wanted wanted, Match now) {
        if (now.types().stream().anyMatch(type -> ReferenceMembers.has(type, wanted) || hasNested(type, wanted))) {
            return ReferenceAnswer.resolved();
        }
        KnownType type = now.types().get(0);
        Optional<Was> was = now.types().stream()
                .flatMap(one -> members.before(one, wanted).stream())
                .findFirst();
        String shown = String.join(".", now.written()) + "#" + wanted;
        Optional<String> closest =
                members.closest(type, wanted, nested(type)).map(near -> String.join(".", now.written()) + "#" + near);
        if (was.isPresent()) {
            return reactor.isMissing(was.get().path())
                    ? ReferenceAnswer.partial()
                    : ReferenceAnswer.dangling(
                            type.name() + "#" + wanted,
                            shown,
                            "no such member",
                            was.get().toString(),
                            closest);
        }
        if (!now.types().stream().allMatch(KnownType::isComplete) || !reactor.isWhole() && !now.isOfTheReactor()) {
            return ReferenceAnswer.partial();
        }
        return ReferenceAnswer.unknown(shown, "no such member", closest);
    }

    private List<String> nested(KnownType type) {
        return names.ofTheReactor().stream()
                .filter(name -> name.startsWith(type.name() + "."))
                .map(name -> name.substring(type.name().length() + 1))
                .collect(Collectors.toList());
    }

    private boolean hasNested(KnownType type, Wanted wanted) {
        return !wanted.isCall()
                && names.named(wanted.toString()).stream()
                        .anyMatch(nested -> nested.name().equals(type.name() + "." + wanted));
    }

    private ReferenceAnswer bareMember(Reference reference, JavaName name, ReferenceContext context) {
        Wanted wanted = new Wanted(name.bareMember(), name.isCall(), name.parameters());
        Map<String, Match> headings = matches(ReferenceContext.inHeadings(reference));
        Map<String, Match> all = new LinkedHashMap<>(headings);
        matches(context.inSection(reference)).forEach(all::putIfAbsent);
        if (all.values().stream()
                .flatMap(match -> match.types().stream())
                .anyMatch(type -> ReferenceMembers.has(type, wanted))) {
            return ReferenceAnswer.resolved();
        }
        for (Match match : all.values()) {
            if (match.types().stream()
                    .anyMatch(type -> members.before(type, wanted).isPresent())) {
                return member(wanted, match);
            }
        }
        boolean plain = reference.kind() == Reference.Kind.NAME
                && name.isCall()
                && name.segments().size() <= 1;
        return headings.values().stream()
                .filter(match -> plain && match.isOfTheReactor())
                .findFirst()
                .map(match -> member(wanted, match))
                .filter(answer -> answer.closest().isPresent())
                .orElse(ReferenceAnswer.other());
    }

    private Map<String, Match> matches(Iterable<JavaName> meant) {
        Map<String, Match> matches = new LinkedHashMap<>();
        for (JavaName name : meant) {
            Match match = types.match(name);
            if (!match.types().isEmpty()) {
                matches.putIfAbsent(match.types().get(0).name(), match);
            }
        }
        return matches;
    }
}
