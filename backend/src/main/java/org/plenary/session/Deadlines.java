package org.plenary.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plenary.breakout.Deadline;
import org.plenary.rules.Decided;

/// The moments at which the system acts by itself in a session, as they follow from its state.
final class Deadlines {

  /// Nobody leads for too long.
  static final String UNLED = "unled";

  /// A scheduled door opens for those who wait already.
  static final String DOOR = "door";

  private Deadlines() {}

  static Optional<Deadline> next(SessionState state) {
    var all = new ArrayList<Deadline>(state.breakouts().deadlines());
    unled(state).ifPresent(all::add);
    door(state).ifPresent(all::add);
    return all.stream().min(Comparator.comparing(Deadline::at));
  }

  /// Says that nobody leads, unless somebody does again.
  static Decided<SessionEvent> unledReached(SessionState state, Instant now) {
    if (unled(state).filter(due -> !now.isBefore(due.at())).isEmpty()) {
      return Decided.accepted(List.of());
    }
    var events = new ArrayList<SessionEvent>();
    events.add(new SessionEvent.LeftUnled());
    if (state.roster().workshop().unledOrUsual().pause()) {
      events.add(new SessionEvent.SessionPaused());
    }
    return Decided.accepted(events);
  }

  static boolean isDoorDue(SessionState state, Instant now) {
    return door(state).filter(due -> !now.isBefore(due.at())).isPresent();
  }

  private static Optional<Deadline> unled(SessionState state) {
    var alone = state.alone();
    var since = alone.since();
    if (since == null || alone.told() || state.run().phase() != Phase.LIVE) {
      return Optional.empty();
    }
    var minutes = state.roster().workshop().unledOrUsual().minutes();
    return Optional.of(new Deadline(UNLED, since.plus(Duration.ofMinutes(minutes)), alone.setBy()));
  }

  /// Those who knocked later wait because somebody wants it so.
  private static Optional<Deadline> door(SessionState state) {
    var roster = state.roster();
    var door = roster.workshop().doorOrAsking();
    if (!roster.isTaken() || !door.opensByItself() || state.run().phase() == Phase.CLOSED) {
      return Optional.empty();
    }
    var opens = roster.programme().startsAt().minus(Duration.ofMinutes(door.minutes()));
    return roster.people().stream().anyMatch(person -> person.knockedBefore(opens))
        ? Optional.of(new Deadline(DOOR, opens, state.version(SessionTopics.WAITING)))
        : Optional.empty();
  }
}
