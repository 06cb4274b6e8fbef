package org.plenary.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What values have of a schema: values made after a schema, and the fields of a schema that values
/// were seen with.
public final class Instances {

  private static final JsonMapper JSON = new JsonMapper();

  /// A text for each pattern of the documents.
  private static final Map<String, String> TEXTS =
      Map.of(
          "^[a-z0-9-]{1,64}$", "practices",
          "^[A-Za-z0-9_-]{8,40}$", "Xh3vQ0rT9bY2",
          "^[A-Za-z0-9_-]{1,64}$", "basic",
          "^[A-Za-z0-9/_-]{1,160}$", "people",
          "Z$", "2021-10-27T06:00:00Z");

  private final Contract contract;

  public Instances(Contract contract) {
    this.contract = contract;
  }

  /// Values with every field: one for each alternative of the schema.
  public List<JsonNode> full(JsonNode written) {
    var schema = contract.resolved(written);
    for (var keyword : List.of("oneOf", "anyOf")) {
      if (schema.has(keyword) && !schema.has("properties")) {
        var all = new ArrayList<JsonNode>();
        schema.get(keyword).forEach(one -> all.addAll(full(one)));
        return all;
      }
    }
    return List.of(one(schema));
  }

  private JsonNode one(JsonNode schema) {
    if (schema.has("const")) {
      return schema.get("const");
    }
    if (schema.has("enum")) {
      return schema.get("enum").get(0);
    }
    return switch (schema.path("type").asString()) {
      case "object" -> object(schema);
      case "array" -> array(schema);
      case "integer" -> JSON.valueToTree(1);
      case "boolean" -> JSON.valueToTree(true);
      case "string" ->
          JSON.valueToTree(TEXTS.getOrDefault(schema.path("pattern").asString(), "some-text"));
      default -> throw new IllegalArgumentException("no value for " + schema);
    };
  }

  private ObjectNode object(JsonNode schema) {
    var object = JSON.createObjectNode();
    schema
        .path("properties")
        .properties()
        .forEach(it -> object.set(it.getKey(), full(it.getValue()).getFirst()));
    if (schema.path("additionalProperties").isObject()) {
      object.set("practices", full(schema.get("additionalProperties")).getFirst());
    }
    return object;
  }

  private ArrayNode array(JsonNode schema) {
    return JSON.createArrayNode().add(full(schema.get("items")).getFirst());
  }

  /// Notes each field that a value has, as `schema.field`; alternatives count where they fit.
  public void note(JsonNode written, JsonNode value, TreeSet<String> seen) {
    walk(written, value, "", seen);
  }

  private void walk(JsonNode written, JsonNode value, String within, TreeSet<String> seen) {
    var name = named(written, within);
    var schema = contract.resolved(written);
    for (var keyword : List.of("oneOf", "anyOf")) {
      for (var one : schema.path(keyword)) {
        if (contract.faults(one, value).isEmpty()) {
          walk(one, value, name, seen);
        }
      }
    }
    for (var field : value.propertyNames()) {
      var known = schema.path("properties").path(field);
      if (known.isObject()) {
        seen.add(name + "." + field);
        walk(known, value.get(field), name + "." + field, seen);
      } else if (schema.path("additionalProperties").isObject()) {
        walk(schema.get("additionalProperties"), value.get(field), name, seen);
      }
    }
    if (value.isArray()) {
      value.forEach(one -> walk(schema.path("items"), one, name, seen));
    }
  }

  /// Every field that values of a schema may have, named as [#note] does.
  public TreeSet<String> fields(JsonNode written) {
    var fields = new TreeSet<String>();
    collect(written, "", fields);
    return fields;
  }

  private void collect(JsonNode written, String within, TreeSet<String> fields) {
    var name = named(written, within);
    var schema = contract.resolved(written);
    for (var keyword : List.of("oneOf", "anyOf")) {
      schema.path(keyword).forEach(one -> collect(one, name, fields));
    }
    schema
        .path("properties")
        .properties()
        .forEach(it -> {
          fields.add(name + "." + it.getKey());
          collect(it.getValue(), name + "." + it.getKey(), fields);
        });
    for (var keyword : List.of("additionalProperties", "items")) {
      if (schema.path(keyword).isObject()) {
        collect(schema.get(keyword), name, fields);
      }
    }
  }

  private static String named(JsonNode written, String within) {
    var reference = written.path("$ref").asString("");
    return reference.isEmpty() ? within : reference.substring(reference.lastIndexOf('/') + 1);
  }
}
