package org.attentionintuition.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads the YAML of a block into a tree with line numbers.
 *
 * <p>Anchors, aliases and tags are refused: no course needs them, and a few lines with aliases can expand to gigabytes.
 */
final class YamlReader {

    private static final int DEEPEST = 12;

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final Faults faults;
    private final int lineBefore;

    /** @param lineBefore the number of the file's line above the first line of the YAML */
    YamlReader(Faults faults, int lineBefore) {
        this.faults = faults;
        this.lineBefore = lineBefore;
    }

    /** Empty if there was a fault that leaves no keys to look at. */
    Optional<Yaml.Mapping> read(String yaml) {
        try (var parser = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), yaml)) {
            var first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                faults.add(lineBefore, "", first == null ? "an empty block" : "no keys", "lines such as \"title: …\"");
                return Optional.empty();
            }
            var mapping = mapping(parser, "", lineBefore);
            if (parser.nextToken() != null) {
                faults.add(line(parser), "", "a second YAML document", "one to a block");
            }
            return Optional.of(mapping);
        } catch (JacksonException e) {
            faults.add(line(e), "", "broken YAML (%s)".formatted(problem(e)), "keys and values");
            return Optional.empty();
        }
    }

    private Yaml.Mapping mapping(YAMLParser parser, String path, int line) {
        var mapping = new Yaml.Mapping(line, path, new LinkedHashMap<>());
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            refuseReferences(parser, path);
            var key = parser.currentName();
            var keyLine = line(parser);
            parser.nextToken();
            var node = node(parser, mapping.pathOf(Quotation.shortened(key)), keyLine);
            if (mapping.entries().putIfAbsent(key, node) != null) {
                faults.add(node, "this key again", "each key once");
            }
        }
        return mapping;
    }

    private Yaml.Items items(YAMLParser parser, String path, int line) {
        var items = new Yaml.Items(line, path, new ArrayList<>());
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.items()
                    .add(node(parser, "%s[%d]".formatted(path, items.items().size()), line(parser)));
        }
        return items;
    }

    private Yaml node(YAMLParser parser, String path, int line) {
        refuseReferences(parser, path);
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser, path, line);
            case START_ARRAY -> items(parser, path, line);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(parser, path, line, Yaml.Kind.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> scalar(parser, path, line, Yaml.Kind.FLAG);
            case VALUE_NULL -> scalar(parser, path, line, Yaml.Kind.NOTHING);
            default -> scalar(parser, path, line, parser.getString().isBlank() ? Yaml.Kind.NOTHING : Yaml.Kind.TEXT);
        };
    }

    private static Yaml scalar(YAMLParser parser, String path, int line, Yaml.Kind kind) {
        return new Yaml.Scalar(line, path, kind, parser.getString());
    }

    private void refuseReferences(YAMLParser parser, String path) {
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            faults.add(
                    line(parser), path, "an anchor or alias (& or *)", "the value itself, in quotes if it starts so");
        }
        if (parser.getTypeId() != null) {
            faults.add(line(parser), path, "a tag (!)", "the value itself, in quotes if it starts so");
        }
    }

    private int line(YAMLParser parser) {
        return lineBefore + parser.currentTokenLocation().getLineNr();
    }

    private int line(JacksonException e) {
        return lineBefore
                + (e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr()));
    }

    private static String problem(JacksonException e) {
        if (e instanceof StreamConstraintsException) {
            return "nested more than %d deep".formatted(DEEPEST);
        }
        return Quotation.shortened(
                e.getCause() instanceof MarkedYamlEngineException marked
                        ? marked.getProblem()
                        : e.getOriginalMessage());
    }
}
