package org.plenary.transport.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A Java type as JSON shows it.
sealed interface Shape {

  /// A text; `format` as schemas name it, empty for any.
  record Word(String format) implements Shape {}

  record Whole() implements Shape {}

  record Fraction() implements Shape {}

  record Flag() implements Shape {}

  record Many(Shape each) implements Shape {}

  /// An object whose keys are not known beforehand.
  record Keyed(Shape each) implements Shape {}

  /// An object with the components of a record.
  record Members(Class<?> type, Map<String, Member> members) implements Shape {}

  record Member(Shape shape, boolean optional) {}

  record OneOf(Class<?> type, List<Shape> alternatives) implements Shape {}

  record Bytes() implements Shape {}

  /// What nobody could describe.
  record Untyped(Type type) implements Shape {}

  static Shape of(Type type) {
    return switch (type) {
      case ParameterizedType generic -> generic(generic);
      case Class<?> plain -> plain(plain);
      default -> new Untyped(type);
    };
  }

  private static Shape generic(ParameterizedType type) {
    var arguments = type.getActualTypeArguments();
    var raw = (Class<?>) type.getRawType();
    if (Collection.class.isAssignableFrom(raw)) {
      return new Many(of(arguments[0]));
    }
    return Map.class.isAssignableFrom(raw) ? new Keyed(of(arguments[1])) : new Untyped(type);
  }

  private static Shape plain(Class<?> type) {
    if (type.isRecord()) {
      return Arrays.stream(type.getRecordComponents())
          .filter(component -> component.getAccessor().isAnnotationPresent(JsonValue.class))
          .findFirst()
          .map(component -> of(component.getGenericType()))
          .orElseGet(() -> members(type));
    }
    if (type.isSealed()) {
      return new OneOf(
          type, Arrays.stream(type.getPermittedSubclasses()).map(Shape::plain).toList());
    }
    if (type == String.class || type.isEnum() || type == LocalTime.class) {
      return new Word("");
    }
    if (type == Instant.class) {
      return new Word("date-time");
    }
    if (type == LocalDate.class) {
      return new Word("date");
    }
    if (type == URI.class) {
      return new Word("uri");
    }
    if (Set.of(int.class, long.class, Integer.class, Long.class).contains(type)) {
      return new Whole();
    }
    if (Set.of(double.class, Double.class).contains(type)) {
      return new Fraction();
    }
    if (type == boolean.class || type == Boolean.class) {
      return new Flag();
    }
    return type == byte[].class ? new Bytes() : new Untyped(type);
  }

  private static Shape members(Class<?> type) {
    var members = new LinkedHashMap<String, Member>();
    for (var component : type.getRecordComponents()) {
      members.put(
          name(component),
          new Member(of(component.getGenericType()), isNullable(component.getAnnotatedType())));
    }
    return new Members(type, members);
  }

  private static String name(RecordComponent component) {
    var renamed = component.getAccessor().getAnnotation(JsonProperty.class);
    return renamed == null ? component.getName() : renamed.value();
  }

  private static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }
}
