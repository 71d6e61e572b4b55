package io.github.kinetamine.workbench.modelfile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads the one document of a YAML text, token by token, into nodes that know their places. Of YAML it takes mappings, lists
 * and scalars. Aliases and tags are refused: nothing is copied, so that the tree is never larger than its text, and nothing is
 * made but text.
 */
final class YamlTree {

    /** Deeper than any declaration, and shallow enough for the stack. */
    private static final int DEEPEST = 10;

    private static final YAMLFactory YAML = new YAMLFactory();

    private final Faults faults;
    private final YAMLParser parser;

    private YamlTree(Faults faults, YAMLParser parser) {
        this.faults = faults;
        this.parser = parser;
    }

    /** The document's root; a text that is not YAML, or more of YAML than is read here, is fatal. */
    static Node read(Faults faults, String text) {
        try (YAMLParser parser = YAML.createParser(text)) {
            return new YamlTree(faults, parser).document();
        } catch (JsonProcessingException e) {
            throw e.getCause() instanceof MarkedYAMLException cause
                    ? faults.fatal(place(cause.getProblemMark()), notYaml(cause.getProblem()))
                    : faults.fatal(place(e.getLocation()), notYaml(e.getOriginalMessage()));
        } catch (IOException | YAMLException e) {
            throw faults.fatal(Place.WHOLE_FILE, notYaml(String.valueOf(e.getMessage())));
        }
    }

    private static String notYaml(String problem) {
        String what = problem.startsWith("Expected a field name") ? "a key must be a plain word" : problem;
        return "this is not YAML that can be read: " + what;
    }

    private Node document() throws IOException {
        if (parser.nextToken() == null) {
            throw faults.fatal(Place.WHOLE_FILE, "the file is empty: it declares a model");
        }
        Node root = node(1);
        if (parser.nextToken() != null) {
            throw faults.fatal(place(), "a second document begins: a file declares one model");
        }
        return root;
    }

    private Node node(int depth) throws IOException {
        if (depth > DEEPEST) {
            throw faults.fatal(place(), "too deep: at most " + DEEPEST + " lists and mappings inside one another");
        }
        requirePlain();
        Place place = place();
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Node.Mapping(place, entries(depth));
            case START_ARRAY -> new Node.Sequence(place, items(depth));
            default -> new Node.Scalar(place, parser.getText());
        };
    }

    private List<Node.Entry> entries(int depth) throws IOException {
        List<Node.Entry> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place place = place();
            String key = parser.currentName();
            parser.nextToken();
            entries.add(new Node.Entry(place, key, node(depth + 1)));
        }
        return List.copyOf(entries);
    }

    private List<Node> items(int depth) throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        return List.copyOf(items);
    }

    private void requirePlain() throws IOException {
        if (parser.isCurrentAlias()) {
            throw faults.fatal(place(), "aliases (*) are not read: write the value out");
        }
        if (parser.getTypeId() != null) {
            throw faults.fatal(place(), "tags (!) are not read: leave it out");
        }
    }

    private Place place() {
        return place(parser.currentTokenLocation());
    }

    private static Place place(JsonLocation at) {
        return new Place(at.getLineNr(), at.getColumnNr());
    }

    private static Place place(Mark mark) {
        return mark == null ? Place.WHOLE_FILE : new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
