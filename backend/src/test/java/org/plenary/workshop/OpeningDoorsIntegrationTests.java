package org.plenary.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.audit.About;
import org.plenary.audit.Act;
import org.plenary.audit.Audit;
import org.plenary.audit.By;
import org.plenary.rules.Role;
import org.plenary.session.Door;
import org.plenary.session.Phase;
import org.plenary.session.SessionCommand;

/// A scheduled door lets in those who wait before it, whatever opens it.
class OpeningDoorsIntegrationTests extends FrontDesk {

  private static final Door SCHEDULED =
      new Door(Door.Policy.SCHEDULED, Role.PARTICIPANT, Door.Policy.OPEN, 15);

  private final OffsetDateTime now =
      database
          .jdbc()
          .sql("SELECT now()")
          .query(OffsetDateTime.class)
          .single()
          .withOffsetSameInstant(ZoneOffset.UTC)
          .truncatedTo(ChronoUnit.MINUTES);

  @Override
  String plan() {
    return plan(now.plusDays(7));
  }

  @Test
  void letsInWhoWaitsWhenASessionIsOpenedBeforeItsTime() throws SQLException {
    var zoe = arrive("Zoë", null);
    door.set(workshop().id(), SCHEDULED);
    assertThat(standing(zoe)).isEqualTo(Standing.WAITING);

    begin(Phase.OPEN);

    assertThat(standing(zoe)).isEqualTo(Standing.HERE);
    assertThat(people.find(zoe.id())).map(Person::role).contains(Role.PARTICIPANT);
    assertThat(acts())
        .extracting(Act::kind, Act::by, Act::about)
        .containsExactly(
            tuple(
                "guests.admitted",
                new By.Nobody(),
                List.of(About.person(zoe.id()), About.word("participant"))));
  }

  @Test
  void letsTheNamesakesOfWhoWasRemovedWaitWhenASessionIsOpened() throws SQLException {
    var banned = arrive("Zoë", null);
    change(new SessionCommand.Remove(banned.key(), true));
    var namesake = arrive("Zоe", null);
    door.set(workshop().id(), SCHEDULED);

    begin(Phase.OPEN);

    assertThat(standing(namesake)).isEqualTo(Standing.WAITING);
  }

  @Test
  void letsWhoWasPutBackWaitWhileTheDoorStaysOpen() throws SQLException {
    var zoe = arrive("Zoë", null);
    door.set(workshop().id(), SCHEDULED);
    begin(Phase.OPEN);
    change(new SessionCommand.PutBack(List.of(zoe.key())));

    begin(Phase.LIVE);

    assertThat(standing(zoe)).isEqualTo(Standing.WAITING);
  }

  @Test
  void letsInWhoWaitsWhenTheDoorIsScheduledWhileASessionIsOn() throws SQLException {
    begin(Phase.LIVE);
    var zoe = arrive("Zoë", null);

    change(new SessionCommand.SetDoor(SCHEDULED));

    assertThat(standing(zoe)).isEqualTo(Standing.HERE);
  }

  @Test
  void letsInWhoWaitsWhenThePlanBringsASessionForward() {
    var zoe = arrive("Zoë", null);
    door.set(workshop().id(), SCHEDULED);

    imports(plan(now.plusMinutes(5)));

    assertThat(standing(zoe)).isEqualTo(Standing.HERE);
  }

  @Test
  void letsNobodyInWhereTheDoorComesToAsk() throws SQLException {
    var zoe = arrive("Zoë", null);
    door.set(workshop().id(), new Door(Door.Policy.SCHEDULED, Role.OBSERVER, Door.Policy.ASK, 15));

    begin(Phase.OPEN);

    assertThat(standing(zoe)).isEqualTo(Standing.WAITING);
    assertThat(acts()).isEmpty();
  }

  private void begin(Phase phase) throws SQLException {
    try (var connection = database.dataSource().getConnection()) {
      register.phase(connection, session(), phase);
    }
  }

  private Standing standing(Person person) {
    return people.find(person.id()).orElseThrow().standing();
  }

  private List<Act> acts() {
    return new Audit(database.jdbc())
        .of(workshop().id(), Instant.EPOCH, now.toInstant().plus(Duration.ofDays(1)));
  }

  private static String plan(OffsetDateTime starts) {
    return """
    plan: 1
    workshop: {key: w, title: W, timezone: UTC, mode: hybrid}
    people:
      - {key: lead, name: Ana Prasad, role: facilitator}
    programme:
      - day: "%s"
        sessions:
          - {key: one, title: One, starts: "%s", minutes: 60}
    """
        .formatted(starts.toLocalDate(), LocalTime.from(starts));
  }
}
