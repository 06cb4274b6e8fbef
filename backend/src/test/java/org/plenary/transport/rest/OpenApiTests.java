package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.testing.Contract;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/// `docs/openapi.yaml` says what the controllers do, no less and no more.
class OpenApiTests {

  private static final Contract CONTRACT = Contract.openApi();
  private static final List<String> VERBS = List.of("get", "post", "put", "patch", "delete");

  static Stream<Endpoint> endpoints() {
    return Endpoint.all().stream();
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void namesTheEndpoint(Endpoint endpoint) {
    if (operation(endpoint).isMissingNode()) {
      fail("docs/openapi.yaml lacks " + endpoint + ".\n\n" + Sketch.of(CONTRACT, endpoint));
    }
  }

  @Test
  void namesNoEndpointThatIsNot() {
    var documented = new TreeSet<String>();
    ShapeCheck.entries(CONTRACT.document().get("paths"))
        .forEach((path, item) ->
            VERBS.stream().filter(item::has).forEach(verb -> documented.add(verb + " " + path)));
    endpoints().forEach(it -> documented.remove(it.verbWord() + " " + it.path()));

    assertThat(documented).as("in docs/openapi.yaml without a controller").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void saysWhoMayAsk(Endpoint endpoint) {
    var operation = documented(endpoint);
    var codes = OpenApiReplies.codes(operation);

    assertThat(operation.path("x-needs").asString(""))
        .as("x-needs of %s", endpoint)
        .isEqualTo(endpoint.needs().orElse(""));
    assertThat(operation.has("security"))
        .as("%s says `security` exactly if no access token is asked for", endpoint)
        .isEqualTo(endpoint.isOpen());
    if (!endpoint.isOpen()) {
      assertThat(codes)
          .as(endpoint.toString())
          .contains("400 token.in-address", "401 auth.expired");
    }
    if (endpoint.needs().isPresent()) {
      assertThat(codes).as(endpoint.toString()).contains("403 role.forbidden");
    }
    if (endpoint.needs().isPresent() && endpoint.path().contains("{workshop}")) {
      assertThat(codes).as(endpoint.toString()).contains("404 not-found");
    }
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void saysWhatIsTaken(Endpoint endpoint) {
    var operation = documented(endpoint);
    var content = CONTRACT.resolved(operation.path("requestBody")).path("content");
    assertThat(names(content)).as("bodies of %s", endpoint).isEqualTo(endpoint.takes());
    endpoint
        .body()
        .ifPresent(body -> {
          var shape = Shape.of(body.getParameterizedType());
          content.forEach(one ->
              assertNone(ShapeCheck.body(CONTRACT, shape, one.path("schema"), "body"), endpoint));
        });
    if (endpoint.takes().contains("application/json")) {
      assertThat(OpenApiReplies.codes(operation))
          .as(endpoint.toString())
          .contains("400 body.wrong");
    }
    assertThat(parameters(endpoint, "path"))
        .as("path parameters of %s", endpoint)
        .isEqualTo(new TreeSet<>(endpoint.pathVariables()));
    assertThat(parameters(endpoint, "query"))
        .as("query parameters of %s", endpoint)
        .isEqualTo(queries(endpoint));
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void saysWhatIsGiven(Endpoint endpoint) {
    var statuses = new ArrayList<Integer>();
    var types = new TreeSet<String>();
    ShapeCheck.entries(documented(endpoint).path("responses"))
        .forEach((status, written) -> {
          if (status.startsWith("2")) {
            statuses.add(Integer.valueOf(status));
            var content = CONTRACT.resolved(written).path("content");
            types.addAll(names(content));
            success(endpoint, content);
          }
        });
    endpoint
        .status()
        .ifPresent(it -> assertThat(statuses).as("successes of %s", endpoint).containsExactly(it));
    assertThat(statuses).as("successes of %s", endpoint).isNotEmpty();
    assertThat(types).as("media types of %s", endpoint).containsAll(endpoint.gives());
    assertThat(types.isEmpty()).as("%s has no body", endpoint).isEqualTo(endpoint.isEmpty());
  }

  private static void success(Endpoint endpoint, JsonNode content) {
    for (var type : endpoint.gives()) {
      if (content.has(type)) {
        var shape = Shape.of(endpoint.reply());
        var schema = content.get(type).path("schema");
        assertNone(ShapeCheck.reply(CONTRACT, shape, schema, "reply"), endpoint);
      }
    }
  }

  @Test
  void givesEveryMediaTypeThatItNames() {
    var given = new HashSet<String>();
    endpoints()
        .filter(it -> !it.isBytes() || !it.gives().isEmpty())
        .forEach(it -> it.gives().forEach(type -> given.add(it.verbWord() + it.path() + type)));
    endpoints()
        .filter(it -> !it.gives().isEmpty())
        .forEach(it ->
            ShapeCheck.entries(operation(it).path("responses"))
                .forEach((status, written) -> {
                  if (status.startsWith("2")) {
                    for (var type : names(CONTRACT.resolved(written).path("content"))) {
                      assertThat(given).contains(it.verbWord() + it.path() + type);
                    }
                  }
                }));
  }

  @Test
  void keepsNoSchemaThatNothingNeeds() {
    var reachable = ShapeCheck.reachable(CONTRACT, CONTRACT.document().get("paths"));
    for (var name : CONTRACT.document().at("/components/schemas").propertyNames()) {
      assertThat(reachable).contains("#/components/schemas/" + name);
    }
  }

  @Test
  void explainsEveryOperation() {
    endpoints()
        .filter(it -> operation(it).isObject())
        .forEach(endpoint -> {
          var operation = operation(endpoint);
          assertThat(operation.path("summary").asString("")).as(endpoint.toString()).endsWith(".");
          assertThat(operation.path("operationId").asString(""))
              .as(endpoint.toString())
              .isNotEmpty();
        });
    assertThat(CONTRACT.document().toString()).as("dots of a sketch").doesNotContain("\"…\"");
  }

  /// What is written of an endpoint, which another test tells to be missing.
  private static JsonNode documented(Endpoint endpoint) {
    var operation = operation(endpoint);
    assumeTrue(operation.isObject());
    return operation;
  }

  private static JsonNode operation(Endpoint endpoint) {
    return CONTRACT.document().path("paths").path(endpoint.path()).path(endpoint.verbWord());
  }

  private static TreeSet<String> parameters(Endpoint endpoint, String in) {
    var names = new TreeSet<String>();
    Stream.of(CONTRACT.document().path("paths").path(endpoint.path()), operation(endpoint))
        .flatMap(node -> node.path("parameters").valueStream())
        .map(CONTRACT::resolved)
        .filter(parameter -> parameter.path("in").asString().equals(in))
        .forEach(parameter -> names.add(parameter.path("name").asString()));
    return names;
  }

  private static TreeSet<String> queries(Endpoint endpoint) {
    var names = new TreeSet<String>();
    endpoint
        .parameters()
        .forEach(parameter -> {
          var query = parameter.getAnnotation(RequestParam.class);
          if (query != null) {
            names.add(query.name().isEmpty() ? parameter.getName() : query.name());
          }
        });
    return names;
  }

  private static TreeSet<String> names(JsonNode content) {
    return new TreeSet<>(content.propertyNames());
  }

  private static void assertNone(List<String> differences, Endpoint endpoint) {
    assertThat(differences)
        .as("docs/openapi.yaml against %s:\n%s\n", endpoint, String.join("\n", differences))
        .isEmpty();
  }
}
