package org.plenary.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who came by the code of a workshop.
///
/// @param token their access token
record Guest(String key, String token) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Somebody who gets in at least to the waiting room.
  ///
  /// @param address where they are, which the node believes a proxy only
  static Guest join(URI node, String code, String name, String address) {
    var answer = ask(node, code, name, address);
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + ": " + answer.body());
    }
    var body = JSON.readTree(answer.body());
    return new Guest(body.at("/person/key").asString(), body.required("token").asString());
  }

  /// The status of a try to get in.
  static int tried(URI node, String code, String name, String address) {
    return ask(node, code, name, address).statusCode();
  }

  Client client(String workshop, String session, String tab) {
    return new Client(workshop, session, token, tab);
  }

  /// Whether those who lead see them wait.
  boolean isWaiting(Client lead) {
    return !waiting(lead).isMissingNode();
  }

  /// What those who lead see of them.
  JsonNode waiting(Client lead) {
    var guests = lead.documents().get("waiting").required("guests").values();
    return StreamSupport.stream(guests.spliterator(), false)
        .filter(one -> one.path("key").asString().equals(key))
        .findFirst()
        .orElseGet(JSON::missingNode);
  }

  private static HttpResponse<String> ask(URI node, String code, String name, String address) {
    var body = JSON.writeValueAsString(Map.of("code", code, "name", name));
    var request =
        HttpRequest.newBuilder(node.resolve("/api/join"))
            .header("Content-Type", "application/json")
            .header("X-Forwarded-For", address)
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
