package io.github.holdfast.specs.check;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.specs.java.ChangeClass;
import io.github.holdfast.specs.java.MemberChange;
import io.github.holdfast.specs.spec.BlockChange;
import io.github.holdfast.specs.spec.SpecBlock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds one changed source against one spec that covers it. */
final class SourceJudge {

    private static final int MOST_SIGNATURES = 6;

    private final ParityTerms terms;
    private final ChangedSource source;
    private final JudgedSpec spec;
    private final Map<String, Set<String>> quotes = new LinkedHashMap<>();
    private final List<Shortcoming> unmet = new ArrayList<>();

    private SourceJudge(ParityTerms terms, ChangedSource source, JudgedSpec spec) {
        this.terms = terms;
        this.source = source;
        this.spec = spec;
    }

    /** @param types those of the source that the spec covers, with what became of them */
    static SourceJudge of(
            ParityTerms terms, ChangedSource source, JudgedSpec spec, Map<String, List<MemberChange>> types) {
        SourceJudge judge = new SourceJudge(terms, source, spec);
        types.forEach(judge::judge);
        return judge;
    }

    /** What satisfied each change of the API, for the reviewer. */
    List<String> quotes() {
        List<String> told = new ArrayList<>();
        quotes.forEach((quote, names) -> told.add(String.join(", ", names) + ": " + quote));
        return told;
    }

    private void quote(String name, BlockChange change) {
        quotes.computeIfAbsent(spec.quoted(change), quote -> new LinkedHashSet<>())
                .add(name);
    }

    /** What the spec does not answer. */
    List<Shortcoming> unmet() {
        return unmet;
    }

    private void judge(String type, List<MemberChange> changes) {
        if (changes.isEmpty()) {
            require(new Shortcoming(type, ChangeClass.API, List.of(), names(type, Optional.empty())));
            return;
        }
        for (ChangeClass one : ChangeClass.values()) {
            List<MemberChange> members = changes.stream()
                    .filter(change -> change.changeClass() == one)
                    .collect(Collectors.toList());
            if (!members.isEmpty()) {
                judge(type, one, members);
            }
        }
    }

    private void judge(String type, ChangeClass changeClass, List<MemberChange> members) {
        if (terms.of(changeClass) != Demand.SECTION) {
            require(new Shortcoming(type, changeClass, members, names(type, Optional.empty())));
            return;
        }
        List<MemberChange> open = new ArrayList<>();
        for (MemberChange member : members) {
            Set<String> names = names(type, Optional.of(member));
            Optional<BlockChange> answer = answer(Demand.SECTION, names);
            boolean wentWithIt = spec.isGone() && member.isOfTheType() && member.isRemoved();
            answer.ifPresent(change -> quote(name(member), change));
            if (answer.isEmpty() && !wentWithIt) {
                open.add(member);
            }
        }
        if (!open.isEmpty()) {
            Set<String> names = new LinkedHashSet<>();
            open.forEach(member -> names.addAll(names(type, Optional.of(member))));
            unmet.add(new Shortcoming(type, changeClass, open, names));
        }
    }

    private static String name(MemberChange member) {
        return member.isOfTheType() ? member.type() : member.shortForm();
    }

    private void require(Shortcoming shortcoming) {
        Demand demand = terms.of(shortcoming.changeClass());
        Optional<BlockChange> answer = answer(demand, shortcoming.names());
        boolean api = shortcoming.changeClass() == ChangeClass.API;
        answer.filter(change -> api).ifPresent(change -> quote(shortcoming.type(), change));
        if (demand != Demand.NONE && answer.isEmpty()) {
            unmet.add(shortcoming);
        }
    }

    private Optional<BlockChange> answer(Demand demand, Collection<String> names) {
        boolean anywhere = demand == Demand.SPEC || source.isOfPackage() || source.isOfModule();
        return demand == Demand.NONE ? Optional.empty() : anywhere ? spec.anywhere() : spec.where(names);
    }

    /** The names whose section is meant: that of the member, of its type, of the types around it. */
    private Set<String> names(String type, Optional<MemberChange> member) {
        Set<String> names = new LinkedHashSet<>();
        member.map(MemberChange::name).ifPresent(names::add);
        String top = source.topLevel(type);
        for (String name = type; name.length() >= top.length(); name = name.substring(0, name.lastIndexOf('.'))) {
            names.add(name.substring(name.lastIndexOf('.') + 1));
            if (name.lastIndexOf('.') < 0) {
                break;
            }
        }
        return names;
    }

