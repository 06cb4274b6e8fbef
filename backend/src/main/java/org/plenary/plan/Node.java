package org.plenary.plan;

import java.util.List;
import java.util.stream.Stream;

/// A node of the file with its place.
sealed interface Node {

  Spot spot();

  /// A value; `plain` when it stands without quotes, so that it may be something else than text.
  record Scalar(Spot spot, String value, boolean plain) implements Node {}

  /// A list.
  record Sequence(Spot spot, List<Node> nodes) implements Node {}

  /// Fields in the order of the file, duplicates included.
  record Mapping(Spot spot, List<Field> fields) implements Node {}

  /// Something whose error has been reported, or that is missing: reading it says nothing more.
  record Refused(Spot spot) implements Node {}

  /// A field of a mapping; the spot is its name's.
  record Field(Spot spot, String name, Node value) {}

  /// What fields of that name hold here or, in a list, in its nodes.
  default Stream<Node> all(String name) {
    return switch (this) {
      case Sequence(Spot _, List<Node> nodes) -> nodes.stream().flatMap(node -> node.all(name));
      case Mapping(Spot _, List<Field> fields) ->
          fields.stream().filter(field -> field.name().equals(name)).map(Field::value);
      case Scalar _, Refused _ -> Stream.empty();
    };
  }
}
