package org.plenary.report;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.plenary.attendance.Attendance;
import org.plenary.ids.PersonId;
import org.plenary.plan.Privacy;
import org.plenary.report.OwnAttendance.SessionLine;
import org.plenary.rules.Role;
import org.plenary.session.Histories;
import org.plenary.session.UnreadableEntry;
import org.plenary.workshop.People;
import org.plenary.workshop.Person;
import org.plenary.workshop.Schedule;
import org.plenary.workshop.ScheduledSession;
import org.plenary.workshop.Timetable;
import org.plenary.workshop.Workshop;

/// What each person may see of their own attendance, computed from the journals as the sheets are.
public final class OwnRecords {

  private final Histories histories;
  private final Schedule schedule;
  private final People people;
  private final Duration heartbeat;
  private final InstantSource clock;

  OwnRecords(
      Histories histories,
      Schedule schedule,
      People people,
      Duration heartbeat,
      InstantSource clock) {
    this.histories = histories;
    this.schedule = schedule;
    this.people = people;
    this.heartbeat = heartbeat;
    this.clock = clock;
  }

  /// The record of one person; empty where the workshop has no such person.
  public Optional<OwnAttendance> of(Workshop workshop, PersonId id) {
    return people
        .find(id)
        .filter(person -> person.workshop().equals(workshop.id()))
        .map(person -> record(workshop, person));
  }

  private OwnAttendance record(Workshop workshop, Person person) {
    var attendance = workshop.plan().workshop().attendance();
    return new OwnAttendance(
        workshop.plan().workshop().timezone().getId(),
        attendance.privacy().word(),
        attendance.bridgeSeconds(),
        heartbeat.toSeconds(),
        contacts(workshop),
        attendance.privacy() == Privacy.COUNTS ? List.of() : sessions(workshop, person));
  }

  private List<String> contacts(Workshop workshop) {
    return people.of(workshop.id()).stream()
        .filter(person -> person.role() == Role.ORGANIZER)
        .map(Person::name)
        .toList();
  }

  private List<SessionLine> sessions(Workshop workshop, Person person) {
    var now = clock.instant();
    return Timetable.of(workshop.plan()).slots().stream()
        .flatMap(slot ->
            schedule
                .find(workshop.id(), slot.key())
                .map(found -> readLine(workshop, person, slot, found, now))
                .stream())
        .toList();
  }

  private SessionLine readLine(
      Workshop workshop,
      Person person,
      Timetable.Slot slot,
      ScheduledSession scheduled,
      Instant now) {
    try {
      return line(workshop, person, slot, scheduled, now);
    } catch (UnreadableEntry unreadable) {
      return new SessionLine(
          slot.key().value(),
          slot.session().title().byLanguage(),
          slot.day().toString(),
          scheduled.phase().word(),
          false,
          null,
          null,
          List.of(),
          true);
    }
  }

  private SessionLine line(
      Workshop workshop,
      Person person,
      Timetable.Slot slot,
      ScheduledSession scheduled,
      Instant now) {
    var evidence = SessionEvidence.of(histories.of(scheduled.id()));
    var attendance = Attendance.of(evidence, AttendanceRecords.settings(workshop, heartbeat), now);
    var own = attendance.of(person.id());
    var running = AttendanceReport.running(attendance, now);
    boolean full = workshop.plan().workshop().attendance().privacy() == Privacy.FULL;
    return new SessionLine(
        slot.key().value(),
        slot.session().title().byLanguage(),
        slot.day().toString(),
        scheduled.phase().word(),
        !own.spans().isEmpty(),
        full ? attendance.live().length().toSeconds() : null,
        full ? own.seconds() : null,
        full
            ? own.spans().stream()
                .map(span -> AttendanceReport.line(span, person.attends(), running))
                .toList()
            : List.of(),
        null);
  }
}
