package io.github.holdfast.lockfile.file;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the JSON of a lock apart; knows every key and lets no other pass. */
final class LockParser {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}|" + LockedArtifact.SNAPSHOT);
    private static final Pattern ARTIFACT = Pattern.compile("[^:\\s]+:[^:\\s]+:[^:\\s]+(:[^:\\s]+)?:[^:\\s]+");
    private static final Pattern MODULE = Pattern.compile("[^:\\s]+:[^:\\s]+");
    private static final Pattern VARIANT =
            Pattern.compile("module [^:\\s]+:[^:\\s]+( (declared|resolved) .+)?|plugin [^:\\s]+:.+", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)");
    private static final Pattern LINE = Pattern.compile("line ([0-9]+)");
    private static final Pattern CUT_OFF = Pattern.compile("Unterminated (string|escape)");

    /** How much of a line or a name a message quotes. */
    static final int MOST_CHARACTERS = 120;

    private final JsonReader json;
    private String version = "";

    LockParser(String text) {
        this.json = new JsonReader(new StringReader(text));
        json.setStrictness(Strictness.STRICT);
    }

    /** What is wrong with the text. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;
        private final boolean newer;

        private Malformed(String message, int line, boolean newer) {
            super(message);
            this.line = line;
            this.newer = newer;
        }

        /** From 1; 0 when it is not known. */
        int line() {
            return line;
        }

        /** Whether a later version of the format is meant. */
        boolean isOfNewerHoldfast() {
            return newer;
        }
    }

    Lock lock() throws Malformed {
        try {
            Lock lock = read();
            if (!isAtItsEnd()) {
                throw malformed("has something behind its end");
            }
            return lock;
        } catch (EOFException e) {
            throw malformed("is cut off");
        } catch (IOException | IllegalStateException e) {
            boolean cutOff = CUT_OFF.matcher(String.valueOf(e.getMessage())).lookingAt();
            throw malformed(cutOff ? "is cut off" : "is no JSON");
        }
    }

    private boolean isAtItsEnd() throws IOException {
        try {
            return json.peek() == JsonToken.END_DOCUMENT;
        } catch (MalformedJsonException e) {
            return false;
        }
    }

    /** What reads one member of an object. */
    private interface Member {
        void read(String key) throws IOException, Malformed;
    }

    private Lock read() throws IOException, Malformed {
        List<String> resolver = new ArrayList<>();
        Lock.Builder[] lock = new Lock.Builder[1];
        Set<String> seen = object("the lock", key -> {
            if (key.equals("lockVersion")) {
                lockVersion();
            } else if (key.equals("resolver")) {
                resolver.add(oneOf("resolver", Set.of("maven-3", "maven-4")));
                lock[0] = Lock.builder(resolver.get(0));
            } else if (version.isEmpty() || lock[0] == null) {
                throw malformed("does not begin with lockVersion and resolver");
            } else {
                member(lock[0], key);
            }
        });
        for (String key :
                List.of("lockVersion", "resolver", "profiles", "artifacts", "modules", "plugins", "extensions")) {
            if (!seen.contains(key)) {
                throw malformed("has no \"%s\"", key);
            }
        }
        return lock[0].build();
    }

    private void lockVersion() throws IOException, Malformed {
        version = string("lockVersion");
        if (version.equals(LockText.VERSION)) {
            return;
        }
        if (VERSION.matcher(version).matches() && !version.startsWith("0.")) {
            String told = "has lockVersion " + shortened(version) + ": it was written by a newer Holdfast";
            throw new Malformed(told, line(), true);
        }
        throw malformed("has lockVersion \"%s\", which is no version", version);
    }

    private void member(Lock.Builder lock, String key) throws IOException, Malformed {
        switch (key) {
            case "profiles":
                array(key).forEach(lock::profile);
                break;
            case "artifacts":
                object(key, name -> lock.artifact(matching(name, ARTIFACT, "artifact"), new Entry(name).read()));
                break;
            case "modules":
                object(key, name -> lock.module(matching(name, MODULE, "module"), module(name)));
                break;
            case "plugins":
                object(key, name -> lock.plugin(name, artifacts(name)));
                break;
            case "extensions":
                array(key).forEach(lock::extension);
                break;
            case "variants":
                object(key, name -> lock.variant(combination(name), variant(name)));
                break;
            default:
                throw malformed("has a key that is not known: \"%s\"", key);
        }
    }

    /** What the lock says of one artifact, a member at a time. */
    private final class Entry {

        private final String name;
        private final List<String> uses = new ArrayList<>();
        private String sha256 = "";
        private String pom = "";
        private Optional<String> path = Optional.empty();

        private Entry(String name) {
            this.name = name;
        }

        private LockedArtifact read() throws IOException, Malformed {
            Set<String> seen = object(name, this::take);
            if (!seen.contains("sha256") || seen.contains("pom") != wantsPom()) {
                throw otherChecksums();
            }
            if (seen.contains("uses") && path.isPresent()) {
                throw malformed("has \"uses\" of %s, which has no POM", name);
            }
            if (isLocked(sha256) == moves() || wantsPom() && isLocked(pom) == moves()) {
                throw otherChecksums();
            }
            return artifact().using(uses);
        }

        private void take(String key) throws IOException, Malformed {
            switch (key) {
                case "sha256":
                    sha256 = matching(string(key), HASH, "SHA-256");
                    break;
                case "pom":
                    pom = matching(string(key), HASH, "SHA-256");
                    break;
                case "uses":
                    uses.addAll(poms(key));
                    break;
                case "path":
                    path = Optional.of(string(key));
                    break;
                default:
                    throw malformed("has a key that is not known in %s: \"%s\"", name, key);
            }
        }

        private boolean wantsPom() {
            return path.isEmpty() && !name.split(":")[2].equals("pom");
        }

        private boolean moves() {
            return path.isEmpty() && name.endsWith("SNAPSHOT");
        }

        private boolean isLocked(String hash) {
            return !hash.equals(LockedArtifact.SNAPSHOT);
        }

        private LockedArtifact artifact() {
            if (wantsPom()) {
                return LockedArtifact.of(sha256, pom);
            }
            return path.map(file -> LockedArtifact.ofSystem(sha256, file))
                    .orElseGet(() -> LockedArtifact.ofPom(sha256));
        }

        private Malformed otherChecksums() {
            return malformed("has not the checksums of %s that it should have", name);
        }
    }

    private LockedModule module(String name) throws IOException, Malformed {
        List<List<String>> lines = pair(name, "declared", "resolved");
        return LockedModule.of(lines.get(0), lines.get(1));
    }

    private LockedVariant variant(String name) throws IOException, Malformed {
        List<List<String>> lines = pair(name, "added", "removed");
        for (List<String> half : lines) {
            for (String line : half) {
                matching(line, VARIANT, "line of a variant");
            }
        }
        return LockedVariant.of(lines.get(0), lines.get(1));
    }

    /** Its profiles, sorted, as {@code lock} writes them: a combination has one name. */
    private String combination(String name) throws Malformed {
        List<String> ids = Arrays.asList(name.split(",", -1));
        if (ids.contains("") || !String.join(",", new TreeSet<>(ids)).equals(name)) {
            throw malformed("has \"%s\", which is no combination of profiles, sorted", name);
        }
        return name;
    }

    private List<List<String>> pair(String name, String first, String second) throws IOException, Malformed {
        List<List<String>> lines = List.of(new ArrayList<>(), new ArrayList<>());
        Set<String> seen = object(name, key -> {
            if (!key.equals(first) && !key.equals(second)) {
                throw malformed("has a key that is not known in %s: \"%s\"", name, key);
            }
            lines.get(key.equals(first) ? 0 : 1).addAll(array(key));
        });
        if (seen.size() < 2) {
            throw malformed("lacks \"%s\" or \"%s\" in %s", first, second, name);
        }
        return lines;
    }

    private List<String> artifacts(String of) throws IOException, Malformed {
        List<String> keys = array(of);
        for (String key : keys) {
            matching(key, ARTIFACT, "artifact");
        }
        return keys;
    }

    private List<String> poms(String of) throws IOException, Malformed {
        List<String> keys = artifacts(of);
        for (String key : keys) {
            if (!key.split(":")[2].equals("pom")) {
                throw malformed("has \"%s\", which is no POM", key);
            }
        }
        return keys;
    }

    private Set<String> object(String what, Member member) throws IOException, Malformed {
        expect(JsonToken.BEGIN_OBJECT, what);
        json.beginObject();
        Set<String> seen = new HashSet<>();
        while (json.hasNext()) {
            String key = json.nextName();
            if (!seen.add(key)) {
                throw malformed("has \"%s\" twice", key);
            }
            member.read(key);
        }
        json.endObject();
        return seen;
    }

    private List<String> array(String what) throws IOException, Malformed {
        expect(JsonToken.BEGIN_ARRAY, what);
        json.beginArray();
        List<String> strings = new ArrayList<>();
        while (json.hasNext()) {
            strings.add(string(what));
        }
        json.endArray();
        return strings;
    }

    private String string(String what) throws IOException, Malformed {
        expect(JsonToken.STRING, what);
        return json.nextString();
    }

    private String oneOf(String what, Set<String> allowed) throws IOException, Malformed {
        String value = string(what);
        if (!allowed.contains(value)) {
            throw malformed("has %s \"%s\"", what, value);
        }
        return value;
    }

    private void expect(JsonToken token, String what) throws IOException, Malformed {
        if (json.peek() != token) {
            String wanted = token.name().replace("BEGIN_", "").toLowerCase(Locale.ROOT);
            throw malformed("has no %s where one belongs, at %s", wanted, what);
        }
    }

    private String matching(String value, Pattern pattern, String what) throws Malformed {
        if (!pattern.matcher(value).matches()) {
            throw malformed("has \"%s\", which is no %s", value, what);
        }
        return value;
    }

    private Malformed malformed(String message, String... parts) {
        Object[] shown = Arrays.stream(parts).map(LockParser::shortened).toArray();
        return new Malformed(String.format(Locale.ROOT, message, shown), line(), false);
    }

    /** Text as a message quotes it. */
    static String shortened(String text) {
        return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
    }

    private int line() {
        Matcher line = LINE.matcher(json.toString());
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }
}
