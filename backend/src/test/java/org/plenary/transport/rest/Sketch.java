package org.plenary.transport.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plenary.testing.Contract;

/// The lines of YAML that a missing endpoint needs, to be pasted and given sentences.
final class Sketch {

  private static final String SENTENCE = "…";

  private final StringBuilder yaml = new StringBuilder();
  private final Map<String, Shape.Members> schemas = new LinkedHashMap<>();

  private Sketch() {}

  static String of(Contract contract, Endpoint endpoint) {
    var sketch = new Sketch();
    sketch.operation(endpoint);
    sketch.schemas.keySet().removeIf(name -> contract.document().at(pointer(name)).isObject());
    return sketch.lines();
  }

  private static String pointer(String schema) {
    return "/components/schemas/" + schema;
  }

  private String lines() {
    if (!schemas.isEmpty()) {
      yaml.append("\nUnder components.schemas:\n");
      // Each may bring in more
      var done = new ArrayList<String>();
      while (done.size() < schemas.size()) {
        var name = schemas.keySet().stream().filter(it -> !done.contains(it)).findFirst();
        name.ifPresent(it -> {
          done.add(it);
          schema(it, schemas.get(it));
        });
      }
    }
    return yaml.toString();
  }

  private void operation(Endpoint endpoint) {
    yaml.append("Under paths:\n");
    line(2, endpoint.path() + ":");
    if (!endpoint.pathVariables().isEmpty()) {
      line(4, "parameters:");
      endpoint
          .pathVariables()
          .forEach(name -> line(6, "- $ref: \"#/components/parameters/" + name + '"'));
    }
    line(4, endpoint.verbWord() + ":");
    line(6, "operationId: " + endpoint.handler().getName());
    line(6, "tags: [" + SENTENCE + "]");
    line(6, "summary: " + SENTENCE);
    if (endpoint.isOpen()) {
      line(6, "security: []");
    }
    endpoint.needs().ifPresent(word -> line(6, "x-needs: " + word));
    endpoint
        .body()
        .ifPresent(body -> {
          line(6, "requestBody:");
          line(8, "required: true");
          line(8, "content:");
          for (var type : endpoint.takes()) {
            line(10, type + ":");
            line(12, "schema: " + reference(Shape.of(body.getParameterizedType())));
          }
        });
    responses(endpoint);
  }

  private void responses(Endpoint endpoint) {
    line(6, "responses:");
    line(8, "\"" + endpoint.status().orElse(endpoint.isEmpty() ? 204 : 200) + "\":");
    line(10, "description: " + SENTENCE);
    if (!endpoint.isEmpty()) {
      line(10, "content:");
      for (var type : endpoint.gives()) {
        line(12, type + ":");
        line(14, "schema: " + reference(Shape.of(endpoint.reply())));
        line(14, "example: " + SENTENCE);
      }
    }
    if (endpoint.body().isPresent() || !endpoint.isOpen()) {
      response(400, wrong(endpoint));
    }
    if (!endpoint.isOpen()) {
      response(401, "SignInAgain");
    }
    if (endpoint.needs().isPresent()) {
      response(403, "RoleForbids");
      response(404, "NotFound");
    }
    line(8, "default: { $ref: \"#/components/responses/Usual\" }");
  }

  private static String wrong(Endpoint endpoint) {
    if (endpoint.isOpen()) {
      return "WrongBody";
    }
    return endpoint.body().isPresent() ? "WrongRequest" : "TokenInAddress";
  }

  private void response(int status, String name) {
    line(8, "\"" + status + "\": { $ref: \"#/components/responses/" + name + "\" }");
  }

  private void schema(String name, Shape.Members shape) {
    line(4, name + ":");
    line(6, "description: " + SENTENCE);
    line(6, "type: object");
    line(6, "additionalProperties: false");
    var required =
        shape.members().entrySet().stream()
            .filter(member -> !member.getValue().optional())
            .map(Map.Entry::getKey)
            .toList();
    line(6, "required: " + required);
    line(6, "properties:");
    shape.members().forEach((member, it) -> line(8, member + ": " + reference(it.shape())));
  }

  private String reference(Shape shape) {
    return switch (shape) {
      case Shape.Members members -> {
        var name = name(members.type());
        schemas.putIfAbsent(name, members);
        yield "{ $ref: \"#/components/schemas/" + name + "\" }";
      }
      case Shape.Many(var each) -> "{ type: array, items: " + reference(each) + " }";
      case Shape.Keyed(Shape.Word _) -> "{ $ref: \"#/components/schemas/Text\" }";
      case Shape.Keyed(var each) ->
          "{ type: object, additionalProperties: " + reference(each) + " }";
      case Shape.OneOf(_, var alternatives) ->
          "{ oneOf: " + alternatives.stream().map(this::reference).toList() + " }";
      default -> inline(shape);
    };
  }

  /// A schema on one line, without names for what is in it.
  static String inline(Shape shape) {
    return switch (shape) {
      case Shape.Word(var format) when format.isEmpty() -> "{ type: string }";
      case Shape.Word(var format) -> "{ type: string, format: " + format + " }";
      case Shape.Whole() -> "{ type: integer }";
      case Shape.Fraction() -> "{ type: number }";
      case Shape.Flag() -> "{ type: boolean }";
      case Shape.Bytes() -> "{ type: string, format: binary }";
      case Shape.Many(var each) -> "{ type: array, items: " + inline(each) + " }";
      case Shape.Keyed(var each) -> "{ type: object, additionalProperties: " + inline(each) + " }";
      case Shape.Members(var type, _) -> "{ $ref: \"#/components/schemas/" + name(type) + "\" }";
      case Shape.OneOf(_, var alternatives) ->
          "{ oneOf: " + alternatives.stream().map(Sketch::inline).toList() + " }";
      case Shape.Untyped(var type) -> "a record instead of " + type;
    };
  }

  private static String name(Class<?> type) {
    var outer = type.getEnclosingClass();
    return outer == null
        ? type.getSimpleName()
        : outer.getSimpleName().replace("Controller", "") + type.getSimpleName();
  }

  private void line(int indent, String text) {
    yaml.append(" ".repeat(indent)).append(text).append('\n');
  }
}
