package assay.text;

import assay.text.Node.Entry;
import assay.text.Node.Mapping;
import assay.text.Node.Scalar;
import assay.text.Node.Sequence;
import assay.text.Node.Style;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds the tree of one file from the events of a YAML 1.2 parser. It is stricter than YAML: one document, no tab, no
 * anchor, alias or tag, no key twice, no key that is not a word, at most {@value #DEEPEST} levels and {@value
 * #MOST_BRACKETS} brackets. So a file is no larger in memory than on disk, and says once what it says.
 *
 * <p>Events rather than composed nodes are read because anchors and tags are gone from a composed tree, and because a
 * file of ten thousand open brackets is then left at the hundred-and-first.
 */
public final class Tree {

    private static final int DEEPEST = 100;
    private static final int MOST_BRACKETS = 100_000;

    private final SourceText source;
    private final Problems problems;
    private final Places places;
    private final Iterator<Event> events;
    private int brackets;
    private int depth;

    private Tree(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.places = new Places(source);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source.name())
                .setCodePointLimit(SourceText.MOST_BYTES)
                .setUseMarks(true)
                .build();
        this.events = new Parse(settings).parseString(source.content()).iterator();
    }

    /**
     * Reads the one document of a text. Empty if there is none, if it is no YAML at all, or if it holds rows about
     * persons; then the problems say so. Mistakes that leave a tree behind (a key that stands twice) are reported and
     * the tree is returned.
     */
    public static Optional<Node> read(SourceText source, Problems problems) {
        problems.register(source);
        if (PersonRows.refuseIfRows(source, problems) || Characters.refuse(source, problems)) {
            return Optional.empty();
        }
        Tree tree = new Tree(source, problems);
        try {
            Optional<Node> root = tree.document();
            if (root.isPresent() && PersonRows.refuseIfRows(root.get(), problems)) {
                return Optional.empty();
            }
            return root;
        } catch (YamlEngineException e) {
            problems.add(Syntax.explain(e, source, tree.places));
            return Optional.empty();
        } catch (TooMuch e) {
            problems.add(e.problem);
            return Optional.empty();
        }
    }

    /** As {@link #read}, for files whose top is a group of keys, as every input of Assay is. */
    public static Optional<Mapping> readMapping(SourceText source, Problems problems) {
        Optional<Node> root = read(source, problems);
        if (root.isPresent() && !(root.get() instanceof Mapping)) {
            problems.add(Problem.error(
                    "E-SHAPE",
                    root.get().at(),
                    "the file begins with " + root.get().kind() + ", not with keys such as 'regime: …'"));
        }
        return root.filter(Mapping.class::isInstance).map(Mapping.class::cast);
    }

    private Optional<Node> document() {
        Optional<Node> root = Optional.empty();
        boolean seen = false;
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case DocumentStart -> {
                    if (seen) {
                        problems.add(Problem.error("E-DOCUMENTS", places.of(event), "a second document begins here")
                                .maybe("each document belongs in a file of its own"));
                        return root;
                    }
                    seen = true;
                    refuseDirectives((DocumentStartEvent) event);
                    root = Optional.of(node(events.next()));
                }
                default -> {
                    // stream and document ends carry nothing
                }
            }
        }
        if (root.isEmpty() || (root.get() instanceof Scalar s && s.isEmpty())) {
            problems.error("E-EMPTY", Position.wholeFile(source.name()), "the file is empty");
            return Optional.empty();
        }
        return root;
    }

    private void refuseDirectives(DocumentStartEvent start) {
        if (start.getSpecVersion().isPresent() || !start.getTags().isEmpty()) {
            problems.error("E-DIRECTIVE", places.of(start), "a line that begins with '%' is not used here");
        }
    }

    private Node node(Event event) {
        Position at = places.of(event);
        if (event instanceof AliasEvent alias) {
            String name = alias.getAlias().getValue();
            problems.add(Problem.error(
                            "E-ANCHOR",
                            at,
                            "'*" + name + "' points to another part of the file; " + "such aliases are not used here")
                    .maybe("the text is meant: put it in quotes, \"*" + name + "\""));
            return new Scalar("*" + name, "*" + name, Style.QUOTED, at);
        }
        refuseAnchorsAndTags((NodeEvent) event, at);
        return switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event, at);
            case SequenceStart -> sequence(at, (CollectionStartEvent) event);
            case MappingStart -> mapping(at, (CollectionStartEvent) event);
            default -> throw new IllegalStateException("no node begins with " + event);
        };
    }

    private void refuseAnchorsAndTags(NodeEvent event, Position at) {
        event.getAnchor()
                .ifPresent(anchor -> problems.add(Problem.error(
                                "E-ANCHOR",
                                at,
                                "'&" + anchor.getValue()
                                        + "' names this part for repetition; such anchors are not used here")
                        .maybe("the text is meant: put it in quotes")));
        Optional<String> tag = event instanceof ScalarEvent s
                ? s.getTag()
                : event instanceof CollectionStartEvent c ? c.getTag() : Optional.empty();
        tag.ifPresent(t -> problems.add(Problem.error(
                        "E-TAG",
                        at,
                        "'" + t.replace("tag:yaml.org,2002:", "!!")
                                + "' gives a type; what a field holds is known from its key, so types are not used here")
                .maybe("the text is meant: put it in quotes")));
    }

    private Scalar scalar(ScalarEvent event, Position at) {
        Style style = switch (event.getScalarStyle()) {
            case ScalarStyle.PLAIN -> Style.PLAIN;
            case ScalarStyle.LITERAL, ScalarStyle.FOLDED -> Style.BLOCK;
            default -> Style.QUOTED;
        };
        return new Scalar(event.getValue(), places.raw(event), style, at);
    }

    private Sequence sequence(Position at, CollectionStartEvent start) {
        enter(at, start);
        List<Node> items = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(node(next));
        }
        depth--;
        return new Sequence(items, at);
    }

    private Mapping mapping(Position at, CollectionStartEvent start) {
        enter(at, start);
        boolean flow = start.getFlowStyle() == FlowStyle.FLOW;
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            Node key = node(next);
            Event valueEvent = events.next();
            Node value = node(valueEvent);
            if (!(key instanceof Scalar name)) {
                problems.error("E-KEY-SHAPE", key.at(), "a key is one word, not " + key.kind());
            } else if (flow && value instanceof Scalar v && v.isEmpty() && !places.colonFollows(name, next)) {
                problems.add(Comma.explain(name, entries.values(), source));
            } else {
                Entry first = entries.putIfAbsent(name.text(), new Entry(name, value));
                if (first != null) {
                    problems.error(
                            "E-DUPLICATE",
                            name.at(),
                            "'" + name.text() + "' stands here twice, in line "
                                    + first.key().at().line() + " and in line "
                                    + name.at().line());
                }
            }
        }
        depth--;
        return new Mapping(List.copyOf(entries.values()), at);
    }

    private void enter(Position at, CollectionStartEvent start) {
        if (++depth > DEEPEST) {
            throw new TooMuch(Problem.error("E-NESTING", at, "more than " + DEEPEST + " levels, one inside the other"));
        }
        if (start.getFlowStyle() == FlowStyle.FLOW && ++brackets > MOST_BRACKETS) {
            throw new TooMuch(Problem.error("E-NESTING", at, "more than " + MOST_BRACKETS + " brackets in one file"));
        }
    }

    /** Ends the reading of a file that is too deep or too broken up to be meant. */
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        TooMuch(Problem problem) {
            super(problem.found(), null, false, false);
            this.problem = problem;
        }
    }

    /** Turns the parser's marks, which count code points from 0, into positions of this file. */
    static final class Places {
        private final String file;
        private final int[] points;

        Places(SourceText source) {
            this.file = source.name();
            this.points = source.content().codePoints().toArray();
        }

        Position of(Event event) {
            Mark start = event.getStartMark().orElseThrow();
            Mark end = event.getEndMark().orElseThrow();
            int stop = Math.min(end.getIndex(), points.length);
            int length = 0;
            for (int i = start.getIndex(); i < stop && points[i] != '\n' && points[i] != '\r'; i++) {
                length++;
            }
            return at(start, length);
        }

        Position at(Mark mark, int length) {
            return new Position(file, mark.getLine() + 1, mark.getColumn() + 1, length);
        }

        String raw(Event event) {
            int from = event.getStartMark().orElseThrow().getIndex();
            int to = Math.min(event.getEndMark().orElseThrow().getIndex(), points.length);
            return new String(points, from, Math.max(0, to - from));
        }

        /** Whether a key is followed by its colon, or is a word that stands alone between two commas. */
        boolean colonFollows(Scalar key, Event event) {
            int i = event.getEndMark().orElseThrow().getIndex();
            while (i < points.length && Character.isWhitespace(points[i])) {
                i++;
            }
            return i < points.length && points[i] == ':';
        }
    }
}
