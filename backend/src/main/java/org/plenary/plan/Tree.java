package org.plenary.plan;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Makes nodes of YAML, and refuses what a plan does not use of it.
final class Tree {

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setLabel("plan").setUseMarks(true).build();

  private final Iterator<Event> events;
  private final Errors errors;

  private Tree(Iterator<Event> events, Errors errors) {
    this.events = events;
    this.errors = errors;
  }

  /// The root of the file, or empty where it is not YAML; then that is the only error.
  static Optional<Node> read(String text, Errors errors) {
    try {
      Optional<List<Event>> events = events(text, errors);
      return events.flatMap(all -> new Tree(all.iterator(), errors).root());
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
      errors.add(mark.map(m -> spot(m, "")).orElse(Spot.START), new Mistake.NotYaml(problem(e)));
    } catch (YamlEngineException e) {
      errors.add(Spot.START, new Mistake.NotYaml(null));
    }
    return Optional.empty();
  }

  /// Stops at the first thing that is too deep: the parser takes quadratic time there.
  private static Optional<List<Event>> events(String text, Errors errors) {
    List<Event> events = new ArrayList<>();
    int depth = 0;
    for (Event event : new Parse(SETTINGS).parseString(text)) {
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      if (depth > PlanLimits.DEPTH) {
        errors.add(spot(event, ""), new Mistake.TooDeep(PlanLimits.DEPTH));
        return Optional.empty();
      }
      events.add(event);
    }
    return Optional.of(events);
  }

  private static String problem(MarkedYamlEngineException e) {
    String problem = e.getProblem();
    return problem == null || problem.isBlank() ? "it breaks off here" : problem.strip();
  }

  private Optional<Node> root() {
    Optional<Node> root = Optional.empty();
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof DocumentStartEvent) {
        if (root.isPresent()) {
          refuse(Feature.SECOND_DOCUMENT, spot(event, ""));
          return root;
        }
        root = Optional.of(node(events.next(), ""));
      }
    }
    if (root.isEmpty()) {
      errors.add(Spot.START, new Mistake.EmptyFile());
    }
    return root;
  }

  private Node node(Event event, String path) {
    if (event instanceof NodeEvent node) {
      refuseExtras(node, path);
    }
    return switch (event) {
      case ScalarEvent scalar ->
          new Node.Scalar(spot(event, path), scalar.getValue(), scalar.isPlain());
      case MappingStartEvent _ -> mapping(event, path);
      case CollectionStartEvent _ -> sequence(event, path);
      default -> new Node.Refused(spot(event, path));
    };
  }

  private Node sequence(Event start, String path) {
    List<Node> nodes = new ArrayList<>();
    for (Event next = events.next(); !(next instanceof CollectionEndEvent); next = events.next()) {
      nodes.add(node(next, path + "[" + nodes.size() + "]"));
    }
    return new Node.Sequence(spot(start, path), nodes);
  }

  private Node mapping(Event start, String path) {
    List<Node.Field> fields = new ArrayList<>();
    for (Event next = events.next(); !(next instanceof CollectionEndEvent); next = events.next()) {
      Node name = node(next, path);
      switch (name) {
        case Node.Scalar(Spot spot, String word, boolean plain) -> {
          Spot field = spot.field(word);
          Node value = node(events.next(), field.path());
          if (plain && word.equals("<<")) {
            refuse(Feature.MERGE_KEY, field);
          } else {
            fields.add(new Node.Field(field, word, value));
          }
        }
        case Node.Sequence _, Node.Mapping _ -> {
          Found found = name instanceof Node.Sequence ? Found.LIST : Found.MAPPING;
          errors.add(name.spot(), new Mistake.WrongType(Expected.FIELD_NAME, found, null));
          node(events.next(), path);
        }
        case Node.Refused _ -> node(events.next(), path);
      }
    }
    return new Node.Mapping(spot(start, path), fields);
  }

  private void refuseExtras(NodeEvent event, String path) {
    Optional<Anchor> anchor = event.getAnchor();
    if (event instanceof AliasEvent) {
      refuse(Feature.ALIAS, spot(event, path));
    } else if (anchor.isPresent()) {
      refuse(Feature.ANCHOR, spot(event, path));
    }
    Optional<String> tag =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag();
          case CollectionStartEvent collection -> collection.getTag();
          default -> Optional.empty();
        };
    if (tag.isPresent()) {
      refuse(Feature.TAG, spot(event, path));
    }
  }

  private void refuse(Feature feature, Spot spot) {
    errors.add(spot, new Mistake.YamlFeature(feature));
  }

  private static Spot spot(Event event, String path) {
    return event.getStartMark().map(mark -> spot(mark, path)).orElse(Spot.START);
  }

  private static Spot spot(Mark mark, String path) {
    return new Spot(mark.getLine() + 1, mark.getColumn() + 1, path);
  }
}
