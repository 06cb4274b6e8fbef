package org.plenary.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plenary.ids.PersonKey;
import org.plenary.rules.Role;
import org.plenary.session.Door;
import org.plenary.session.SessionCommand;

/// Whoever was removed comes in again only when a facilitator says so.
class RemovedGuestsIntegrationTests extends FrontDesk {

  @Test
  void letsWhoWasRemovedWaitHoweverOpenTheDoorIs() throws SQLException {
    set(new Door(Door.Policy.OPEN, Role.PARTICIPANT, Door.Policy.ASK, 15));
    var guest = arrive("Zoë", phone);
    change(new SessionCommand.Remove(guest.key(), false));

    assertThat(arrive("Zoë", phone).standing()).isEqualTo(Standing.WAITING);
    assertThat(arrive("Somebody else", phone).standing()).isEqualTo(Standing.WAITING);
    assertThat(arrive("Somebody else", null).standing()).isEqualTo(Standing.HERE);
  }

  @Test
  void letsTheNameOfWhoWasRemovedWaitWithAMark() throws SQLException {
    set(new Door(Door.Policy.OPEN, Role.PARTICIPANT, Door.Policy.ASK, 15));
    var banned = arrive("Zoë", phone);
    change(new SessionCommand.Remove(banned.key(), true));
    change(new SessionCommand.Remove(new PersonKey("ben"), false));

    var namesake = arrive("Zоe", DeviceMark.random(new Random(9)));
    var planned = arrive("Ben", null);
    var stranger = arrive("Max", null);

    assertThat(namesake.standing()).isEqualTo(Standing.WAITING);
    assertThat(isMarked(namesake)).isTrue();
    assertThat(planned.standing()).isEqualTo(Standing.WAITING);
    assertThat(isMarked(planned)).isTrue();
    assertThat(stranger.standing()).isEqualTo(Standing.HERE);
  }

  @Test
  void admitsWhoWasRemovedByNoDoorThatOpens() throws SQLException {
    var removed = arrive("Zoë", phone);
    change(new SessionCommand.Remove(removed.key(), false));
    var again = arrive("Zoë", phone);
    var namesake = arrive("Zoë", null);
    var companion = arrive("Max", phone);
    var stranger = arrive("Ida", null);

    change(
        new SessionCommand.SetDoor(new Door(Door.Policy.OPEN, Role.OBSERVER, Door.Policy.ASK, 15)));

    assertThat(List.of(again, namesake, companion)).allMatch(this::waitsMarked);
    assertThat(registered(stranger).waiting()).isFalse();

    change(new SessionCommand.Admit(List.of(again.key()), null, null));
    assertThat(waitsMarked(namesake)).isFalse();
  }

  @Test
  void turnsAwayEveryNameFromTheDeviceOfABannedPerson() throws SQLException {
    var guest = arrive("Zoë", phone);
    change(new SessionCommand.Remove(guest.key(), true));

    assertThat(guests.arrive(workshop(), visitor("Zoë", phone))).isEmpty();
    assertThat(guests.arrive(workshop(), visitor("Somebody", phone))).isEmpty();
    assertThat(guests.arrive(workshop(), visitor("Zoë", DeviceMark.random(new Random(9)))))
        .isPresent();
  }

  @Test
  void letsWhoWasRemovedWithoutABanAskAgainAsThemselves() throws SQLException {
    var guest = arrive("Zoë", phone);
    change(new SessionCommand.Admit(List.of(guest.key()), null, null));
    change(new SessionCommand.Remove(guest.key(), false));

    var back = arrive("Zoë", phone);

    assertThat(back.id()).isEqualTo(guest.id());
    assertThat(back.standing()).isEqualTo(Standing.WAITING);
    assertThat(back.role()).isEqualTo(Role.OBSERVER);
  }

  @Test
  void keepsTheRemovedAndLetsThemBackIn() throws SQLException {
    var guest = arrive("Zoë", phone);
    change(new SessionCommand.Remove(guest.key(), true));
    change(new SessionCommand.Remove(new PersonKey("ben"), false));
    importPlan();

    assertThat(door.removed(workshop().id()))
        .extracting(it -> it.key().value())
        .containsExactlyInAnyOrder(guest.key().value(), "ben");

    change(new SessionCommand.Restore(List.of(guest.key(), new PersonKey("ben"))));

    assertThat(door.removed(workshop().id())).isEmpty();
    assertThat(registered(guest).waiting()).isTrue();
    assertThat(people.find(workshop().id(), new PersonKey("ben")))
        .map(Person::standing)
        .contains(Standing.HERE);
  }

  private boolean waitsMarked(Person guest) {
    try {
      return registered(guest).waiting() && isMarked(guest);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private boolean isMarked(Person guest) throws SQLException {
    var knock = registered(guest).knock();
    return knock != null && knock.removed();
  }
}
