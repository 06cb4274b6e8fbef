package org.plenary.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.ids.TabId;
import org.plenary.rules.Attends;

/// Evidence written down by second after a start.
final class History {

  static final Instant START = Instant.parse("2021-10-27T02:00:00Z");
  static final Settings SETTINGS =
      new Settings(Duration.ofSeconds(90), Duration.ofSeconds(15), 0.8);
  static final PersonId ANA = new PersonId("person-ana");
  static final PersonId BEN = new PersonId("person-ben");

  final List<Evidence> evidence = new ArrayList<>();

  static Instant at(long second) {
    return START.plusSeconds(second);
  }

  static ConnectionId connection(String name) {
    return new ConnectionId("connection-" + name);
  }

  static TabId tab(String name) {
    return new TabId("tab-of-" + name);
  }

  History live(long second) {
    return with(new Evidence.Live(at(second)));
  }

  History halted(long second) {
    return with(new Evidence.Halted(at(second)));
  }

  History came(PersonId person, String connection, String tab, long second) {
    return with(
        new Evidence.Came(person, connection(connection), tab(tab), Attends.REMOTE, at(second)));
  }

  History went(String connection, long until, long second, boolean abrupt) {
    return with(new Evidence.Went(connection(connection), at(until), at(second), abrupt));
  }

  History in(PersonId person, String room, long second) {
    return with(new Evidence.InRoom(person, new RoomKey(room), at(second)));
  }

  History checkedIn(PersonId person, long second) {
    return with(new Evidence.CheckedIn(person, null, at(second)));
  }

  History checkedOut(PersonId person, long second) {
    return with(new Evidence.CheckedOut(person, at(second)));
  }

  History corrected(PersonId person, long from, long until, long second) {
    return with(
        new Evidence.Corrected(person, at(from), at(until), "seen by the host", BEN, at(second)));
  }

  History with(Evidence next) {
    evidence.add(next);
    return this;
  }

  Attendance attendance(long now) {
    return Attendance.of(evidence, SETTINGS, at(now));
  }

  Attended of(PersonId person, long now) {
    return attendance(now).of(person);
  }

  /// Lower, counted and upper seconds.
  String figures(PersonId person, long now) {
    var attended = of(person, now);
    return attended.lower() + " " + attended.seconds() + " " + attended.upper();
  }

  /// The spans as seconds from, seconds until, room, how and why.
  List<String> spans(PersonId person, long now) {
    return of(person, now).spans().stream()
        .map(span ->
            Duration.between(START, span.from()).toSeconds()
                + "-"
                + Duration.between(START, span.until()).toSeconds()
                + " "
                + span.room()
                + " "
                + span.attends()
                + " "
                + span.evidence().word())
        .toList();
  }
}
