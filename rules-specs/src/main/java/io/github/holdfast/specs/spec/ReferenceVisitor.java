package io.github.holdfast.specs.spec;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/** Collects what a parsed document names. */
final class ReferenceVisitor extends AbstractVisitor {

    private static final Pattern SWITCH = Pattern.compile("(?i)<!--\\s*references:\\s*(off|on)\\s*-->");
    private static final Pattern ABSOLUTE = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:|//).*", Pattern.DOTALL);
    private static final Pattern FILE =
            Pattern.compile("(?:\\.{0,2}/)?(?:[\\w@.+-]+/)*[\\w@+-][\\w@.+-]*\\.(\\w+)(?::\\d+(?:-\\d+)?)?");
    private static final Set<String> OF_FILES =
            Set.of(("java kt kts groovy scala xml xsd xsl yml yaml json properties md"
                            + " txt html htm css js mjs ts tsx jsx vue sql sh bat cmd ps1 gradle jar war ear zip gz tgz png jpg"
                            + " jpeg svg gif ico pdf csv tsv proto toml ini conf cfg py rb go rs c h cc cpp cs php lock log adoc"
                            + " feature http exec exe dll so io com org net dev template tmpl ftl mustache")
                    .split(" "));

    private final Outline outline;
    private final Anchors anchors = new Anchors();
    private final List<Reference> references = new ArrayList<>();
    private final Map<String, Integer> blocks = new HashMap<>();
    private String block = "";
    private int line = 1;
    private boolean off;
    private int otherFences;

    ReferenceVisitor(Collection<String> ignoredSections) {
        this.outline = new Outline(ignoredSections);
    }

    ReferenceDocument document(String path) {
        return new ReferenceDocument(path, references, anchors.all(), blocks, otherFences);
    }

    @Override
    public void visit(Heading heading) {
        String text = InlineText.of(heading).text();
        outline.enter(heading.getLevel(), text);
        anchors.heading(text);
        within(heading, text);
    }

    @Override
    public void visit(ListItem item) {
        boolean dated = Outline.isDated(item);
        outline.enterItem(dated);
        visitChildren(item);
        outline.leaveItem(dated);
    }

    @Override
    public void visit(Paragraph paragraph) {
        within(paragraph, InlineText.of(paragraph).text());
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow) {
            within(node, InlineText.of(node).text());
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(FencedCodeBlock fence) {
        String language = fence.getInfo() == null ? "" : fence.getInfo().strip().toLowerCase(Locale.ROOT);
        if (language.split("[\\s{,]", 2)[0].equals("java")) {
            block = fence.getLiteral();
            code(fence.getLiteral(), line(fence, line) + 1);
        } else {
            otherFences++;
        }
    }

    @Override
    public void visit(IndentedCodeBlock indented) {
        otherFences++;
    }

    @Override
    public void visit(Code code) {
        String text = code.getLiteral().strip();
        Matcher file = FILE.matcher(text);
        Optional<JavaName> name = JavaName.parse(text);
        if (file.matches() && OF_FILES.contains(file.group(1).toLowerCase(Locale.ROOT))) {
            add(Reference.Kind.FILE, text, Optional.empty(), line(code, line));
        } else if (name.isPresent()) {
            add(Reference.Kind.NAME, text, name, line(code, line));
        } else {
            code(text, line(code, line));
        }
    }

    @Override
    public void visit(Link link) {
        destination(link.getDestination(), line(link, line));
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        destination(image.getDestination(), line(image, line));
    }

    @Override
    public void visit(HtmlBlock html) {
        html(html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        html(html.getLiteral());
    }

    private void within(Node node, String text) {
        block = text;
        line = line(node, line);
        if (hidden() == Reference.Hidden.NOT) {
            blocks.putIfAbsent(block, line);
        }
        visitChildren(node);
    }

    private void code(String text, int first) {
        List<Reference> found = new ArrayList<>();
        Set<String> declared = JavaCode.names(
                text,
                (name, below) ->
                        found.add(reference(Reference.Kind.CODE, name.toString(), Optional.of(name), first + below)));
        found.removeIf(one -> one.name().orElseThrow().typeNames().stream().anyMatch(declared::contains));
        references.addAll(found);
    }

    private void destination(String text, int at) {
        if (!text.isEmpty() && !ABSOLUTE.matcher(text).matches()) {
            add(Reference.Kind.LINK, decoded(text), Optional.empty(), at);
        }
    }

    private static String decoded(String destination) {
        try {
            return URLDecoder.decode(destination.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return destination;
        }
    }

    private void html(String text) {
        Matcher matcher = SWITCH.matcher(text);
        while (matcher.find()) {
            off = matcher.group(1).equalsIgnoreCase("off");
        }
        anchors.html(text);
    }

    private void add(Reference.Kind kind, String text, Optional<JavaName> name, int at) {
        references.add(reference(kind, text, name, at));
    }

    private Reference reference(Reference.Kind kind, String text, Optional<JavaName> name, int at) {
        ReferencePlace place = new ReferencePlace(at, outline.titles(), outline.section(), block);
        return new Reference(kind, text, name, place, hidden());
    }

    private Reference.Hidden hidden() {
        if (off) {
            return Reference.Hidden.REGION;
        }
        if (outline.isInIgnoredSection()) {
            return Reference.Hidden.SECTION;
        }
        return outline.isInDatedItem() ? Reference.Hidden.DATED : Reference.Hidden.NOT;
    }

    private static int line(Node node, int otherwise) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? otherwise : spans.get(0).getLineIndex() + 1;
    }
}
