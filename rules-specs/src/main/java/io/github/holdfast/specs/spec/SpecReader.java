package io.github.holdfast.specs.spec;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.yaml.YamlFormat;
import io.github.holdfast.core.yaml.YamlMapping;
import io.github.holdfast.core.yaml.YamlNode;
import io.github.holdfast.core.yaml.YamlReader;
import io.github.holdfast.core.yaml.YamlScalar;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads a spec: front matter in strict YAML, then CommonMark with tables. Safe for use by several threads. */
public final class SpecReader {

    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final YamlFormat FORMAT = YamlFormat.of("UNREADABLE-SPEC", "spec", MOST_BYTES, 10_000);
    private static final Pattern OPENING = Pattern.compile("---[ \\t]*(?:\\r\\n|\\r|\\n|$)");
    private static final Pattern CLOSING = Pattern.compile("(?m)^---[ \\t]*\\r?$");
    private static final Pattern NOT_A_LINE_END = Pattern.compile("[^\\r\\n]");

    private final List<String> ignoredSections;
    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(100)
            .build();

    private SpecReader(Collection<String> ignoredSections) {
        this.ignoredSections = List.copyOf(ignoredSections);
    }

    /** @param ignoredSections headings of sections that do not count, in any case and style */
    public static SpecReader ignoring(Collection<String> ignoredSections) {
        return new SpecReader(ignoredSections);
    }

    /**
     * The spec in these bytes.
     *
     * @param path the file as messages name it
     * @throws UnusableInput ({@code UNREADABLE-SPEC}) when it is no UTF-8, too large, or its front matter is broken
     */
    public SpecFile read(byte[] bytes, String path) {
        String text = decoded(bytes, path);
        Matcher opening = OPENING.matcher(text);
        Optional<FrontMatter> frontMatter = Optional.empty();
        String body = text;
        int bodyLine = 1;
        if (opening.lookingAt()) {
            Matcher closing = CLOSING.matcher(text);
            if (!closing.find(opening.end())) {
                throw refuse(path, 1, "front matter that never closes, expected a line ---");
            }
            String yaml = blank(text.substring(0, opening.end())) + text.substring(opening.end(), closing.start());
            frontMatter =
                    Optional.of(frontMatter(YamlReader.read(yaml.getBytes(StandardCharsets.UTF_8), path, FORMAT)));
            String front = blank(text.substring(0, closing.end()));
            body = front + text.substring(closing.end());
            bodyLine = (int) front.lines().count() + 2;
        }
        String below = body;
        return new SpecFile(path, frontMatter, text, bodyLine, () -> blocks(below, path));
    }

    /** Only the line ends, so that what follows keeps its line. */
    private static String blank(String text) {
        return NOT_A_LINE_END.matcher(text).replaceAll("");
    }

    private List<SpecBlock> blocks(String body, String path) {
        try {
            Node document = parser.parse(body);
            SpecBlocks blocks = new SpecBlocks(ignoredSections);
            document.accept(blocks);
            return blocks.blocks();
        } catch (StackOverflowError e) {
            throw refuse(path, 1, "marks that are nested too deeply");
        }
    }

    private static FrontMatter frontMatter(YamlNode root) {
        YamlMapping keys = root.mapping().only(List.of("spec", "covers", "level", "removed"));
        YamlScalar spec = keys.required("spec").scalar();
        FrontMatter.Level level = keys.optional("level")
                .map(node -> node.scalar().word(List.of("contract", "narrative")))
                .map(word -> FrontMatter.Level.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(FrontMatter.Level.CONTRACT);
        Optional<YamlMapping> covers = level == FrontMatter.Level.CONTRACT
                ? Optional.of(keys.required("covers").mapping())
                : keys.optional("covers").map(YamlNode::mapping);
        covers.ifPresent(one -> one.only(List.of("types", "files")));
        List<Cover> types =
                covers.map(one -> patterns(one, "types", Cover::ofTypes)).orElse(List.of());
        List<Cover> files =
                covers.map(one -> patterns(one, "files", Cover::ofFiles)).orElse(List.of());
        covers.filter(one -> types.isEmpty() && files.isEmpty()).ifPresent(one -> {
            throw one.place().refuse("it covers nothing, expected types or files");
        });
        List<String> removed = new ArrayList<>();
        keys.optional("removed").ifPresent(node -> node.sequence()
                .items()
                .forEach(item -> removed.add(item.scalar().text())));
        return new FrontMatter(spec.text(), spec.place().line(), level, types, files, removed);
    }

    private static List<Cover> patterns(YamlMapping covers, String key, BiFunction<String, Integer, Cover> cover) {
        List<Cover> patterns = new ArrayList<>();
        covers.optional(key).ifPresent(node -> node.sequence()
                .items()
                .forEach(item -> patterns.add(
                        cover.apply(item.scalar().text(), item.place().line()))));
        return patterns;
    }

    /** The text without front matter, of which only the line ends are left; whatever that front matter says. */
    static String body(String text) {
        Matcher opening = OPENING.matcher(text);
        Matcher closing = CLOSING.matcher(text);
        return opening.lookingAt() && closing.find(opening.end())
                ? blank(text.substring(0, closing.end())) + text.substring(closing.end())
                : text;
    }

    static String decoded(byte[] bytes, String path) {
        if (bytes.length > MOST_BYTES) {
            throw refuse(path, 1, "more than 2 MiB, no spec is that long");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refuse(path, 1, "expected UTF-8, found bytes that are none");
        }
    }

    static UnusableInput refuse(String path, int line, String what) {
        return new UnusableInput(
                "unreadable spec",
                Finding.of("UNREADABLE-SPEC", path)
                        .saying(path + ":" + line + ": " + what)
                        .needed("spec")
                        .fixBy("mend this line, or restore the file from version control")
                        .at(path, line)
                        .build());
    }
}
