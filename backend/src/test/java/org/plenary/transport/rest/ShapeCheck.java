package org.plenary.transport.rest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.testing.Contract;
import tools.jackson.databind.JsonNode;

/// Compares what a type shows with what a schema says.
final class ShapeCheck {

  private static final String ADD = "; add under its properties:\n        ";

  private final Contract contract;

  /// Whether what the record requires is told by its nulls; bodies are read leniently and checked
  /// by hand.
  private final boolean strict;

  private final List<String> differences = new ArrayList<>();

  private ShapeCheck(Contract contract, boolean strict) {
    this.contract = contract;
    this.strict = strict;
  }

  static List<String> reply(Contract contract, Shape shape, JsonNode schema, String where) {
    return new ShapeCheck(contract, true).compare(shape, schema, where);
  }

  static List<String> body(Contract contract, Shape shape, JsonNode schema, String where) {
    return new ShapeCheck(contract, false).compare(shape, schema, where);
  }

  private List<String> compare(Shape shape, JsonNode schema, String where) {
    walk(shape, schema, where);
    return differences;
  }

  private void walk(Shape shape, JsonNode written, String where) {
    var at = written.has("$ref") ? name(written) : where;
    var schema = contract.resolved(written);
    switch (shape) {
      case Shape.Word(var format) -> {
        expectType("string", schema, at);
        if (!format.isEmpty() && !schema.path("format").asString().equals(format)) {
          differences.add(at + ": has to say `format: " + format + "`");
        }
      }
      case Shape.Whole() -> expectType("integer", schema, at);
      case Shape.Fraction() -> expectType("number", schema, at);
      case Shape.Flag() -> expectType("boolean", schema, at);
      case Shape.Many(var each) -> {
        expectType("array", schema, at);
        walk(each, schema.path("items"), at + "[]");
      }
      case Shape.Keyed(var each) -> {
        expectType("object", schema, at);
        walk(each, schema.path("additionalProperties"), at + "{}");
      }
      case Shape.Members members -> members(members, schema, at);
      case Shape.OneOf oneOf -> alternatives(oneOf, schema, at);
      case Shape.Bytes() -> {}
      case Shape.Untyped(var type) ->
          differences.add(at + ": the code gives " + type + " here; make it a record");
    }
  }

  private void expectType(String type, JsonNode schema, String at) {
    var found = schema.path("type").asString();
    var constant = schema.path("const");
    boolean fits =
        found.equals(type)
            || (type.equals("boolean") && constant.isBoolean())
            || (type.equals("string") && (constant.isString() || schema.has("enum")));
    if (!fits) {
      differences.add(at + ": has to say `type: " + type + "`");
    }
  }

  private void members(Shape.Members shape, JsonNode schema, String at) {
    expectType("object", schema, at);
    if (!schema.path("additionalProperties").isBoolean()
        || schema.path("additionalProperties").asBoolean()) {
      differences.add(at + ": has to say `additionalProperties: false`");
    }
    var properties = schema.path("properties");
    shape
        .members()
        .forEach((name, member) -> {
          if (properties.has(name)) {
            walk(member.shape(), properties.get(name), at + "." + name);
          } else {
            differences.add(
                at + ": lacks `" + name + "`" + ADD + name + ": " + Sketch.inline(member.shape()));
          }
        });
    for (var name : properties.propertyNames()) {
      if (!shape.members().containsKey(name)) {
        differences.add(at + ": names `" + name + "`, which " + shape.type() + " has not");
      }
    }
    required(shape, schema, at);
  }

  private void required(Shape.Members shape, JsonNode schema, String at) {
    var required = new HashSet<String>();
    schema.path("required").forEach(name -> required.add(name.asString()));
    shape
        .members()
        .forEach((name, member) -> {
          if (!member.optional() && !required.contains(name)) {
            differences.add(at + ": has to require `" + name + "`");
          }
          if (strict && member.optional() && required.contains(name)) {
            differences.add(at + ": must not require `" + name + "`, which may be left out");
          }
        });
  }

  private void alternatives(Shape.OneOf shape, JsonNode schema, String at) {
    var written = schema.path("oneOf").isArray() ? schema.get("oneOf") : schema.path("anyOf");
    if (written.size() != shape.alternatives().size()) {
      differences.add(
          at + ": has to have " + shape.alternatives().size() + " schemas under `oneOf`");
      return;
    }
    for (var alternative : shape.alternatives()) {
      var each = new ArrayList<List<String>>();
      written.forEach(
          one -> each.add(new ShapeCheck(contract, strict).compare(alternative, one, at)));
      if (each.stream().noneMatch(List::isEmpty)) {
        differences.add(at + ": no schema under `oneOf` is as " + alternative + ": " + each);
      }
    }
  }

  private static String name(JsonNode reference) {
    var path = reference.get("$ref").asString();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// The schemas that can be reached from a part of the document.
  static Set<String> reachable(Contract contract, JsonNode from) {
    var found = new HashSet<String>();
    var queue = new ArrayList<>(List.of(from));
    while (!queue.isEmpty()) {
      var node = queue.removeLast();
      if (node.has("$ref") && found.add(node.get("$ref").asString())) {
        queue.add(contract.resolved(node));
      }
      node.forEach(queue::add);
    }
    return found;
  }

  /// The values of an object by name.
  static Map<String, JsonNode> entries(JsonNode object) {
    var entries = new java.util.LinkedHashMap<String, JsonNode>();
    object.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
    return entries;
  }
}
