package io.github.holdfast.core.yaml;

import io.github.holdfast.core.finding.UnusableInput;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a small part of YAML, strictly: one document of mappings, lists and single values. Anchors, aliases, tags,
 * directives, a second document, a key twice, deep nesting, tabs, conflicts of git and bytes that are no UTF-8 are refused
 * with their position. No type is guessed and no class is made from a name in the file.
 */
public final class YamlReader {

    private static final int DEEPEST = 20;

    private final YamlPlace file;
    private final Deque<OpenNode> open = new ArrayDeque<>();
    private Optional<YamlNode> root = Optional.empty();
    private int nodes;

    private YamlReader(YamlPlace file) {
        this.file = file;
    }

    /**
     * The one document in the bytes of a file.
     *
     * @param name the file as messages name it
     * @throws UnusableInput with the code of the format
     */
    public static YamlNode read(byte[] bytes, String name, YamlFormat format) {
        YamlPlace file = YamlPlace.of(format, name);
        return new YamlReader(file).parse(YamlText.of(bytes, file));
    }

    private YamlNode parse(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(file.format().mostBytes())
                .build();
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                take(event);
            }
        } catch (MarkedYamlEngineException e) {
            throw e.getProblemMark().map(this::at).orElse(file).refuse("no valid YAML: " + e.getProblem());
        } catch (ReaderException e) {
            throw placeOf(text, e.getPosition())
                    .refuse("a character that YAML does not allow, number " + e.getCodePoint());
        } catch (YamlEngineException e) {
            throw file.refuse("no valid YAML: " + e.getMessage());
        }
        return root.orElseThrow(() -> file.at(1, 1).refuse("expected keys with values, found an empty file"));
    }

    private void take(Event event) {
        switch (event.getEventId()) {
            case DocumentStart:
                begin((DocumentStartEvent) event);
                break;
            case Alias:
                throw at(event).refuse("an alias, write the value out");
            case Scalar:
                ScalarEvent scalar = (ScalarEvent) event;
                refuseExtras(scalar, scalar.getTag());
                add(new YamlScalar(at(event), scalar.getValue(), scalar.isPlain()));
                break;
            case MappingStart:
            case SequenceStart:
                CollectionStartEvent collection = (CollectionStartEvent) event;
                refuseExtras(collection, collection.getTag());
                begin(collection);
                break;
            case MappingEnd:
            case SequenceEnd:
                add(open.pop().finished());
                break;
            default:
                break;
        }
    }

    private void begin(DocumentStartEvent event) {
        if (root.isPresent()) {
            throw at(event).refuse("a second document, expected one");
        }
        if (event.getSpecVersion().isPresent() || !event.getTags().isEmpty()) {
            throw at(event).refuse("a directive, expected none");
        }
    }

    private void begin(CollectionStartEvent event) {
        if (open.size() == DEEPEST) {
            throw at(event).refuse("nested deeper than " + DEEPEST + " levels");
        }
        count(at(event));
        boolean mapping = event.getEventId() == Event.ID.MappingStart;
        if (!open.isEmpty()) {
            open.peek().refuseAsKey(at(event));
        }
        open.push(mapping ? new OpenNode.OfMapping(at(event)) : new OpenNode.OfSequence(at(event)));
    }

    private void add(YamlNode node) {
        if (node instanceof YamlScalar) {
            count(node.place());
        }
        if (open.isEmpty()) {
            root = Optional.of(node);
        } else {
            open.peek().add(node);
        }
    }

    private void count(YamlPlace place) {
        nodes++;
        if (nodes > file.format().mostNodes()) {
            throw place.refuse("more than " + file.format().mostNodes() + " keys and values");
        }
    }

    private void refuseExtras(NodeEvent event, Optional<String> tag) {
        if (event.getAnchor().isPresent()) {
            throw at(event).refuse("an anchor, write the value out at each place");
        }
        if (tag.isPresent()) {
            throw at(event).refuse("a tag, expected a value without one");
        }
    }

    private YamlPlace at(Event event) {
        return event.getStartMark().map(this::at).orElse(file);
    }

    private YamlPlace at(Mark mark) {
        return file.at(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Position of a character that is counted in code points, from 0. */
    private YamlPlace placeOf(String text, int position) {
        int end = text.offsetByCodePoints(0, Math.min(position, text.codePointCount(0, text.length())));
        String[] lines = text.substring(0, end).split("\r\n|\r|\n", -1);
        String last = lines[lines.length - 1];
        return file.at(lines.length, last.codePointCount(0, last.length()) + 1);
    }
}
