package org.plenary.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The fields of a mapping under reading.
final class Fields {

  /// The names that the fields of a mapping may have.
  record Known(List<String> names) {
    static Known of(String... names) {
      return new Known(List.of(names));
    }

    private Mistake unknown(String name) {
      return new Mistake.UnknownField(
          Quote.bare(name), names, Closest.to(name, names).orElse(null));
    }
  }

  private final Spot spot;
  private final Map<String, Node.Field> fields;
  private final Reading reading;
  private final boolean silent;

  private Fields(Spot spot, Map<String, Node.Field> fields, Reading reading, boolean silent) {
    this.spot = spot;
    this.fields = fields;
    this.reading = reading;
    this.silent = silent;
  }

  static Fields of(Node.Mapping mapping, Known known, Reading reading) {
    Map<String, Node.Field> fields = unique(mapping, reading);
    for (Node.Field field : fields.values()) {
      if (!known.names().contains(field.name())) {
        reading.errors().add(field.spot(), known.unknown(field.name()));
      }
    }
    return new Fields(mapping.spot(), fields, reading, false);
  }

  /// Stands for something that is no mapping, which has been reported.
  static Fields none(Spot spot, Reading reading) {
    return new Fields(spot, Map.of(), reading, true);
  }

  static List<Value.Entry> entries(Node.Mapping mapping, Reading reading) {
    List<Value.Entry> entries = new ArrayList<>();
    for (Node.Field field : unique(mapping, reading).values()) {
      Node name = new Node.Scalar(field.spot(), field.name(), false);
      entries.add(
          new Value.Entry(
              field.name(), new Value(name, reading), new Value(field.value(), reading)));
    }
    return entries;
  }

  private static Map<String, Node.Field> unique(Node.Mapping mapping, Reading reading) {
    Map<String, Node.Field> unique = new LinkedHashMap<>();
    for (Node.Field field : mapping.fields()) {
      Node.Field first = unique.putIfAbsent(field.name(), field);
      if (first != null) {
        reading
            .errors()
            .add(field.spot(), new Mistake.Repeated(Quote.bare(field.name()), first.spot().line()));
      }
    }
    return unique;
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  Optional<Value> find(String name) {
    return Optional.ofNullable(fields.get(name)).map(field -> new Value(field.value(), reading));
  }

  /// The value of a field that must be there.
  Value require(String name) {
    Node.Field field = fields.get(name);
    if (field != null) {
      return new Value(field.value(), reading);
    }
    if (!silent) {
      reading.errors().add(spot.field(name), new Mistake.MissingField(name));
    }
    return new Value(new Node.Refused(spot.field(name)), reading);
  }

  boolean flag(String name, boolean otherwise) {
    return find(name).map(Value::flag).orElse(otherwise);
  }

  <E extends Enum<E> & Words> E word(String name, E otherwise) {
    return find(name).map(value -> value.word(otherwise.getDeclaringClass())).orElse(otherwise);
  }

  @Nullable Integer integer(String name, int min, int max) {
    return find(name).map(value -> value.integer(min, max)).orElse(null);
  }

  @Nullable Text text(String name) {
    return find(name).map(Value::text).orElse(null);
  }

  /// Reports fields that mean nothing where another one has that value.
  void refuse(String other, Words value, String... names) {
    for (String name : names) {
      Node.Field field = fields.get(name);
      if (field != null) {
        Mistake idle = new Mistake.IdleField(name, other, value.word());
        reading.errors().add(field.spot(), idle);
      }
    }
  }

  void wrong(String name, Mistake mistake) {
    if (!silent) {
      reading.errors().add(spot.field(name), mistake);
    }
  }

  Spot spot() {
    return spot;
  }
}
