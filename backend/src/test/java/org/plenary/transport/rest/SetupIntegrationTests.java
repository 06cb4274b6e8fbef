package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.plenary.startup.StartupNotice;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SetupIntegrationTests {

  private final RestServer server = RestServer.startEmpty();
  private final RestClient client = server.client();

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void makesTheFirstAccountOnceThroughTheLatestLink() {
    var demo = lines();
    assertThat(demo).anyMatch(line -> line.contains("RTC-2021"));
    assertThat(lines().stream().filter(line -> line.contains("/enter#")).toList())
        .as("the same personal links again")
        .isEqualTo(demo.stream().filter(line -> line.contains("/enter#")).toList())
        .hasSize(2);
    var old = setupSecret();
    var secret = setupSecret();

    assertThat(open(old).status()).isEqualTo(404);
    var opened = open(secret);
    assertThat(opened.json().at("/invited").asBoolean(true)).isFalse();
    var token = opened.at("/token");
    assertThat(client.as(token).get("/api/workshops").status()).isEqualTo(401);
    assertThat(create(token, "short").at("/code")).isEqualTo("password.weak");
    var created = create(token, "a long password");
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    assertThat(created.at("/account/email")).isEqualTo("me@example.org");

    assertThat(create(token, "a long password").at("/code")).isEqualTo("setup.over");
    assertThat(open(secret).status()).isEqualTo(404);
    assertThat(lines()).noneMatch(line -> line.contains("/setup#"));
    var workshops = client.as(created.at("/token")).get("/api/workshops");
    assertThat(workshops.at("/workshops/0/key")).isEqualTo("heads-of-rtc-2021");
  }

  private RestClient.Answer open(String secret) {
    return client.post("/api/links", Map.of("secret", secret));
  }

  private RestClient.Answer create(String token, String password) {
    return client
        .as(token)
        .post("/api/accounts", Map.of("email", "Me@Example.org", "password", password));
  }

  private String setupSecret() {
    return lines().stream()
        .filter(line -> line.contains("/setup#"))
        .map(line -> line.substring(line.indexOf('#') + 1))
        .findFirst()
        .orElseThrow();
  }

  private List<String> lines() {
    return server.beans(StartupNotice.class).flatMap(notice -> notice.lines().stream()).toList();
  }
}
