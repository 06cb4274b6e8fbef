package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.ids.BootId;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.Seq;
import org.plenary.ids.TabId;
import org.plenary.journal.Author;
import org.plenary.rules.Attends;
import org.plenary.rules.Role;
import org.plenary.session.Histories.Happened;
import org.plenary.session.Register.RegisteredPerson;
import org.plenary.session.SessionEvent;

class AttendeesTests {

  private static final Instant START = Instant.parse("2021-10-27T02:00:00Z");
  private static final PersonId GUEST = new PersonId("guest-of-the-test");
  private static final ConnectionId CONNECTION = new ConnectionId("connection-1");

  private final List<Happened> history = new ArrayList<>();

  @Test
  void whoseAdditionWasUndoneIsNone() {
    at(1, change(guest(false)));
    at(2, gone());
    at(9, new SessionEvent.SessionClosed());
    assertThat(Attendees.of(history)).isEmpty();
  }

  @Test
  void whoWasThereAndWasTakenOutIsOne() {
    at(1, change(guest(false)));
    at(2, arrived(minute(2)));
    at(3, gone());
    at(9, new SessionEvent.SessionClosed());
    assertThat(Attendees.of(history)).extracting(Attendee::id).containsExactly(GUEST);
  }

  @Test
  void whoWasExpectedToTheEndAndTakenOutLaterIsOne() {
    at(1, change(guest(false)));
    at(9, new SessionEvent.SessionClosed());
    at(10, gone());
    assertThat(Attendees.of(history)).extracting(Attendee::id).containsExactly(GUEST);
  }

  @Test
  void whoOnlyKnockedIsNone() {
    at(1, change(guest(true)));
    at(2, arrived(minute(2)));
    at(9, new SessionEvent.SessionClosed());
    assertThat(Attendees.of(history)).isEmpty();
  }

  @Test
  void whoseAdmissionWasTakenBackBeforeTheyCameIsNone() {
    at(1, change(guest(false)));
    at(2, change(guest(true)));
    at(3, arrived(minute(3)));
    at(9, new SessionEvent.SessionClosed());
    assertThat(Attendees.of(history)).isEmpty();
  }

  @Test
  void whoWasCheckedInByHandIsOne() {
    at(1, change(guest(false)));
    at(2, new SessionEvent.CheckedIn(GUEST, null, false));
    at(3, gone());
    assertThat(Attendees.of(history)).extracting(Attendee::id).containsExactly(GUEST);
  }

  private static SessionEvent gone() {
    return new SessionEvent.RegisterChanged(3, List.of(), List.of(GUEST), null, null, null, null);
  }

  private static SessionEvent arrived(Instant since) {
    return new SessionEvent.Arrived(
        CONNECTION,
        GUEST,
        new TabId("tab-of-guest"),
        Attends.REMOTE,
        new BootId("boot-of-node"),
        since);
  }

  private static SessionEvent change(RegisteredPerson person) {
    return new SessionEvent.RegisterChanged(2, List.of(person), List.of(), null, null, null, null);
  }

  private static RegisteredPerson guest(boolean waiting) {
    return new RegisteredPerson(
        GUEST,
        new PersonKey("guest"),
        "Guest",
        90,
        Role.PARTICIPANT,
        waiting,
        null,
        false,
        Attends.REMOTE,
        List.of(),
        null);
  }

  private void at(int minute, SessionEvent event) {
    history.add(
        new Happened(new Seq(history.size() + 1L), minute(minute), Author.SYSTEM, List.of(event)));
  }

  private static Instant minute(int minute) {
    return START.plusSeconds(60L * minute);
  }
}
