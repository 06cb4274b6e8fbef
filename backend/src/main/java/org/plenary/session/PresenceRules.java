package org.plenary.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plenary.ids.PersonKey;
import org.plenary.rules.Decided;
import org.plenary.rules.Moment;
import org.plenary.rules.Word;

/// Who came and who left: by connections, at the door, and by correction.
final class PresenceRules {

  private static final Duration LONGEST_CORRECTION = Duration.ofDays(1);
  private static final int LONGEST_REASON = 500;

  private PresenceRules() {}

  static Decided<SessionEvent> arrive(SessionState state, SystemOrder.Arrive order, Moment moment) {
    if (state.connected().connection(order.connection()).isPresent()
        || state.roster().person(order.person()).isEmpty()) {
      return Decided.accepted(List.of());
    }
    var events = new ArrayList<SessionEvent>();
    events.add(
        new SessionEvent.Arrived(
            order.connection(),
            order.person(),
            order.tab(),
            order.attends(),
            order.node(),
            earlier(order.since(), moment.now())));
    moment
        .person(order.person())
        .flatMap(member -> state.breakouts().placeLateComer(member, moment))
        .map(SessionEvent.OfBreakout::new)
        .ifPresent(events::add);
    return Decided.accepted(events);
  }

  static Decided<SessionEvent> leave(SessionState state, SystemOrder.Leave order, Moment moment) {
    return state
        .connected()
        .connection(order.connection())
        .<Decided<SessionEvent>>map(gone ->
            Decided.accepted(left(gone, order.until(), order.reason(), order.abrupt(), moment)))
        .orElseGet(() -> Decided.accepted(List.of()));
  }

  /// One entry for all connections of a lost node that nobody keeps alive.
  static Decided<SessionEvent> lose(SessionState state, SystemOrder.Lose order, Moment moment) {
    return Decided.accepted(
        state
            .connected()
            .connections()
            .values()
            .filter(connection -> connection.node().equals(order.node()))
            .filter(connection -> !order.stillLeased().contains(connection.id()))
            .sorted(Comparator.comparing(connection -> connection.id().value()))
            .map(connection -> lost(connection, order, moment))
            .toList());
  }

  /// A node that drained had its people's line until its end, but for those that were silent.
  private static SessionEvent lost(
      Connected.Connection connection, SystemOrder.Lose order, Moment moment) {
    var silentSince = order.notHeardSince().get(connection.id());
    var until = silentSince == null ? order.lastBeat() : earlier(order.lastBeat(), silentSince);
    return order.drained() && silentSince == null
        ? left(connection, until, "draining", false, moment)
        : left(connection, until, "lost", true, moment);
  }

  static Decided<SessionEvent> checkIn(
      SessionState state, SessionCommand.CheckIn command, Moment moment) {
    var room = command.room();
    if (room != null && !state.breakouts().hasRoom(room)) {
      return new Decided.Refused<>(Refusals.NO_SUCH_ROOM);
    }
    return state
        .roster()
        .person(command.person())
        .<Decided<SessionEvent>>map(person ->
            state.connected().checkedIn().containsKey(person.id())
                ? Decided.accepted(List.of())
                : Decided.accepted(
                    new SessionEvent.CheckedIn(
                        person.id(), command.room(), moment.actor() != null)))
        .orElseGet(() -> new Decided.Refused<>(Refusals.NO_SUCH_PERSON));
  }

  static Decided<SessionEvent> checkOut(SessionState state, PersonKey key) {
    var person = state.roster().person(key);
    if (person.isEmpty()) {
      return new Decided.Refused<>(Refusals.NO_SUCH_PERSON);
    }
    return state.connected().checkedIn().containsKey(person.get().id())
        ? Decided.accepted(new SessionEvent.CheckedOut(person.get().id()))
        : new Decided.Refused<>(Refusals.NOT_CHECKED_IN);
  }

  static Decided<SessionEvent> correct(
      SessionState state, SessionCommand.Correct command, Moment moment) {
    var person = state.roster().person(command.person());
    if (person.isEmpty()) {
      return new Decided.Refused<>(Refusals.NO_SUCH_PERSON);
    }
    if (!command.from().isBefore(command.until())
        || command.until().isAfter(moment.now())
        || Duration.between(command.from(), command.until()).compareTo(LONGEST_CORRECTION) > 0) {
      return new Decided.Refused<>(Refusals.CORRECTION_RANGE);
    }
    if (command.reason().isBlank() || command.reason().length() > LONGEST_REASON) {
      return new Decided.Refused<>(Refusals.REASON_MISSING);
    }
    return Decided.accepted(
        new SessionEvent.AttendanceCorrected(
            person.get().id(),
            command.from(),
            command.until(),
            new Word(person.get().id(), command.reason())));
  }

  private static SessionEvent left(
      Connected.Connection gone, Instant until, String reason, boolean abrupt, Moment moment) {
    var latest = earlier(until, moment.now());
    return new SessionEvent.Left(
        gone.id(),
        gone.person(),
        latest.isBefore(gone.since()) ? gone.since() : latest,
        reason,
        abrupt);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
