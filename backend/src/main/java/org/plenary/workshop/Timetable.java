package org.plenary.workshop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.breakout.BreakoutDefinition;
import org.plenary.ids.SessionKey;
import org.plenary.plan.Plan;
import org.plenary.plan.Session;
import org.plenary.poll.PollDefinition;

/// The sessions of a plan by day and start.
public final class Timetable {

  private final List<Slot> slots;

  /// A session with its day.
  ///
  /// @param rank from 0
  public record Slot(int rank, LocalDate day, Session session, Instant startsAt) {

    public SessionKey key() {
      return new SessionKey(session.key());
    }

    /// The polls as they would be opened.
    public List<PollDefinition> polls() {
      return new Definitions(session, Map.of()).polls();
    }

    /// The breakouts as they would be started, but without whom they name.
    public List<BreakoutDefinition> breakouts() {
      return new Definitions(session, Map.of()).breakouts();
    }
  }

  private Timetable(List<Slot> slots) {
    this.slots = slots;
  }

  public static Timetable of(Plan plan) {
    var zone = plan.workshop().timezone();
    var found = new ArrayList<Slot>();
    for (var day : plan.programme()) {
      for (var session : day.sessions()) {
        var startsAt = day.day().atTime(session.starts()).atZone(zone).toInstant();
        found.add(new Slot(0, day.day(), session, startsAt));
      }
    }
    found.sort(Comparator.comparing(Slot::day).thenComparing(slot -> slot.session().starts()));
    var ranked = new ArrayList<Slot>();
    for (var slot : found) {
      ranked.add(new Slot(ranked.size(), slot.day(), slot.session(), slot.startsAt()));
    }
    return new Timetable(List.copyOf(ranked));
  }

  public List<Slot> slots() {
    return slots;
  }

  public Optional<Slot> find(SessionKey key) {
    return slots.stream().filter(slot -> slot.key().equals(key)).findFirst();
  }

  /// The first session that starts later than this one.
  Optional<Slot> after(Slot slot) {
    return slots.stream().filter(other -> other.startsAt().isAfter(slot.startsAt())).findFirst();
  }
}
