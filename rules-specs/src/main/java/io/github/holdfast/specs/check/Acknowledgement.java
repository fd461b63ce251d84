package io.github.holdfast.specs.check;

import java.util.LinkedHashMap;
import java.util.Map;

/** Somebody's word that a spec stays true though a body changed that it covers. Immutable. */
final class Acknowledgement {

    private static final int SHORT = 7;

    private final String type;
    private final String reason;
    private final String commit;

    Acknowledgement(String type, String reason, String commit) {
        this.type = type;
        this.reason = reason;
        this.commit = commit;
    }

    String type() {
        return type;
    }

    boolean isReasoned() {
        return reason.length() >= Acknowledgements.SHORTEST_REASON;
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", type);
        json.put("reason", reason);
        json.put("commit", commit);
        return json;
    }

    @Override
    public String toString() {
        return type + " (" + commit.substring(0, Math.min(SHORT, commit.length())) + ": " + reason + ")";
    }
}
