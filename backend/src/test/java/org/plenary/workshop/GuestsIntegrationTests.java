package org.plenary.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.rules.Role;
import org.plenary.session.Door;
import org.plenary.session.SessionCommand;

class GuestsIntegrationTests extends FrontDesk {

  @Test
  void waitsBeforeADoorThatAsks() throws SQLException {
    var ana = arrive("Zoë", phone);

    assertThat(ana.standing()).isEqualTo(Standing.WAITING);
    assertThat(registered(ana).knock()).isNotNull();
  }

  @Test
  void isTheSameGuestWithTheSameDeviceAndName() throws SQLException {
    var first = arrive("Zoë", phone);

    assertThat(arrive("zoë ", phone).id()).isEqualTo(first.id());
    assertThat(arrive("Max", phone).id()).isNotEqualTo(first.id());
    assertThat(arrive("Zoë", null).id()).isNotEqualTo(first.id());
  }

  @Test
  void asksNobodyAgainWhoWasAdmittedOnThisDevice() throws SQLException {
    var guest = arrive("Zoë", phone);
    change(new SessionCommand.Admit(List.of(guest.key()), Role.SPEAKER, null));
    close();

    var back = arrive("Zoë", phone);

    assertThat(back.id()).isEqualTo(guest.id());
    assertThat(back.standing()).isEqualTo(Standing.HERE);
    assertThat(back.role()).isEqualTo(Role.SPEAKER);
  }

  @Test
  void refusesStrangersAtAClosedDoorButKeepsThePlacesOfThoseWhoWait() throws SQLException {
    var guest = arrive("Zoë", phone);
    close();

    assertThat(guests.arrive(workshop(), visitor("Max", null))).isEmpty();
    assertThat(arrive("Zoë", phone).id()).isEqualTo(guest.id());
  }

  @Test
  void letsInAtOnceByAnOpenDoorWithNoMoreThanItSays() throws SQLException {
    set(new Door(Door.Policy.OPEN, Role.PARTICIPANT, Door.Policy.ASK, 15));

    var guest = arrive("Zoë", null);

    assertThat(guest.standing()).isEqualTo(Standing.HERE);
    assertThat(guest.role()).isEqualTo(Role.PARTICIPANT);
    assertThat(guest.delegation()).isNull();
  }

  @Test
  void admitsThoseWhoWaitWhenTheDoorOpens() throws SQLException {
    var guest = arrive("Zoë", null);
    var refused = arrive("Max", null);
    change(new SessionCommand.Refuse(List.of(refused.key()), "Not today."));

    change(
        new SessionCommand.SetDoor(new Door(Door.Policy.OPEN, Role.OBSERVER, Door.Policy.ASK, 15)));

    assertThat(registered(guest).waiting()).isFalse();
    assertThat(registered(guest).role()).isEqualTo(Role.OBSERVER);
    assertThat(registered(refused).waiting()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "planned, 2036-11-20T23:44:59Z, CLOSED",
    "planned, 2036-11-20T23:45:00Z, OPEN",
    "planned, 2036-11-21T00:59:59Z, OPEN",
    "planned, 2036-11-21T01:00:00Z, CLOSED",
    "open,    2036-11-20T20:00:00Z, OPEN",
    "live,    2036-11-21T02:00:00Z, OPEN",
    "closed,  2036-11-21T00:30:00Z, CLOSED",
  })
  void opensAScheduledDoorOnlyAroundSessions(String phase, Instant now, Door.Policy expected) {
    database.jdbc().sql("UPDATE session SET phase = ?").param(phase).update();
    var scheduled = new Door(Door.Policy.SCHEDULED, Role.OBSERVER, Door.Policy.OPEN, 15);

    var policy =
        DoorAt.policy(
            scheduled, Timetable.of(workshop().plan()), schedule.of(workshop().id()), now);

    assertThat(policy).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Ana Prasad,              lead",
    "ana  prasad,             lead",
    "Аnа Рrаsаd,              lead",
    "Ana Prasad (facilitator),lead",
    "Bеn,                     ben",
    "Zoë,                     ''",
    "Anabel,                  ''",
  })
  void warnsOfGuestsWhoCouldBeTakenForOthers(String name, String expected) throws SQLException {
    var guest = arrive(name.strip(), null);

    var knock = registered(guest).knock();
    assertThat(knock).isNotNull();
    assertThat(
            knock == null
                ? List.of()
                : knock.resembles().stream()
                    .map(id -> people.find(id).orElseThrow().key().value())
                    .toList())
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @Test
  void hasRoomAgainForAsManyAsWereTurnedAway() throws SQLException {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO person
              (id, workshop_id, key, rank, name, role, attends, origin, standing, knocked_at)
            SELECT 'guest-of-crowd-' || n, ?, 'crowd-' || n, 0, 'Crowd ' || n, 'observer', 'remote', 'guest',
                   'waiting', now()
            FROM generate_series(1, ?) AS n
            """)
        .params(workshop().id().value(), Guests.MOST_GUESTS)
        .update();
    assertThat(guests.arrive(workshop(), visitor("Zoë", null))).isEmpty();

    change(new SessionCommand.Refuse(List.of(), "Not today."));

    assertThat(guests.arrive(workshop(), visitor("Zoë", null))).isPresent();
  }

  @Test
  void takesAHallAtOnce() throws Exception {
    var joins = new ArrayList<Callable<Optional<Guests.Arrival>>>();
    for (int i = 0; i < 200; i++) {
      var name = "Guest number " + i;
      joins.add(() -> guests.arrive(workshop(), visitor(name, null)));
    }
    try (var crowd = Executors.newFixedThreadPool(8)) {
      for (var joined : crowd.invokeAll(joins)) {
        assertThat(joined.get()).isPresent();
      }
    }
    assertThat(register().people()).hasSize(202);
  }

  private void close() {
    set(new Door(Door.Policy.CLOSED, Role.OBSERVER, Door.Policy.ASK, 15));
  }
}
