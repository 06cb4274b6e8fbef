package org.plenary.transport.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.plan.Delegation;
import org.plenary.plan.Text;
import org.plenary.startup.PublicUrl;
import org.plenary.workshop.Timetable;
import org.plenary.workshop.Versions;
import org.plenary.workshop.Workshop;

/// A workshop with its whole programme, and what of it can be run.
record WorkshopView(
    String key,
    Map<String, String> title,
    String kind,
    String timezone,
    List<String> languages,
    String mode,
    @Nullable Map<String, String> venue,
    @Nullable String joinCode,
    @Nullable String joinUrl,
    @Nullable String call,
    long revision,
    List<DelegationView> delegations,
    List<DayView> days,
    @Nullable Boolean archived,
    @Nullable Instant endsAt) {

  /// A delegation.
  record DelegationView(
      String key,
      Map<String, String> name,
      String kind,
      boolean seat,
      @Nullable String region,
      String version) {

    static DelegationView of(Delegation planned) {
      return new DelegationView(
          planned.key(),
          planned.name().byLanguage(),
          planned.kind().word(),
          planned.votes(),
          planned.region(),
          Versions.of(planned));
    }
  }

  /// A day with its sessions by start.
  record DayView(String day, List<SessionView> sessions) {}

  /// @param url under which people reach this installation
  /// @param endsAt when it is deleted by itself; null where it is not
  static WorkshopView of(
      Workshop workshop, Phases phases, PublicUrl url, @Nullable Instant endsAt) {
    var plan = workshop.plan();
    var facts = plan.workshop();
    var wayIn = WayIn.to(workshop, url);
    return new WorkshopView(
        workshop.key().value(),
        facts.title().byLanguage(),
        facts.kind().word(),
        facts.timezone().getId(),
        facts.languages(),
        facts.mode().word(),
        texts(facts.venue()),
        wayIn.code(),
        wayIn.url(),
        facts.call(),
        workshop.revision(),
        plan.delegations().stream().map(DelegationView::of).toList(),
        days(Timetable.of(plan), phases),
        workshop.archived() ? true : null,
        endsAt);
  }

  private static List<DayView> days(Timetable timetable, Phases phases) {
    var days = new LinkedHashMap<String, List<SessionView>>();
    for (var slot : timetable.slots()) {
      days.computeIfAbsent(slot.day().toString(), _ -> new ArrayList<>())
          .add(SessionView.of(slot, phases.of(slot.key())));
    }
    return days.entrySet().stream()
        .map(day -> new DayView(day.getKey(), List.copyOf(day.getValue())))
        .toList();
  }

  static @Nullable Map<String, String> texts(@Nullable Text text) {
    return text == null ? null : text.byLanguage();
  }
}
