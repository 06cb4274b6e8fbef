package org.plenary.attendance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.PersonId;

/// Reads evidence in its order and turns it into trails of people.
final class Reading {

  private final Instant now;
  private final Map<PersonId, Trail> trails = new LinkedHashMap<>();
  private final Map<ConnectionId, Connected> connections = new LinkedHashMap<>();
  private final List<Interval> live = new ArrayList<>();
  private @Nullable Instant liveSince;

  Reading(Instant now) {
    this.now = now;
  }

  /// A connection whose end is not on record yet.
  ///
  /// @param replacedAt when the same tab connected again; null where it did not
  private record Connected(Evidence.Came came, @Nullable Instant replacedAt) {}

  Attendance read(List<Evidence> evidence, Settings settings) {
    evidence.forEach(this::read);
    connections.values().forEach(c -> end(c, now, false));
    trails.values().forEach(trail -> trail.checkOut(now));
    halt(now);
    var time = Intervals.union(live);
    var people = new LinkedHashMap<PersonId, Attended>();
    trails.forEach((person, trail) -> {
      if (!trail.isEmpty()) {
        people.put(person, trail.attended(time, settings));
      }
    });
    return new Attendance(time, people);
  }

  private void read(Evidence evidence) {
    switch (evidence) {
      case Evidence.Live(var at) -> liveSince = liveSince == null ? at : liveSince;
      case Evidence.Halted(var at) -> halt(at);
      case Evidence.Came came -> come(came);
      case Evidence.Went went -> go(went);
      case Evidence.InRoom(var person, var room, var at) -> trail(person).room(room, at);
      case Evidence.CheckedIn(var person, var room, var at) -> {
        trail(person).checkIn(at);
        if (room != null) {
          trail(person).room(room, at);
        }
      }
      case Evidence.CheckedOut(var person, var at) -> trail(person).checkOut(at);
      case Evidence.Corrected correction ->
          trail(correction.person())
              .add(
                  new Piece(
                      correction.from(),
                      earlier(correction.until(), now),
                      null,
                      Span.Kind.CORRECTION,
                      false));
    }
  }

  private Trail trail(PersonId person) {
    return trails.computeIfAbsent(person, _ -> new Trail());
  }

  private void halt(Instant at) {
    if (liveSince != null && liveSince.isBefore(at)) {
      live.add(new Interval(liveSince, at));
    }
    liveSince = null;
  }

  private void come(Evidence.Came came) {
    if (connections.containsKey(came.connection())) {
      return;
    }
    connections.replaceAll((_, former) ->
        former.replacedAt() == null && isSameTab(former.came(), came)
            ? new Connected(former.came(), came.at())
            : former);
    connections.put(came.connection(), new Connected(came, null));
  }

  private static boolean isSameTab(Evidence.Came one, Evidence.Came other) {
    return one.person().equals(other.person()) && one.tab().equals(other.tab());
  }

  private void go(Evidence.Went went) {
    var connected = connections.remove(went.connection());
    if (connected != null) {
      end(connected, earlier(went.until(), went.at()), went.abrupt());
    }
  }

  /// A connection that the same tab replaced did not break off: the tab was back at that moment.
  private void end(Connected connected, Instant until, boolean abrupt) {
    var came = connected.came();
    var replacedAt = connected.replacedAt();
    var broken = replacedAt == null || until.isBefore(replacedAt);
    var end = replacedAt == null || broken ? later(until, came.at()) : replacedAt;
    trail(came.person())
        .add(new Piece(came.at(), end, came.attends(), Span.Kind.CONNECTION, abrupt && broken));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
