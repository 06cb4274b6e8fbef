package org.plenary.transport.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.workshop.Timetable;
import org.plenary.workshop.Workshop;

/// A workshop in the list of those that somebody organizes.
record WorkshopSummary(
    String key,
    Map<String, String> title,
    String kind,
    String timezone,
    List<String> days,
    int people,
    int delegations,
    List<SessionSummary> sessions,
    @Nullable Boolean archived) {

  /// A session of it.
  record SessionSummary(
      String key,
      Map<String, String> title,
      String day,
      String starts,
      Instant startsAt,
      String state) {}

  static WorkshopSummary of(Workshop workshop, Phases phases, int people) {
    var plan = workshop.plan();
    return new WorkshopSummary(
        workshop.key().value(),
        plan.workshop().title().byLanguage(),
        plan.workshop().kind().word(),
        plan.workshop().timezone().getId(),
        plan.programme().stream().map(day -> day.day().toString()).toList(),
        people,
        plan.delegations().size(),
        Timetable.of(plan).slots().stream().map(slot -> summary(slot, phases)).toList(),
        workshop.archived() ? true : null);
  }

  private static SessionSummary summary(Timetable.Slot slot, Phases phases) {
    return new SessionSummary(
        slot.key().value(),
        slot.session().title().byLanguage(),
        slot.day().toString(),
        slot.session().starts().toString(),
        slot.startsAt(),
        phases.of(slot.key()));
  }
}
