package org.plenary.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An organizer who uses the REST interface of a node.
record Organizer(URI node, String token) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Organizer signIn(URI node, String email, String password) {
    var answer = post(node, "/api/sign-in", Map.of("email", email, "password", password));
    return new Organizer(node, answer.required("token").asString());
  }

  /// Imports a plan, or updates the workshop of its key.
  JsonNode importPlan(String yaml) {
    return send(
        request(node, "/api/workshops")
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/yaml")
            .POST(BodyPublishers.ofString(yaml)));
  }

  /// An access token of a person of the workshop, by their personal link.
  String enter(String workshop, String person) {
    var link = get("/api/workshops/%s/people/%s/link".formatted(workshop, person));
    return post(node, "/api/links", Map.of("secret", link.required("secret").asString()))
        .required("token")
        .asString();
  }

  JsonNode get(String path) {
    return send(request(node, path).header("Authorization", "Bearer " + token).GET());
  }

  JsonNode put(String path, Map<String, ?> body) {
    return send(
        request(node, path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  private static JsonNode post(URI node, String path, Map<String, ?> body) {
    return send(
        request(node, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  private static HttpRequest.Builder request(URI node, String path) {
    return HttpRequest.newBuilder(node.resolve(path)).header("Accept", "application/json");
  }

  private static JsonNode send(HttpRequest.Builder request) {
    try {
      var response = HTTP.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new AssertionError(response.statusCode() + ": " + response.body());
      }
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
