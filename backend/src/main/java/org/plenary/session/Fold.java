package org.plenary.session;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.plenary.breakout.BreakoutEvent;
import org.plenary.ids.PersonId;
import org.plenary.ids.Seq;
import org.plenary.rules.Moment;
import org.plenary.session.Register.RegisteredPerson;
import org.plenary.topics.Topic;
import org.plenary.worksheet.SheetEvent;

/// What an event makes of a state, and which topics show it.
final class Fold {

  private Fold() {}

  /// The state after an entry with these events.
  static SessionState apply(
      SessionState state, List<SessionEvent> events, Seq seq, String hash, Instant at) {
    var next = state;
    var touched = new LinkedHashSet<Topic>();
    for (var event : events) {
      var before = next;
      next = arranged(apply(before, event, seq, at), event);
      touched.addAll(touches(before, event, next));
      touched.addAll(rearranged(before, next));
    }
    next = next.with(Alone.after(state, next, seq, at));
    var versions = next.versions();
    for (var topic : touched) {
      versions = versions.put(topic, seq);
    }
    return next.with(versions).at(seq, hash, at);
  }

  /// Who sits where, who is of the workshop and which worksheets were opened say whose copies of
  /// them there are.
  private static SessionState arranged(SessionState state, SessionEvent event) {
    return switch (event) {
      case SessionEvent.RegisterTaken _,
          SessionEvent.RegisterChanged _,
          SessionEvent.OfBreakout(BreakoutEvent.RoundStarted _),
          SessionEvent.OfBreakout(BreakoutEvent.RoundClosed _),
          SessionEvent.OfBreakout(BreakoutEvent.PeopleMoved _),
          SessionEvent.OfBreakout(BreakoutEvent.PeoplePlaced _),
          SessionEvent.OfBreakout(BreakoutEvent.Declined _),
          SessionEvent.OfSheet(SheetEvent.Opened _) -> {
        var worksheets = state.worksheets();
        var next = worksheets.arranged(new SheetSetting(state));
        yield next.equals(worksheets) ? state : state.with(next);
      }
      default -> state;
    };
  }

  @SuppressWarnings("ReferenceEquality") // the same value means that nothing was arranged anew
  private static Collection<Topic> rearranged(SessionState before, SessionState after) {
    var worksheets = after.worksheets();
    return before.worksheets() == worksheets
        ? List.of()
        : worksheets.rearranged(before.worksheets(), new SheetSetting(after));
  }

  private static SessionState apply(SessionState state, SessionEvent event, Seq seq, Instant at) {
    var run = state.run();
    return switch (event) {
      case SessionEvent.RegisterTaken(var register) -> state.with(Roster.of(register));
      case SessionEvent.RegisterChanged change -> state.with(state.roster().with(change));
      case SessionEvent.SessionOpened _ -> state.with(run.to(Phase.OPEN));
      case SessionEvent.SessionStarted _ -> state.with(run.to(Phase.LIVE));
      case SessionEvent.SessionPaused _ ->
          state.with(run.to(Phase.PAUSED)).with(state.alone().pausedAt(at));
      case SessionEvent.SessionResumed _ -> state.with(run.to(Phase.LIVE));
      case SessionEvent.SessionClosed _ -> state.with(run.closed(at));
      case SessionEvent.SessionReopened(var phase) -> state.with(run.to(phase));
      case SessionEvent.LeftUnled _ -> state.with(state.alone().toldNow());
      case SessionEvent.ItemStarted(var item) -> state.with(run.on(item, at));
      case SessionEvent.Arrived came ->
          state.with(
              state
                  .connected()
                  .with(
                      new Connected.Connection(
                          came.connection(),
                          came.person(),
                          came.tab(),
                          came.attends(),
                          came.node(),
                          came.since())));
      case SessionEvent.Left left -> state.with(state.connected().without(left.connection()));
      case SessionEvent.CheckedIn checkIn ->
          state.with(state.connected().withCheckIn(checkIn.person()));
      case SessionEvent.CheckedOut(var person) ->
          state.with(state.connected().withCheckOut(person));
      case SessionEvent.AttendanceCorrected _ -> state;
      case SessionEvent.OfPoll(var poll) -> state.with(state.polls().apply(poll, at, seq));
      case SessionEvent.OfBreakout(var breakout) ->
          state.with(state.breakouts().apply(breakout, at, seq));
      case SessionEvent.OfSheet(var sheet) -> state.with(state.worksheets().apply(sheet, at, seq));
    };
  }

  private static Collection<Topic> touches(
      SessionState before, SessionEvent event, SessionState after) {
    return switch (event) {
      case SessionEvent.RegisterTaken _, SessionEvent.RegisterChanged _ ->
          everything(before, after);
      case SessionEvent.SessionOpened _,
          SessionEvent.SessionStarted _,
          SessionEvent.SessionPaused _,
          SessionEvent.SessionResumed _,
          SessionEvent.SessionClosed _,
          SessionEvent.SessionReopened _ ->
          List.of(SessionTopics.SESSION, SessionTopics.LOBBY);
      case SessionEvent.ItemStarted _, SessionEvent.LeftUnled _ -> List.of(SessionTopics.SESSION);
      case SessionEvent.Arrived came -> presence(came.person(), before, after);
      case SessionEvent.Left left -> presence(left.person(), before, after);
      case SessionEvent.CheckedIn checkIn -> presence(checkIn.person(), before, after);
      case SessionEvent.CheckedOut(var person) -> presence(person, before, after);
      case SessionEvent.AttendanceCorrected _ -> List.of();
      case SessionEvent.OfPoll(var poll) ->
          with(after.polls().touches(poll, moment(after)), SessionTopics.RUN);
      case SessionEvent.OfBreakout(var breakout) ->
          union(before.breakouts().touches(breakout), after.breakouts().touches(breakout));
      case SessionEvent.OfSheet(var sheet) ->
          after.worksheets().touches(before.worksheets(), sheet, new SheetSetting(after));
    };
  }

  private static Collection<Topic> presence(
      PersonId person, SessionState before, SessionState after) {
    var topics = new LinkedHashSet<Topic>();
    topics.add(SessionTopics.PEOPLE);
    topics.add(Topic.me(person));
    if (before.connected().isPresent(person) != after.connected().isPresent(person)) {
      topics.add(SessionTopics.DELEGATIONS);
      topics.add(SessionTopics.ROOMS);
    }
    var known = after.roster().person(person);
    if (known.filter(RegisteredPerson::waiting).isPresent()) {
      topics.add(SessionTopics.WAITING);
    }
    if (known.filter(it -> it.role().leads()).isPresent()) {
      topics.add(SessionTopics.SESSION);
      topics.add(SessionTopics.LOBBY);
    }
    topics.addAll(after.breakouts().naming(person));
    topics.addAll(after.polls().naming(person, moment(after)));
    return topics;
  }

  /// A change of the register is rare and may show anywhere: names, roles, titles.
  private static Collection<Topic> everything(SessionState before, SessionState after) {
    var topics = new LinkedHashSet<>(SessionTopics.all(before));
    topics.addAll(SessionTopics.all(after));
    return topics;
  }

  private static Moment moment(SessionState state) {
    return StateMoment.ofSystem(state, state.at());
  }

  private static Collection<Topic> union(Collection<Topic> some, Collection<Topic> others) {
    var topics = new LinkedHashSet<>(some);
    topics.addAll(others);
    return topics;
  }

  private static Collection<Topic> with(Collection<Topic> touched, Topic... more) {
    Set<Topic> topics = new LinkedHashSet<>(touched);
    topics.addAll(List.of(more));
    return topics;
  }
}
