package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.testing.Contract;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds every reply that a test gets against `docs/openapi.yaml`.
final class OpenApiReplies {

  private static final Contract CONTRACT = Contract.openApi();
  private static final JsonMapper JSON = new JsonMapper();

  private OpenApiReplies() {}

  /// The problem codes of an operation with their statuses: `404 link.unknown`.
  static TreeSet<String> codes(JsonNode operation) {
    var codes = new TreeSet<String>();
    ShapeCheck.entries(operation.path("responses"))
        .forEach(
            (status, written) -> codesOf(written).forEach(code -> codes.add(status + " " + code)));
    return codes;
  }

  /// The problem codes that the schema of a response lists.
  static TreeSet<String> codesOf(JsonNode response) {
    var codes = new TreeSet<String>();
    CONTRACT
        .resolved(response)
        .at("/content/application~1problem+json/schema/properties/code/enum")
        .forEach(code -> codes.add(code.asString()));
    return codes;
  }

  /// Fails unless the document says that this request may be answered so.
  static void check(String method, String path, @Nullable String body, RestClient.Answer answer) {
    var plain = path.replaceAll("\\?.*", "");
    var found = operation(method.toLowerCase(java.util.Locale.ROOT), plain);
    if (found.isEmpty()) {
      return;
    }
    var operation = found.get();
    var asked = method + " " + path + " answered " + answer.status() + " " + answer.text();
    var responses = operation.path("responses");
    var response =
        CONTRACT.resolved(
            responses.path(responses.has("" + answer.status()) ? "" + answer.status() : "default"));
    var type = answer.header("Content-Type").replaceAll(";.*", "");
    if (type.isEmpty()) {
      assertThat(response.has("content")).as("%s without a body", asked).isFalse();
      return;
    }
    var content = response.path("content").path(type);
    assertThat(content.isObject())
        .as("docs/openapi.yaml names %s for what %s", type, asked)
        .isTrue();
    if (type.endsWith("json")) {
      assertThat(CONTRACT.faults(content.get("schema"), answer.json()))
          .as("docs/openapi.yaml against: %s", asked)
          .isEmpty();
    }
    request(operation, body, answer, asked);
  }

  /// What was taken is as the document says, and what lacked a field is not.
  private static void request(
      JsonNode operation, @Nullable String body, RestClient.Answer answer, String asked) {
    var schema = operation.at("/requestBody/content/application~1json/schema");
    if (body == null || schema.isMissingNode()) {
      return;
    }
    if (answer.status() < 300) {
      assertThat(CONTRACT.faults(schema, JSON.readTree(body)))
          .as("the body %s by docs/openapi.yaml, though %s", body, asked)
          .isEmpty();
    }
    if (answer.text().contains("\"body.missing-field\"")) {
      assertThat(CONTRACT.faults(schema, JSON.readTree(body)))
          .as("the body %s by docs/openapi.yaml, though %s", body, asked)
          .isNotEmpty();
    }
  }

  private static Optional<JsonNode> operation(String verb, String path) {
    var paths = CONTRACT.document().get("paths");
    if (paths.has(path)) {
      return Optional.of(paths.get(path).path(verb)).filter(JsonNode::isObject);
    }
    return ShapeCheck.entries(paths).entrySet().stream()
        .filter(it -> pattern(it.getKey()).matcher(path).matches())
        .map(it -> it.getValue().path(verb))
        .filter(JsonNode::isObject)
        .findFirst();
  }

  private static Pattern pattern(String template) {
    return Pattern.compile(template.replaceAll("\\{[^}]*}", "[^/]+").replace(".", "\\."));
  }
}
