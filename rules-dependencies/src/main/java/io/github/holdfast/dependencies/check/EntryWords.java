package io.github.holdfast.dependencies.check;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Quantity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The findings on entries of the list themselves. */
final class EntryWords {

    private EntryWords() {}

    static Finding ending(Approval entry, LocalDate today) {
        LocalDate last = entry.expires().orElseThrow();
        String id = Printed.ascii(entry.id());
        return Finding.of("APPROVAL-EXPIRED", id)
                .warning()
                .saying("The approval of " + id + " expires on " + last + ", in "
                        + Quantity.of(ChronoUnit.DAYS.between(today, last), "day", "days"))
                .fixBy("review " + id + " again, or do without it")
                .detail("section", entry.section().key())
                .detail("expires", last.toString())
                .build();
    }

    static Finding stale(Approval entry, String file) {
        String id = Printed.ascii(entry.id());
        Finding.Builder finding = Finding.of("STALE-APPROVAL", id)
                .saying("The approval of " + id + " in " + entry.section().key() + " of " + entry.approvedOn()
                        + " matches nothing in this build")
                .fixBy("delete the entry of " + id + " from " + file)
                .detail("section", entry.section().key())
                .detail("modules", entry.modules().toString());
        return entry.line() == 0
                ? finding.in(file).build()
                : finding.at(file, entry.line()).build();
    }
}
