package org.plenary.session;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.breakout.BreakoutEvent;
import org.plenary.ids.PersonId;
import org.plenary.poll.PollEvent;
import org.plenary.worksheet.SheetEvent;

/// Reads events as deeds of those who commanded them. What they did about people and the door is
/// among the acts, which say to whom.
final class Deeds {

  /// Why a session paused that nobody paused.
  static final String UNLED_PAUSE = "unled-pause";

  private Deeds() {}

  static Optional<Histories.Deed> of(SessionEvent event, Instant at, PersonId by) {
    return switch (event) {
      case SessionEvent.RegisterTaken _,
          SessionEvent.RegisterChanged _,
          SessionEvent.LeftUnled _,
          SessionEvent.Arrived _,
          SessionEvent.Left _ ->
          Optional.empty();
      case SessionEvent.SessionOpened _,
          SessionEvent.SessionStarted _,
          SessionEvent.SessionPaused _,
          SessionEvent.SessionResumed _,
          SessionEvent.SessionClosed _,
          SessionEvent.SessionReopened _ ->
          deed(event, at, by, null, null);
      case SessionEvent.ItemStarted(var item) -> deed(event, at, by, "item", item.value());
      case SessionEvent.CheckedIn in -> deed(event, at, by, "person", in.person().value());
      case SessionEvent.CheckedOut(var person) -> deed(event, at, by, "person", person.value());
      case SessionEvent.AttendanceCorrected correction ->
          deed(event, at, by, "person", correction.person().value());
      case SessionEvent.OfPoll(var poll) -> of(poll, at, by);
      case SessionEvent.OfBreakout(var breakout) -> of(breakout, at, by);
      case SessionEvent.OfSheet(var sheet) -> of(sheet, at, by);
    };
  }

  /// A pause in an entry by which a session was left unled.
  static Optional<Histories.Deed> unledPause(SessionEvent event, Instant at) {
    return event instanceof SessionEvent.SessionPaused
        ? Optional.of(
            new Histories.Deed(at, null, EventNames.of(event.getClass()), "word", UNLED_PAUSE))
        : Optional.empty();
  }

  private static Optional<Histories.Deed> of(PollEvent event, Instant at, PersonId by) {
    return switch (event) {
      case PollEvent.Opened _, PollEvent.Closed _, PollEvent.Published _ ->
          deed(event, at, by, "poll", event.poll().value());
      case PollEvent.Answered(var poll, _, _, _, _, _, var entered) ->
          entered ? deed(event, at, by, "poll", poll.value()) : Optional.empty();
      case PollEvent.EntitlementChanged _ -> Optional.empty();
    };
  }

  private static Optional<Histories.Deed> of(BreakoutEvent event, Instant at, PersonId by) {
    return switch (event) {
      case BreakoutEvent.RoundStarted started ->
          deed(event, at, by, "breakout", started.definition().key().value());
      case BreakoutEvent.GroupsPrepared prepared ->
          deed(event, at, by, "breakout", prepared.breakout().value());
      case BreakoutEvent.RoundExtended(var breakout, _, _) ->
          deed(event, at, by, "breakout", breakout.value());
      case BreakoutEvent.RoundClosed(var breakout, _, _) ->
          deed(event, at, by, "breakout", breakout.value());
      case BreakoutEvent.GroupsMessaged _ -> deed(event, at, by, null, null);
      case BreakoutEvent.HelpEnded(var group) -> deed(event, at, by, "group", group.value());
      case BreakoutEvent.PeopleMoved(var steps) ->
          deed(event, at, by, "group", steps.isEmpty() ? "" : steps.getFirst().to().value());
      case BreakoutEvent.PeoplePlaced _ -> deed(event, at, by, null, null);
      case BreakoutEvent.RoleGiven given -> deed(event, at, by, "group", given.group().value());
      case BreakoutEvent.HelpAsked _, BreakoutEvent.Declined _, BreakoutEvent.MessageSeen _ ->
          Optional.empty();
    };
  }

  /// What people write is not a deed of those who lead, and stands with the worksheet.
  private static Optional<Histories.Deed> of(SheetEvent event, Instant at, PersonId by) {
    return switch (event) {
      case SheetEvent.Opened(var definition, _) ->
          deed(event, at, by, "sheet", definition.key().value());
      case SheetEvent.Closed(var sheet) -> deed(event, at, by, "sheet", sheet.value());
      case SheetEvent.Presented(var sheet, _) -> deed(event, at, by, "sheet", sheet.value());
      case SheetEvent.Themed themed -> deed(event, at, by, "sheet", themed.sheet().value());
      case SheetEvent.Removed(var sheet, _, _, _) -> deed(event, at, by, "sheet", sheet.value());
      case SheetEvent.Restored(var sheet, _, _, _) -> deed(event, at, by, "sheet", sheet.value());
      case SheetEvent.Edited _, SheetEvent.PresentationEnded _ -> Optional.empty();
    };
  }

  private static Optional<Histories.Deed> deed(
      Object event, Instant at, PersonId by, @Nullable String what, @Nullable String id) {
    return Optional.of(new Histories.Deed(at, by, EventNames.of(event.getClass()), what, id));
  }
}
