package org.plenary.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.breakout.Deadline;
import org.plenary.ids.PersonKey;
import org.plenary.rules.Decided;
import org.plenary.session.Register.RegisteredPerson;

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

  /// Whom the scheduled door lets in now, though they came before its time.
  static List<PersonKey> doorReached(SessionState state, Instant now) {
    return door(state).filter(due -> !now.isBefore(due.at())).isPresent()
        ? early(state).map(RegisteredPerson::key).toList()
        : List.of();
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

  /// A session that was opened before its time has opened the door already.
  private static Optional<Deadline> door(SessionState state) {
    var roster = state.roster();
    var door = roster.workshop().doorOrAsking();
    if (!roster.isTaken() || !door.opensByItself() || state.run().phase() != Phase.PLANNED) {
      return Optional.empty();
    }
    return early(state).findAny().isPresent()
        ? Optional.of(new Deadline(DOOR, opens(state), state.version(SessionTopics.WAITING)))
        : Optional.empty();
  }

  /// Those who knocked later wait because somebody wants it so, as do those who could be somebody
  /// who was removed.
  private static Stream<RegisteredPerson> early(SessionState state) {
    var opens = opens(state);
    return state.roster().people().stream()
        .filter(person -> person.knockedBefore(opens) && !person.marked());
  }

  private static Instant opens(SessionState state) {
    var roster = state.roster();
    var minutes = roster.workshop().doorOrAsking().minutes();
    return roster.programme().startsAt().minus(Duration.ofMinutes(minutes));
  }
}
