package org.plenary.breakout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Word;

/// What happened to the breakouts of a session.
public sealed interface BreakoutEvent {

  /// A round began.
  ///
  /// @param definition the breakout as it was started
  /// @param groups its groups in order, those without a name of their own included
  /// @param assignment who is in which
  /// @param deadline when it ends; null when it is closed by hand
  /// @param seats where those who are away are seated when they come; null where none is kept
  /// @param again how many pairs meet again whom the plan wants apart, where rounds of other
  ///   sessions count; null where those of this session tell it
  record RoundStarted(
      BreakoutDefinition definition,
      List<BreakoutDefinition.Group> groups,
      Assignment assignment,
      @Nullable Instant deadline,
      @Nullable Map<RoomKey, List<PersonId>> seats,
      @Nullable Integer again)
      implements BreakoutEvent {
    public RoundStarted {
      groups = List.copyOf(groups);
      seats = seats == null ? null : Assignment.copy(seats);
    }

    /// A round for whose absentees no seats are kept.
    public RoundStarted(
        BreakoutDefinition definition,
        List<BreakoutDefinition.Group> groups,
        Assignment assignment,
        @Nullable Instant deadline) {
      this(definition, groups, assignment, deadline, null, null);
    }
  }

  /// Groups are kept ready for the next round of a breakout.
  ///
  /// @param groups who is to be where; empty where none are kept any more
  /// @param locked whom a leader placed for good
  record GroupsPrepared(
      BreakoutKey breakout, Map<RoomKey, List<PersonId>> groups, List<PersonId> locked, PersonId by)
      implements BreakoutEvent {
    public GroupsPrepared {
      groups = Assignment.copy(groups);
      locked = List.copyOf(locked);
    }
  }

  /// The end of the round was moved.
  record RoundExtended(BreakoutKey breakout, int minutes, Instant deadline)
      implements BreakoutEvent {}

  /// A leader said something to these groups.
  record GroupsMessaged(PersonId from, List<RoomKey> groups, Word text) implements BreakoutEvent {
    public GroupsMessaged {
      groups = List.copyOf(groups);
    }
  }

  /// A group called for help.
  record HelpAsked(RoomKey group, PersonId by) implements BreakoutEvent {}

  /// A group's call for help is answered or taken back.
  record HelpEnded(RoomKey group) implements BreakoutEvent {}

  /// People went from one room to another.
  record PeopleMoved(List<Step> steps) implements BreakoutEvent {
    public PeopleMoved {
      steps = List.copyOf(steps);
    }
  }

  /// One person's way.
  record Step(PersonId person, RoomKey from, RoomKey to) {}

  /// The round ended and everyone is back in plenary.
  ///
  /// @param groups who was in which group at the end
  record RoundClosed(BreakoutKey breakout, Map<RoomKey, List<PersonId>> groups, Ending ending)
      implements BreakoutEvent {
    public RoundClosed {
      groups = Assignment.copy(groups);
    }
  }

  /// What ended a round.
  enum Ending {
    BY_HAND,
    DEADLINE,
    SESSION
  }
}
