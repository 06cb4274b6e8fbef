package org.plenary.startup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A start whose only purpose is that the JVM remembers it (`plenary.training`): asks for what
/// people ask for first, and ends in good order.
@Component
@ConditionalOnProperty("plenary.training")
final class TrainingRun {

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void onReady(ApplicationReadyEvent ready) {
    var context = ready.getApplicationContext();
    Thread.ofPlatform().name("training").start(() -> train(context));
  }

  private static void train(ApplicationContext context) {
    var port = context.getEnvironment().getRequiredProperty("local.server.port");
    try (var client = HttpClient.newHttpClient()) {
      for (var request : requests(URI.create("http://localhost:" + port)).toList()) {
        client.send(request, BodyHandlers.discarding());
      }
    } catch (IOException e) {
      throw new IllegalStateException("A training run cannot reach itself", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.exit(SpringApplication.exit(context));
  }

  private static Stream<HttpRequest> requests(URI server) {
    return Stream.concat(
        Stream.of("/", "/readyz", "/actuator/health", "/api/workshops", "/nowhere")
            .map(path -> HttpRequest.newBuilder(server.resolve(path)).build()),
        Stream.of("/api/sign-in", "/api/links", "/api/join", "/api/refresh")
            .map(path ->
                HttpRequest.newBuilder(server.resolve(path))
                    .header("Content-Type", "application/json")
                    .POST(
                        BodyPublishers.ofString(
                            """
                            {"email":"nobody@example.org","password":"not a password"}\
                            """))
                    .build()));
  }
}
