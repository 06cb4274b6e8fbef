package org.plenary.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.ItemKey;
import org.plenary.ids.PersonKey;
import org.plenary.ids.PollKey;
import org.plenary.ids.RoomKey;
import org.plenary.poll.Answer;
import org.plenary.rules.Role;
import org.plenary.worksheet.SheetCommand;

/// What a person asks of a session.
public sealed interface SessionCommand {

  record Open() implements SessionCommand {}

  record Start() implements SessionCommand {}

  record Pause() implements SessionCommand {}

  record Resume() implements SessionCommand {}

  record Close() implements SessionCommand {}

  record Reopen() implements SessionCommand {}

  record StartItem(ItemKey item) implements SessionCommand {}

  record MovePeople(List<PersonKey> people, RoomKey room) implements SessionCommand {}

  /// @param groups who goes where; null lets the breakout's own rule assign
  /// @param place whether with such groups newcomers are placed by rule all the same
  /// @param like an earlier breakout of the workshop whose groups come again
  record StartBreakout(
      BreakoutKey breakout,
      @Nullable Map<RoomKey, List<PersonKey>> groups,
      boolean place,
      @Nullable BreakoutKey like)
      implements SessionCommand {
    public StartBreakout(BreakoutKey breakout, @Nullable Map<RoomKey, List<PersonKey>> groups) {
      this(breakout, groups, false, null);
    }
  }

  /// @param groups who is to be where; null where none are kept any more
  record PrepareBreakout(
      BreakoutKey breakout, @Nullable Map<RoomKey, List<PersonKey>> groups, List<PersonKey> locked)
      implements SessionCommand {}

  record ExtendBreakout(int minutes) implements SessionCommand {}

  /// @param groups null for all
  record MessageGroups(String text, @Nullable List<RoomKey> groups) implements SessionCommand {}

  record CloseBreakout() implements SessionCommand {}

  /// @param minutes null for the time that was left
  record ReopenBreakout(BreakoutKey breakout, @Nullable Integer minutes)
      implements SessionCommand {}

  record AskHelp() implements SessionCommand {}

  /// @param group null for the sender's own
  record EndHelp(@Nullable RoomKey group) implements SessionCommand {}

  record ChooseGroup(RoomKey group) implements SessionCommand {}

  /// Stays in plenary, or goes back to it.
  record Decline() implements SessionCommand {}

  /// Goes to the sender's own seat, else into the group that fits best.
  record JoinGroup() implements SessionCommand {}

  /// Gives a group to everyone who is present without one.
  record PlaceRest() implements SessionCommand {}

  /// @param person null for nobody
  /// @param group null for the sender's own
  record GiveGroupRole(String role, @Nullable PersonKey person, @Nullable RoomKey group)
      implements SessionCommand {}

  /// @param message its key in the document of the sender's group
  record SeeMessage(String message) implements SessionCommand {}

  record OpenPoll(PollKey poll) implements SessionCommand {}

  record ClosePoll(PollKey poll) implements SessionCommand {}

  record PublishPoll(PollKey poll) implements SessionCommand {}

  record ReopenPoll(PollKey poll) implements SessionCommand {}

  /// @param round the round that the sender saw; null for the one that is on
  /// @param onBehalfOf key of the person or delegation for whom a leader enters the answer
  record AnswerPoll(
      PollKey poll, Answer answer, @Nullable Integer round, @Nullable String onBehalfOf)
      implements SessionCommand {}

  /// What is asked of the worksheets.
  record OfSheets(SheetCommand command) implements SessionCommand {}

  /// What changes the register: who is in, and as what.
  sealed interface OfRegister extends SessionCommand {}

  /// @param people who wait; all of them when empty
  record Admit(List<PersonKey> people, @Nullable Role as, @Nullable DelegationKey delegation)
      implements OfRegister {}

  /// A guest turns out to be a person of the plan.
  ///
  /// @param confirmed whether it is fine that this person is here already
  record AdmitAs(PersonKey guest, PersonKey person, boolean confirmed) implements OfRegister {}

  /// Turns guests away for a while; all who wait when empty.
  ///
  /// @param reason what they read
  record Refuse(List<PersonKey> people, @Nullable String reason) implements OfRegister {}

  /// Sends guests who were admitted by a slip back to wait.
  record PutBack(List<PersonKey> people) implements OfRegister {}

  record Remove(PersonKey person, boolean ban) implements OfRegister {}

  /// Lets people who were removed back in.
  record Restore(List<PersonKey> people) implements OfRegister {}

  record ChangeRole(PersonKey person, Role role) implements OfRegister {}

  record SetDoor(Door door) implements OfRegister {}

  /// A guest who was turned away asks again.
  record Knock() implements OfRegister {}

  record CheckIn(PersonKey person, @Nullable RoomKey room) implements SessionCommand {}

  record CheckOut(PersonKey person) implements SessionCommand {}

  record Correct(PersonKey person, Instant from, Instant until, String reason)
      implements SessionCommand {}
}
