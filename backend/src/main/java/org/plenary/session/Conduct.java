package org.plenary.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.plenary.breakout.BreakoutCommand;
import org.plenary.ids.ItemKey;
import org.plenary.poll.PollCommand;
import org.plenary.rules.Decided;
import org.plenary.rules.Refusal;
import org.plenary.worksheet.SheetCommand;

/// How a session moves through its states and its agenda.
final class Conduct {

  private static final Duration REOPENING = Duration.ofDays(1);

  private Conduct() {}

  static Decided<SessionEvent> open(SessionState state) {
    return when(
        state.run().phase() == Phase.PLANNED,
        Refusals.NOT_PLANNED,
        new SessionEvent.SessionOpened());
  }

  static Decided<SessionEvent> start(SessionState state) {
    return when(
        state.run().phase() == Phase.OPEN, notOpen(state), new SessionEvent.SessionStarted());
  }

  static Decided<SessionEvent> pause(SessionState state) {
    return when(
        state.run().phase() == Phase.LIVE, notLive(state), new SessionEvent.SessionPaused());
  }

  static Decided<SessionEvent> resume(SessionState state) {
    return when(
        state.run().phase() == Phase.PAUSED,
        Refusals.NOT_PAUSED,
        new SessionEvent.SessionResumed());
  }

  /// Closing closes the polls, the round and the worksheets that are on, in the same entry.
  static Decided<SessionEvent> close(SessionState state, StateMoment moment) {
    if (!state.run().phase().isOn()) {
      return new Decided.Refused<>(notOpen(state));
    }
    var events = new ArrayList<SessionEvent>();
    collect(
        state.polls().decide(new PollCommand.CloseAll(), moment).map(SessionEvent.OfPoll::new),
        events);
    collect(
        state
            .breakouts()
            .decide(new BreakoutCommand.CloseWithSession(), moment)
            .map(SessionEvent.OfBreakout::new),
        events);
    events.addAll(SheetRules.events(new SheetCommand.CloseAll(), moment));
    events.add(new SessionEvent.SessionClosed());
    return Decided.accepted(events);
  }

  static Decided<SessionEvent> reopen(SessionState state, Instant now) {
    var run = state.run();
    if (run.phase() != Phase.CLOSED || run.closedAt() == null) {
      return new Decided.Refused<>(Refusals.NOT_CLOSED);
    }
    return when(
        now.isBefore(run.closedAt().plus(REOPENING)),
        Refusals.TOO_LATE_TO_REOPEN,
        new SessionEvent.SessionReopened(run.before()));
  }

  /// The first item of an open session makes it live. What another item left on the screens goes.
  static Decided<SessionEvent> startItem(SessionState state, ItemKey item, StateMoment moment) {
    var phase = state.run().phase();
    if (phase != Phase.OPEN && phase != Phase.LIVE) {
      return new Decided.Refused<>(notLive(state));
    }
    if (state.roster().programme().items().stream().noneMatch(known -> known.key().equals(item))) {
      return new Decided.Refused<>(Refusals.NO_SUCH_ITEM);
    }
    if (phase == Phase.LIVE && item.equals(state.run().item())) {
      return Decided.accepted(List.of());
    }
    var events = new ArrayList<SessionEvent>();
    if (phase == Phase.OPEN) {
      events.add(new SessionEvent.SessionStarted());
    }
    events.addAll(SheetRules.events(new SheetCommand.EndPresentation(), moment));
    events.add(new SessionEvent.ItemStarted(item));
    return Decided.accepted(events);
  }

  static Refusal notLive(SessionState state) {
    return switch (state.run().phase()) {
      case PAUSED -> Refusals.PAUSED;
      case CLOSED -> Refusals.CLOSED;
      case PLANNED, OPEN, LIVE -> Refusals.NOT_LIVE;
    };
  }

  private static Refusal notOpen(SessionState state) {
    return state.run().phase() == Phase.CLOSED ? Refusals.CLOSED : Refusals.NOT_OPEN;
  }

  private static Decided<SessionEvent> when(boolean legal, Refusal otherwise, SessionEvent event) {
    return legal ? Decided.accepted(event) : new Decided.Refused<>(otherwise);
  }

  private static void collect(Decided<SessionEvent> decided, List<SessionEvent> events) {
    if (decided instanceof Decided.Accepted<SessionEvent>(var more, var _)) {
      events.addAll(more);
    }
  }
}
