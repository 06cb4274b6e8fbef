package org.plenary.report;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.attendance.Settings;
import org.plenary.ids.PersonId;
import org.plenary.ids.SessionKey;
import org.plenary.journal.Journal;
import org.plenary.plan.Session;
import org.plenary.rules.Role;
import org.plenary.rules.Text;
import org.plenary.session.Histories;
import org.plenary.session.UnreadableEntry;
import org.plenary.workshop.People;
import org.plenary.workshop.Schedule;
import org.plenary.workshop.ScheduledSession;
import org.plenary.workshop.Workshop;

/// Attendance sheets, each computed from the journals of its sessions when it is asked for.
public final class AttendanceRecords {

  private final Histories histories;
  private final Journal journal;
  private final Schedule schedule;
  private final People people;
  private final Duration heartbeat;
  private final InstantSource clock;

  AttendanceRecords(
      Histories histories,
      Journal journal,
      Schedule schedule,
      People people,
      Duration heartbeat,
      InstantSource clock) {
    this.histories = histories;
    this.journal = journal;
    this.schedule = schedule;
    this.people = people;
    this.heartbeat = heartbeat;
    this.clock = clock;
  }

  /// The sheet of one session; empty where the workshop has no such session.
  public Optional<AttendanceSheet> ofSession(Workshop workshop, SessionKey key) {
    var planned =
        workshop.plan().programme().stream()
            .flatMap(day -> day.sessions().stream())
            .filter(session -> session.key().equals(key.value()))
            .findFirst();
    return planned.flatMap(session ->
        schedule
            .find(workshop.id(), key)
            .map(scheduled -> ofSession(workshop, session, scheduled)));
  }

  /// The sheet of all sessions of a day; empty where the programme has no such day.
  public Optional<AttendanceSheet> ofDay(Workshop workshop, LocalDate date) {
    return workshop.plan().programme().stream()
        .filter(day -> day.day().equals(date))
        .findFirst()
        .map(day -> {
          var sessions =
              day.sessions().stream()
                  .flatMap(session -> SessionKey.parse(session.key()).stream())
                  .flatMap(key -> schedule.find(workshop.id(), key).stream())
                  .toList();
          return sheet(workshop, text(workshop.plan().workshop().title()), null, date, sessions);
        });
  }

  private AttendanceSheet ofSession(
      Workshop workshop, Session session, ScheduledSession scheduled) {
    return sheet(workshop, text(session.title()), scheduled, null, List.of(scheduled));
  }

  private AttendanceSheet sheet(
      Workshop workshop,
      Text title,
      @Nullable ScheduledSession session,
      @Nullable LocalDate day,
      List<ScheduledSession> sessions) {
    var history = new ArrayList<List<Histories.Happened>>();
    var unread = new ArrayList<SessionKey>();
    for (var each : sessions) {
      try {
        history.add(histories.of(each.id()));
      } catch (UnreadableEntry unreadable) {
        if (session != null) {
          throw unreadable;
        }
        unread.add(each.key());
      }
    }
    var subject =
        new Subject(
            workshop.key(),
            session == null ? null : session.key(),
            day,
            title,
            workshop.plan().workshop().timezone(),
            clock.instant(),
            session == null ? null : head(session),
            unread);
    var whole =
        AttendanceReport.of(
            subject,
            history.stream().map(SessionEvidence::of).toList(),
            attendees(workshop, history),
            workshop.delegations(),
            settings(workshop, heartbeat));
    return Discretion.shown(whole, workshop.plan().workshop().attendance().privacy());
  }

  private AttendanceSheet.@Nullable Head head(ScheduledSession session) {
    return journal
        .head(session.id())
        .map(head ->
            new AttendanceSheet.Head(
                head.seq().value(), HexFormat.of().formatHex(head.hash()), seal(session)))
        .orElse(null);
  }

  private AttendanceSheet.@Nullable Seal seal(ScheduledSession session) {
    return journal
        .anchored(session.id())
        .map(anchor ->
            new AttendanceSheet.Seal(
                anchor.seq().value(),
                HexFormat.of().formatHex(anchor.hash()),
                anchor.at(),
                Base64.getEncoder().encodeToString(anchor.signature())))
        .orElse(null);
  }

  static Settings settings(Workshop workshop, Duration heartbeat) {
    var attendance = workshop.plan().workshop().attendance();
    var threshold = attendance.threshold();
    return new Settings(
        Duration.ofSeconds(attendance.bridgeSeconds()),
        heartbeat,
        (double) threshold.numerator() / threshold.denominator());
  }

  /// Those of the workshop now, then those who left it since; devices that show are no people.
  private Collection<Attendee> attendees(
      Workshop workshop, List<List<Histories.Happened>> sessions) {
    var attendees = new LinkedHashMap<PersonId, Attendee>();
    for (var person : people.of(workshop.id())) {
      if (!person.waiting() && person.role() != Role.SCREEN) {
        attendees.put(
            person.id(),
            new Attendee(
                person.id(),
                person.key(),
                person.name(),
                person.delegation(),
                person.role(),
                person.attends()));
      }
    }
    sessions.stream()
        .flatMap(session -> Attendees.of(session).stream())
        .forEach(former -> attendees.putIfAbsent(former.id(), former));
    return attendees.values();
  }

  private static Text text(org.plenary.plan.Text text) {
    return new Text(text.byLanguage());
  }
}
