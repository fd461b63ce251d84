package io.github.holdfast.core.finding;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The machine form of a report. Its format is described in {@code docs/report-format.md}; {@code schema} is 1. */
public final class ReportJson {

    private static final int SCHEMA = 1;
    private static final List<Verdict> RANKS =
            List.of(Verdict.NOT_APPLICABLE, Verdict.PASSED, Verdict.FAILED, Verdict.UNUSABLE);

    private ReportJson() {}

    /** The report as JSON text: UTF-8 characters, LF, final newline. */
    public static String of(Origin origin, Report report) {
        return text(map(origin, report));
    }

    /** The report as a map of its fields, of JDK types only. */
    public static Map<String, Object> map(Origin origin, Report report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", SCHEMA);
        json.put("build", build(origin));
        json.put("rule", origin.rule());
        json.put("execution", origin.execution());
        json.put("module", origin.module());
        json.put("verdict", report.verdict().name());
        json.put("reason", report.reason().orElse(null));
        json.put("base", origin.base().map(ReportJson::base).orElse(null));
        json.put("evidence", report.evidence().facts());
        json.put("notJudged", report.notJudged());
        json.put("findings", report.findings().stream().map(ReportJson::finding).collect(Collectors.toList()));
        json.put("checkAgain", origin.checkAgain());
        return json;
    }

    /**
     * The report of the reactor where its root was judged by itself too: the worse verdict with its reason, the findings of
     * both, what both looked at and left out.
     *
     * @param own the root module's own report, a {@link #map}
     * @param reactor the reactor's, a {@link #map}
     */
    public static Map<String, Object> combined(Map<String, Object> own, Map<String, Object> reactor) {
        Map<String, Object> json = new LinkedHashMap<>(reactor);
        if (rank(own) > rank(reactor)) {
            json.put("verdict", own.get("verdict"));
            json.put("reason", own.get("reason"));
        }
        if (!own.get("verdict").equals(Verdict.NOT_APPLICABLE.name())) {
            Map<Object, Object> evidence = new LinkedHashMap<>((Map<?, ?>) own.get("evidence"));
            evidence.putAll((Map<?, ?>) reactor.get("evidence"));
            json.put("evidence", evidence);
            json.put("notJudged", union(own, reactor, "notJudged"));
        }
        json.put("findings", union(own, reactor, "findings"));
        return json;
    }

    private static int rank(Map<String, Object> json) {
        return RANKS.indexOf(Verdict.valueOf((String) json.get("verdict")));
    }

    private static Collection<Object> union(Map<String, Object> own, Map<String, Object> reactor, String key) {
        Collection<Object> union = new LinkedHashSet<>((Collection<?>) own.get(key));
        union.addAll((Collection<?>) reactor.get(key));
        return union;
    }

    /** The text of a {@link #map}: UTF-8 characters, LF, final newline. */
    public static String text(Map<String, Object> json) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = new JsonWriter(text)) {
            writer.setIndent("  ");
            write(writer, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static void write(JsonWriter writer, Object value) throws IOException {
        if (value instanceof Map) {
            writer.beginObject();
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                writer.name(String.valueOf(entry.getKey()));
                write(writer, entry.getValue());
            }
            writer.endObject();
        } else if (value instanceof Iterable) {
            writer.beginArray();
            for (Object element : (Iterable<?>) value) {
                write(writer, element);
            }
            writer.endArray();
        } else if (value instanceof Number) {
            writer.value((Number) value);
        } else if (value instanceof Boolean) {
            writer.value((Boolean) value);
        } else {
            writer.value((String) value);
        }
    }

    private static Map<String, Object> build(Origin origin) {
        Map<String, Object> build = new LinkedHashMap<>();
        build.put("id", origin.buildId());
        build.put("started", origin.started());
        build.put("commit", origin.commit().orElse(null));
        return build;
    }

    private static Map<String, Object> base(ComparedWith commits) {
        Map<String, Object> base = new LinkedHashMap<>();
        base.put("tip", commits.tip());
        base.put("mergeBase", commits.mergeBase());
        base.put("foundBy", commits.foundBy());
        return base;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", finding.code());
        json.put("severity", finding.severity().name());
        json.put("subject", finding.subject());
        json.put("message", finding.message());
        json.put("found", finding.found().orElse(null));
        json.put("needed", finding.needed().orElse(null));
        json.put("file", finding.file().orElse(null));
        json.put("line", finding.line().isPresent() ? finding.line().getAsInt() : null);
        json.put("fix", finding.fix().map(text -> fix(text, finding)).orElse(null));
        json.put("details", finding.details());
        return json;
    }

    private static String fix(String text, Finding finding) {
        return finding.fixLines().isEmpty() ? text : text + "\n" + String.join("\n", finding.fixLines());
    }
}
