package org.plenary.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.testing.Debian;

/// The commands of `docker/`, run one by one: no engine for containers is needed to know that they
/// work.
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class DeploymentIntegrationTests {

  private static final Path CLIENT = Path.of("..", "web-client").toAbsolutePath().normalize();

  @TempDir Path folder;

  @Test
  void peopleBehindTheProxyStayWhenANodeIsReplaced() throws Exception {
    var caddy = Debian.program("caddy");
    try (var installation = new Installation(folder)) {
      var app = installation.layOut();
      assertThat(names(app.resolve("lib"))).noneMatch(name -> name.startsWith("embedded-"));
      installation.startEngines();
      await().ignoreExceptions().untilAsserted(installation::subscribe);
      installation.train(app);

      var ports = List.of(Installation.freePort(), Installation.freePort());
      var port = Installation.freePort();
      var url = "https://localhost:" + port;
      assertThat(installation.isReady(ports.getFirst())).isFalse();
      var first = installation.node(app, ports.getFirst(), url);
      var second = installation.node(app, ports.getLast(), url);
      installation.proxy(caddy, port, ports);
      awaitReady(installation, ports.getFirst());
      awaitReady(installation, ports.getLast());
      await().until(() -> Files.exists(installation.authority()));

      var people = people(installation, url);
      try (var said = people.inputReader(StandardCharsets.UTF_8);
          var ask = people.outputWriter(StandardCharsets.UTF_8)) {
        assertThat(said.readLine()).as(installation.output("people")).isEqualTo("joined");
        answer(ask, said);

        first.destroy();
        assertThat(first.waitFor(30, TimeUnit.SECONDS)).as("a node drains in time").isTrue();
        answer(ask, said);
        var again = installation.node(app, ports.getFirst(), url);
        awaitReady(installation, ports.getFirst());
        second.destroyForcibly().waitFor();
        answer(ask, said);
        assertThat(again.isAlive()).isTrue();
      }
      assertThat(status(ports.getFirst(), "/livez")).isEqualTo(200);
      assertThat(installation.output("node-" + ports.getFirst()).lines())
          .filteredOn(line -> line.startsWith("{"))
          .allMatch(line -> line.contains("\"@timestamp\""));
    }
  }

  @Test
  void theImageAloneSaysWhatItLacks() throws Exception {
    try (var installation = new Installation(folder)) {
      var app = installation.layOut();

      var node = installation.bare(app);

      assertThat(node.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(node.exitValue()).isEqualTo(1);
      assertThat(installation.output("bare"))
          .contains("This build of Plenary holds no PostgreSQL")
          .contains("SPRING_DATASOURCE_URL");
    }
  }

  private static void answer(Writer ask, BufferedReader said) throws Exception {
    ask.write("again\n");
    ask.flush();
    assertThat(said.readLine()).isEqualTo("answered");
  }

  private static Process people(Installation installation, String url) throws Exception {
    var people =
        Installation.process(
                "node", "e2e/through-proxy.mjs", url, Installation.EMAIL, Installation.PASSWORD)
            .directory(CLIENT.toFile());
    people.environment().put("NODE_EXTRA_CA_CERTS", installation.authority().toString());
    return installation.start("people", people);
  }

  private static void awaitReady(Installation installation, String port) {
    await().pollInterval(Duration.ofMillis(250)).until(() -> installation.isReady(port));
  }

  private static int status(String port, String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
      return client.send(request, BodyHandlers.discarding()).statusCode();
    }
  }

  private static List<String> names(Path folder) throws Exception {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
