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
      List<Event> events = new ArrayList<>();
      new Parse(SETTINGS).parseString(text).forEach(events::add);
      return new Tree(events.iterator(), errors).root();
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
      errors.add(
          mark.map(m -> spot(m, "")).orElse(Spot.START), "This is not YAML: " + problem(e) + ".");
    } catch (YamlEngineException e) {
      errors.add(Spot.START, "This is not YAML.");
    }
    return Optional.empty();
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
          errors.add(spot(event, ""), "Expected one document, found another one.");
          return root;
        }
        root = Optional.of(node(events.next(), "", 1));
      }
    }
    if (root.isEmpty()) {
      errors.add(Spot.START, "Expected a plan, found an empty file.");
    }
    return root;
  }

  private Node node(Event event, String path, int depth) {
    if (event instanceof NodeEvent node) {
      refuseExtras(node, path);
    }
    return switch (event) {
      case ScalarEvent scalar ->
          new Node.Scalar(spot(event, path), scalar.getValue(), scalar.isPlain());
      case CollectionStartEvent _ when depth > PlanLimits.DEPTH -> tooDeep(event, path);
      case MappingStartEvent _ -> mapping(event, path, depth);
      case CollectionStartEvent _ -> sequence(event, path, depth);
      default -> new Node.Refused(spot(event, path));
    };
  }

  private Node sequence(Event start, String path, int depth) {
    List<Node> nodes = new ArrayList<>();
    for (Event next = events.next(); !(next instanceof CollectionEndEvent); next = events.next()) {
      nodes.add(node(next, path + "[" + nodes.size() + "]", depth + 1));
    }
    return new Node.Sequence(spot(start, path), nodes);
  }

  private Node mapping(Event start, String path, int depth) {
    List<Node.Field> fields = new ArrayList<>();
    for (Event next = events.next(); !(next instanceof CollectionEndEvent); next = events.next()) {
      Node name = node(next, path, depth + 1);
      switch (name) {
        case Node.Scalar(Spot spot, String word, boolean plain) -> {
          Spot field = spot.field(word);
          Node value = node(events.next(), field.path(), depth + 1);
          if (plain && word.equals("<<")) {
            errors.add(field, "Merge keys are not used in a plan: write the fields out.");
          } else {
            fields.add(new Node.Field(field, word, value));
          }
        }
        case Node.Sequence _, Node.Mapping _ -> {
          errors.add(name.spot(), "Expected the name of a field, found a list or a mapping.");
          node(events.next(), path, depth + 1);
        }
        case Node.Refused _ -> node(events.next(), path, depth + 1);
      }
    }
    return new Node.Mapping(spot(start, path), fields);
  }

  private Node tooDeep(Event start, String path) {
    Spot spot = spot(start, path);
    errors.add(spot, "Expected at most " + PlanLimits.DEPTH + " levels of lists and mappings.");
    int open = 1;
    while (open > 0) {
      switch (events.next()) {
        case CollectionStartEvent _ -> open++;
        case CollectionEndEvent _ -> open--;
        default -> {}
      }
    }
    return new Node.Refused(spot);
  }

  private void refuseExtras(NodeEvent event, String path) {
    Optional<Anchor> anchor = event.getAnchor();
    if (event instanceof AliasEvent) {
      errors.add(spot(event, path), "Aliases are not used in a plan: write it out.");
    } else if (anchor.isPresent()) {
      errors.add(spot(event, path), "Anchors are not used in a plan: remove it.");
    }
    Optional<String> tag =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag();
          case CollectionStartEvent collection -> collection.getTag();
          default -> Optional.empty();
        };
    if (tag.isPresent()) {
      errors.add(spot(event, path), "Tags are not used in a plan: remove it.");
    }
  }

  private static Spot spot(Event event, String path) {
    return event.getStartMark().map(mark -> spot(mark, path)).orElse(Spot.START);
  }

  private static Spot spot(Mark mark, String path) {
    return new Spot(mark.getLine() + 1, mark.getColumn() + 1, path);
  }
}
