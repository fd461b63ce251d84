package io.github.holdfast.dependencies.check;

import io.github.holdfast.core.build.DeclaredRepository;
import io.github.holdfast.core.build.Place;
import io.github.holdfast.core.finding.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds the repositories of a module against the list: id and address, both exact. */
final class RepositoryJudge {

    private final ApprovalTerms terms;
    private final String module;
    private final Set<String> used = new TreeSet<>();
    private final Set<String> pending = new TreeSet<>();

    RepositoryJudge(ApprovalTerms terms, String module) {
        this.terms = terms;
        this.module = module;
    }

    /** Keys of the entries that name a repository of the module. */
    Set<String> used() {
        return used;
    }

    /** Ids of repositories that only the list of the work tree approves. */
    Set<String> pending() {
        return pending;
    }

    List<Finding> judge(Collection<DeclaredRepository> repositories) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        repositories.forEach(repository -> findings.putIfAbsent(
                repository.id() + " " + repository.url() + " " + repository.ofPlugins(), judge(repository)));
        findings.values().removeIf(OK::equals);
        return new ArrayList<>(findings.values());
    }

    private static final Finding OK = Finding.of("", "").build();

    private Finding judge(DeclaredRepository repository) {
        List<Approval> ofId = terms.approvals().written(Section.REPOSITORIES, repository.id());
        List<Approval> same = ofId.stream()
                .filter(entry -> entry.url().equals(repository.url()))
                .collect(Collectors.toList());
        List<Approval> here =
                same.stream().filter(entry -> entry.modules().include(module)).collect(Collectors.toList());
        here.forEach(entry -> used.add(entry.key()));
        if (here.stream().anyMatch(entry -> !entry.isExpiredOn(terms.today()))) {
            return OK;
        }
        if (terms.pending().written(Section.REPOSITORIES, repository.id()).stream()
                .anyMatch(entry -> entry.url().equals(repository.url())
                        && entry.modules().include(module)
                        && !entry.isExpiredOn(terms.today()))) {
            pending.add(repository.id());
        }
        if (!here.isEmpty()) {
            return expired(repository, here.get(0));
        }
        return same.isEmpty() ? unknown(repository, ofId) : elsewhere(repository, same.get(0));
    }

    private Finding unknown(DeclaredRepository repository, List<Approval> ofId) {
        String id = Printed.ascii(repository.id());
        String url = Printed.ascii(repository.url());
        Optional<List<String>> entry = new Proposal(terms.today()).repository(repository.id(), repository.url());
        String fix = entry.isPresent() ? UseWords.MERGE_FIRST : "do without it";
        if (ofId.isEmpty()) {
            String kind = repository.ofPlugins() ? "plugin repository" : "repository";
            return finding("NEW-REPOSITORY", repository)
                    .saying("New " + kind + " added: " + id + " at " + url + ", review needed")
                    .below(List.of(declaredAt(repository)))
                    .fixBy(fix, entry.orElse(List.of()))
                    .build();
        }
        return finding("REPOSITORY-MOVED", repository)
                .saying("Repository moved: " + id + " to " + url + ", review needed")
                .below(List.of("approved at " + Printed.ascii(ofId.get(0).url()) + "; " + declaredAt(repository)))
                .needed(ofId.get(0).url())
                .fixBy(fix, entry.orElse(List.of()))
                .build();
    }

    private Finding elsewhere(DeclaredRepository repository, Approval entry) {
        return finding("NOT-APPROVED-HERE", repository)
                .saying("Repository " + Printed.ascii(repository.id()) + " is not approved in " + module + ", only in "
                        + entry.modules() + ", review needed")
                .below(List.of(declaredAt(repository)))
                .fixBy("do without it in " + module + ", or ask for its entry to be widened on its own first")
                .build();
    }

    private Finding expired(DeclaredRepository repository, Approval entry) {
        return finding("APPROVAL-EXPIRED", repository)
                .saying("The approval of repository " + Printed.ascii(repository.id()) + " expired on "
                        + entry.expires().orElseThrow() + ", review needed")
                .below(List.of(declaredAt(repository)))
                .fixBy("do without it, or ask for a new review of its entry, merged on its own first")
                .build();
    }

    private static Finding.Builder finding(String code, DeclaredRepository repository) {
        Finding.Builder finding = Finding.of(code, Printed.ascii(repository.id()))
                .found(repository.url())
                .detail("url", repository.url())
                .detail("ofPlugins", repository.ofPlugins());
        return UseWords.at(finding, repository.place());
    }

    private static String declaredAt(DeclaredRepository repository) {
        Place place = repository.place();
        String profile = repository.profile().isEmpty() ? "" : " in profile " + Printed.ascii(repository.profile());
        return "declared at " + place + profile;
    }
}
