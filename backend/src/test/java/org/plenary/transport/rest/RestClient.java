package org.plenary.transport.rest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client of the REST endpoints, with a token or without. It holds each reply against the
/// document of the interface.
final class RestClient {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  private final String base;
  private final @Nullable String token;
  private final List<String> headers;

  RestClient(String base) {
    this(base, null, List.of());
  }

  private RestClient(String base, @Nullable String token, List<String> headers) {
    this.base = base;
    this.token = token;
    this.headers = headers;
  }

  /// What came back.
  record Answer(int status, String text, HttpResponse<byte[]> response) {

    JsonNode json() {
      return JSON.readTree(text);
    }

    String at(String pointer) {
      return json().at(pointer).asString();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  RestClient as(String bearer) {
    return new RestClient(base, bearer, headers);
  }

  RestClient with(String name, String value) {
    var more = new ArrayList<>(headers);
    more.add(name);
    more.add(value);
    return new RestClient(base, token, more);
  }

  RestClient signedIn() {
    return as(
        post("/api/sign-in", Map.of("email", RestServer.EMAIL, "password", RestServer.PASSWORD))
            .at("/token"));
  }

  Answer get(String path) {
    return send("GET", path, null, null);
  }

  Answer post(String path) {
    return send("POST", path, null, null);
  }

  Answer post(String path, Object body) {
    return send("POST", path, JSON.writeValueAsString(body), "application/json");
  }

  Answer postPlan(String yaml) {
    return send("POST", "/api/workshops", yaml, "application/yaml");
  }

  Answer send(String method, String path, @Nullable String body, @Nullable String type) {
    var request = HttpRequest.newBuilder(URI.create(base + path));
    request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (type != null) {
      request.header("Content-Type", type);
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    try {
      var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
      var answer =
          new Answer(
              response.statusCode(),
              new String(response.body(), java.nio.charset.StandardCharsets.UTF_8),
              response);
      OpenApiReplies.check(method, path, body, answer);
      return answer;
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
