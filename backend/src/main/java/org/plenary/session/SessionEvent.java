package org.plenary.session;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.breakout.BreakoutEvent;
import org.plenary.ids.BootId;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.ItemKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.ids.TabId;
import org.plenary.poll.PollEvent;
import org.plenary.rules.Attends;
import org.plenary.rules.Delegation;
import org.plenary.rules.Word;
import org.plenary.worksheet.SheetEvent;

/// What has happened in a session: the facts that its journal holds.
public sealed interface SessionEvent {

  /// The session took the whole register, before anything else happened in it.
  record RegisterTaken(Register register) implements SessionEvent {}

  /// The register differs from the one that the session knew: what is null did not change.
  record RegisterChanged(
      long revision,
      List<Register.RegisteredPerson> people,
      List<PersonId> gone,
      @Nullable List<Delegation> delegations,
      Register.@Nullable WorkshopFacts workshop,
      Register.@Nullable Programme programme,
      @Nullable NextChange next)
      implements SessionEvent {}

  /// The session that comes next is another one, or none.
  record NextChange(Register.@Nullable NextSession to) {}

  record SessionOpened() implements SessionEvent {}

  record SessionStarted() implements SessionEvent {}

  record SessionPaused() implements SessionEvent {}

  record SessionResumed() implements SessionEvent {}

  record SessionClosed() implements SessionEvent {}

  /// @param phase the state that the session has again
  record SessionReopened(Phase phase) implements SessionEvent {}

  /// Nobody has led the live session for a while, and everyone is told.
  record LeftUnled() implements SessionEvent {}

  record ItemStarted(ItemKey item) implements SessionEvent {}

  /// A connection of a person came.
  ///
  /// @param node the run of the node that holds it
  /// @param since when it came, which is earlier than the entry when the database was away
  record Arrived(
      ConnectionId connection,
      PersonId person,
      TabId tab,
      Attends attends,
      BootId node,
      Instant since)
      implements SessionEvent {}

  /// A connection is gone.
  ///
  /// @param until when it was last heard
  /// @param abrupt whether nobody said good-bye, so that up to one heartbeat may be missing
  record Left(
      ConnectionId connection, PersonId person, Instant until, String reason, boolean abrupt)
      implements SessionEvent {}

  /// Somebody was seen at the door or called in a roll.
  record CheckedIn(PersonId person, @Nullable RoomKey room, boolean rollCall)
      implements SessionEvent {}

  record CheckedOut(PersonId person) implements SessionEvent {}

  /// An organizer states that a person was here, and why the record did not show it.
  record AttendanceCorrected(PersonId person, Instant from, Instant until, Word reason)
      implements SessionEvent {}

  /// What happened to a poll.
  record OfPoll(PollEvent event) implements SessionEvent {}

  /// What happened to a breakout.
  record OfBreakout(BreakoutEvent event) implements SessionEvent {}

  /// What happened to a worksheet.
  record OfSheet(SheetEvent event) implements SessionEvent {}
}