    /** A change that the spec does not answer. */
    static final class Shortcoming {

        private final String type;
        private final ChangeClass changeClass;
        private final List<MemberChange> members;
        private final Set<String> names;

        Shortcoming(String type, ChangeClass changeClass, List<MemberChange> members, Set<String> names) {
            this.type = type;
            this.changeClass = changeClass;
            this.members = members;
            this.names = names;
        }

        String type() {
            return type;
        }

        ChangeClass changeClass() {
            return changeClass;
        }

        Set<String> names() {
            return names;
        }
    }

    /** The finding of what is open after acknowledgements. */
    Finding finding(List<Shortcoming> open) {
        ChangeClass most = open.stream().map(Shortcoming::changeClass).reduce(ChangeClass.NONE, ChangeClass::or);
        Set<String> names = new LinkedHashSet<>();
        open.forEach(one -> names.addAll(one.names()));
        List<String> forms = new ArrayList<>();
        open.forEach(one -> one.members.forEach(member -> forms.addAll(forms(member))));
        source.change().unreadable().ifPresent(forms::add);
        List<String> below = new ArrayList<>();
        below.add(most + ": " + shown(forms));
        below.add(spec.shortcoming(names));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("spec", spec.path());
        details.put("changeClass", most.name());
        details.put("api", source.change().api());
        details.put("places", places(names));
        Finding.Builder finding = Finding.of("SPEC-NOT-UPDATED", source.path())
                .saying(source.path() + " -> " + spec.path())
                .below(below)
                .found(most.name())
                .needed("an update of " + spec.path())
                .in(source.path())
                .fixBy(fix(most, open, names));
        details.forEach(finding::detail);
        line(open).ifPresent(line -> finding.at(source.path(), line));
        return finding.build();
    }

    private static Optional<Integer> line(List<Shortcoming> open) {
        return open.stream()
                .flatMap(one -> one.members.stream())
                .flatMap(member -> member.lineAfter().stream())
                .findFirst();
    }

    private static List<String> forms(MemberChange member) {
        List<String> signatures = member.signatures();
        String form = member.isOfTheType() ? "the declaration of " + member.name() : member.shortForm();
        return signatures.isEmpty() ? List.of(form) : signatures;
    }

    private static String shown(List<String> forms) {
        int more = forms.size() - MOST_SIGNATURES;
        return forms.stream().limit(MOST_SIGNATURES).collect(Collectors.joining("   "))
                + (more > 0 ? "   and " + more + " more" : "");
    }

    private List<String> places(Set<String> names) {
        return spec.place(names).map(block -> List.of(place(block))).orElse(List.of());
    }

    private String place(SpecBlock block) {
        return spec.path() + ":" + block.line();
    }

    private String fix(ChangeClass most, List<Shortcoming> open, Set<String> names) {
        if (spec.isGone()) {
            return "put " + spec.path() + " back and say there what the change does";
        }
        String where = spec.place(names)
                .map(block -> section(block) + "(" + place(block) + ")")
                .orElse(spec.path() + ", under a heading that names "
                        + names.iterator().next() + ",");
        String otherwise = most == ChangeClass.BODY
                ? "; where all of it is still true, tell the reviewer why in a commit: Spec-Unchanged: "
                        + open.get(0).type() + " <reason>"
                : "";
        return "say in " + where + " " + what(most, open.get(0)) + otherwise;
    }

    private static String what(ChangeClass most, Shortcoming first) {
        if (first.members.isEmpty()) {
            return "what is different now in " + first.names.iterator().next();
        }
        MemberChange member = first.members.get(0);
        if (member.isAdded()) {
            return "what " + member.shortForm() + " does";
        }
        if (member.isRemoved()) {
            return "what takes the place of " + member.shortForm();
        }
        return most == ChangeClass.API
                ? "what callers now have to know of " + member.shortForm()
                : "what is different now in " + member.shortForm();
    }

    private static String section(SpecBlock block) {
        List<String> headings = block.headings();
        return headings.isEmpty() ? "" : "section \"" + headings.get(headings.size() - 1) + "\" ";
    }
}
