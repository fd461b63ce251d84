package io.github.holdfast.lockfile.check;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.lockfile.file.Lock;
import io.github.holdfast.lockfile.file.LockedArtifact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Whether a lock gives an artifact other bytes than the lock at the base does, or other POMs that its own is made of, which
 * are then not hashed.
 */
public final class BaseCheck {

    private BaseCheck() {}

    /** One finding for each artifact that both have and that differs; snapshots and files of the tree may change. */
    public static List<Finding> findings(Lock base, Lock lock, Exemptions exemptions) {
        List<Finding> findings = new ArrayList<>();
        lock.artifacts().forEach((key, now) -> {
            LockedArtifact before = base.artifacts().get(key);
            if (before != null
                    && !now.isSnapshot()
                    && !(now.sameBytesAs(before) && sameOrigin(key, before, now))
                    && !exemptions.cover(Exemption.Check.HASH, UsedFile.id(key))) {
                findings.add(Finding.of("TAMPERED", key + " at the base")
                        .first()
                        .saying(key + "  locked with other bytes than at the base")
                        .found(now.sha256())
                        .needed(before.sha256())
                        .in("pom.lock.json")
                        .fixBy("restore the line of " + key + " in pom.lock.json as it is at the base. Do not write the"
                                + " lock anew; if the bytes of the base are the wrong ones, ask a person")
                        .build());
            }
        });
        return findings;
    }

    /** A POM may come to be used as a BOM too, and then uses more; what its parent is stays. */
    private static boolean sameOrigin(String key, LockedArtifact before, LockedArtifact now) {
        boolean isPom = key.split(":")[2].equals("pom");
        return isPom
                ? before.uses().isEmpty() || !Collections.disjoint(before.uses(), now.uses())
                : before.uses().equals(now.uses());
    }
}
