package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.attendance.Evidence;
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
import org.plenary.session.Phase;
import org.plenary.session.Register.RegisteredPerson;
import org.plenary.session.SessionEvent;

class SessionEvidenceTests {

  private static final Instant START = Instant.parse("2021-10-27T02:00:00Z");
  private static final PersonId GUEST = new PersonId("guest-of-the-test");
  private static final ConnectionId CONNECTION = new ConnectionId("connection-1");

  private final List<Happened> history = new ArrayList<>();

  @Test
  void liveTimeIsWithoutPauses() {
    at(0, new SessionEvent.SessionOpened());
    at(1, new SessionEvent.SessionStarted());
    at(5, new SessionEvent.SessionPaused());
    at(6, new SessionEvent.SessionResumed());
    at(9, new SessionEvent.SessionClosed());
    at(10, new SessionEvent.SessionReopened(Phase.LIVE));
    assertThat(SessionEvidence.of(history))
        .containsExactly(
            new Evidence.Live(minute(1)),
            new Evidence.Halted(minute(5)),
            new Evidence.Live(minute(6)),
            new Evidence.Halted(minute(9)),
            new Evidence.Live(minute(10)));
  }

  @Test
  void aSessionReopenedAsPausedIsNotLive() {
    at(9, new SessionEvent.SessionClosed());
    at(10, new SessionEvent.SessionReopened(Phase.PAUSED));
    assertThat(SessionEvidence.of(history)).containsExactly(new Evidence.Halted(minute(9)));
  }

  @Test
  void aConnectionCountsFromWhenItCameNotFromWhenItWasWritten() {
    at(7, arrived(minute(3)));
    assertThat(SessionEvidence.of(history)).containsExactly(came(minute(3)));
  }

  @Test
  void aGuestAttendsFromTheirAdmission() {
    at(1, change(guest(true)));
    at(2, arrived(minute(2)));
    at(6, change(guest(false)));
    at(8, left(minute(8)));
    assertThat(SessionEvidence.of(history))
        .containsExactly(
            came(minute(6)), new Evidence.Went(CONNECTION, minute(8), minute(8), false));
  }

  @Test
  void aGuestWhoseAdmissionIsTakenBackAttendsNoLonger() {
    at(1, change(guest(false)));
    at(2, arrived(minute(2)));
    at(4, change(guest(true)));
    at(6, change(guest(false)));
    at(8, left(minute(8)));
    assertThat(SessionEvidence.of(history))
        .containsExactly(
            came(minute(2)),
            new Evidence.Went(CONNECTION, minute(4), minute(4), false),
            came(minute(6)),
            new Evidence.Went(CONNECTION, minute(8), minute(8), false));
  }

  @Test
  void aGuestWhoIsNeverAdmittedLeavesNoEvidence() {
    at(1, change(guest(true)));
    at(2, arrived(minute(2)));
    at(8, left(minute(8)));
    assertThat(SessionEvidence.of(history)).isEmpty();
  }

  private static Evidence came(Instant at) {
    return new Evidence.Came(GUEST, CONNECTION, new TabId("tab-of-guest"), Attends.REMOTE, at);
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

  private static SessionEvent left(Instant until) {
    return new SessionEvent.Left(CONNECTION, GUEST, until, "closed", false);
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
