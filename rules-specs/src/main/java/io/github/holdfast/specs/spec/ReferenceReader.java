package io.github.holdfast.specs.spec;

import io.github.holdfast.core.finding.UnusableInput;
import java.util.Collection;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads what a Markdown document names: inline code, fences of Java, paths, relative links. Decides nothing of what is
 * there. Safe for use by several threads.
 */
public final class ReferenceReader {

    private final List<String> ignoredSections;
    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(100)
            .build();

    private ReferenceReader(Collection<String> ignoredSections) {
        this.ignoredSections = List.copyOf(ignoredSections);
    }

    /** @param ignoredSections headings of sections that do not count, in any case and style */
    public static ReferenceReader ignoring(Collection<String> ignoredSections) {
        return new ReferenceReader(ignoredSections);
    }

    /**
     * The document in these bytes; front matter of any kind is passed over.
     *
     * @param path the file as messages name it
     * @throws UnusableInput ({@code UNREADABLE-SPEC}) when it is no UTF-8 or too large
     */
    public ReferenceDocument read(byte[] bytes, String path) {
        return read(SpecReader.decoded(bytes, path), path);
    }

    /**
     * The document that a spec is, which is not read from its file again.
     *
     * @throws UnusableInput ({@code UNREADABLE-SPEC}) when its marks are nested too deeply
     */
    public ReferenceDocument read(SpecFile spec) {
        return read(spec.text(), spec.path());
    }

    private ReferenceDocument read(String text, String path) {
        try {
            Node document = parser.parse(SpecReader.body(text));
            ReferenceVisitor visitor = new ReferenceVisitor(ignoredSections);
            document.accept(visitor);
            return visitor.document(path);
        } catch (StackOverflowError e) {
            throw SpecReader.refuse(path, 1, "marks that are nested too deeply");
        }
    }
}
