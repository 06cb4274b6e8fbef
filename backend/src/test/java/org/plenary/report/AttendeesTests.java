package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.session.SessionEvent;

class AttendeesTests extends GuestHistory {

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
}
