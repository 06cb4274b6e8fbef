package org.plenary.workshop;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import org.plenary.ids.SessionKey;
import org.plenary.session.Door;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a door is at one moment, its schedule applied.
final class DoorAt {

  private DoorAt() {}

  /// What the door of a workshop is as a transaction finds it.
  static Door.Policy now(JdbcClient jdbc, Workshop workshop) {
    return policy(
        DoorRows.door(jdbc, workshop.id()),
        Timetable.of(workshop.plan()),
        Schedule.read(jdbc, workshop.id()),
        jdbc.sql("SELECT now()").query(OffsetDateTime.class).single().toInstant());
  }

  /// Asking, open or closed.
  static Door.Policy policy(
      Door door, Timetable timetable, List<ScheduledSession> schedule, Instant now) {
    if (door.policy() != Door.Policy.SCHEDULED) {
      return door.policy();
    }
    var lead = Duration.ofMinutes(door.minutes());
    var lengths = new HashMap<SessionKey, Duration>();
    timetable
        .slots()
        .forEach(slot -> lengths.put(slot.key(), Duration.ofMinutes(slot.session().minutes())));
    return schedule.stream()
            .anyMatch(session ->
                isTime(session, lengths.getOrDefault(session.key(), Duration.ZERO), lead, now))
        ? door.becomes()
        : Door.Policy.CLOSED;
  }

  /// A session that a facilitator opened before its time, or that lasts longer, lets in as well.
  private static boolean isTime(
      ScheduledSession session, Duration length, Duration lead, Instant now) {
    if (session.isOver()) {
      return false;
    }
    return session.isOpen()
        || session.isUnderWay()
        || (!now.isBefore(session.startsAt().minus(lead))
            && now.isBefore(session.startsAt().plus(length)));
  }
}
