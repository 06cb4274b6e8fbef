package org.plenary.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

/// What happened in a session about one guest, minute by minute.
abstract class GuestHistory {

  static final PersonId GUEST = new PersonId("guest-of-the-test");
  static final ConnectionId CONNECTION = new ConnectionId("connection-1");
  static final TabId TAB = new TabId("tab-of-guest");

  private static final Instant START = Instant.parse("2021-10-27T02:00:00Z");

  final List<Happened> history = new ArrayList<>();

  final void at(int minute, SessionEvent event) {
    history.add(
        new Happened(new Seq(history.size() + 1L), minute(minute), Author.SYSTEM, List.of(event)));
  }

  static Instant minute(int minute) {
    return START.plusSeconds(60L * minute);
  }

  static SessionEvent arrived(Instant since) {
    return new SessionEvent.Arrived(
        CONNECTION, GUEST, TAB, Attends.REMOTE, new BootId("boot-of-node"), since);
  }

  static SessionEvent change(RegisteredPerson person) {
    return new SessionEvent.RegisterChanged(2, List.of(person), List.of(), null, null, null, null);
  }

  static RegisteredPerson guest(boolean waiting) {
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
}
