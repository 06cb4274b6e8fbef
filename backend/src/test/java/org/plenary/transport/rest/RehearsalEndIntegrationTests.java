package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// Rehearsals end by themselves; time passes by what the database holds for their beginning.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RehearsalEndIntegrationTests {

  private final RestServer server =
      RestServer.start(Map.of("plenary.workshop.purge-interval", "50ms"));
  private final RestClient admin = server.client().signedIn();

  @AfterAll
  void stop() {
    server.close();
  }

  private String rehearsal() {
    return admin
        .send("POST", "/api/rehearsals?people=0", Plans.TRAINING, "application/yaml")
        .at("/key");
  }

  private void age(String key, int days) {
    server
        .jdbc()
        .sql("UPDATE workshop SET created_at = created_at - make_interval(days => ?) WHERE key = ?")
        .params(days, key)
        .update();
  }

  private void sessions(String key, String phase) {
    server
        .jdbc()
        .sql(
            "UPDATE session SET phase = ? WHERE workshop_id ="
                + " (SELECT id FROM workshop WHERE key = ?)")
        .params(phase, key)
        .update();
  }

  private boolean isThere(String key) {
    return admin.get("/api/workshops/" + key).status() == 200;
  }

  @Test
  void tellsWhenARehearsalEnds() {
    assertThat(admin.get("/api/workshops/" + rehearsal()).at("/endsAt")).isNotEmpty();
    admin.postPlan(Plans.TRAINING);
    var real = admin.get("/api/workshops/training-management-2019");
    assertThat(real.json().has("endsAt")).isFalse();
  }

  @Test
  void deletesTheOldOnesAndNothingElse() {
    admin.postPlan(Plans.SYMPOSIUM);
    var old = rehearsal();
    var young = rehearsal();
    var busy = rehearsal();
    sessions(busy, "live");
    age(busy, 8);
    age(young, 6);
    age("virtual-symposium-2022", 400);
    age(old, 8);

    await().until(() -> !isThere(old));
    var later = rehearsal();
    age(later, 8);
    await().until(() -> !isThere(later));
    assertThat(isThere(young)).isTrue();
    assertThat(isThere(busy)).as("a session of it is on").isTrue();
    assertThat(isThere("virtual-symposium-2022")).isTrue();
    assertThat(admin.get("/api/acts").text()).contains("workshop.purged");
  }

  @Test
  void deletesOneThatWasLeftOnInTheEnd() {
    var left = rehearsal();
    sessions(left, "live");
    age(left, 15);
    await().until(() -> !isThere(left));
  }
}
