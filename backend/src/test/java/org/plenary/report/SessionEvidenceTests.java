package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.plenary.attendance.Evidence;
import org.plenary.rules.Attends;
import org.plenary.session.Phase;
import org.plenary.session.SessionEvent;

class SessionEvidenceTests extends GuestHistory {

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
    return new Evidence.Came(GUEST, CONNECTION, TAB, Attends.REMOTE, at);
  }

  private static SessionEvent left(Instant until) {
    return new SessionEvent.Left(CONNECTION, GUEST, until, "closed", false);
  }
}
